import { Hono } from 'hono'
import { allLogParts } from '../../content/log-parts.ts'
import { officePages, officePath } from '../../content/office.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** Method, log of corrections and its parts, privacy, licence; and the pages for the office of a school. */
export function about(site: Site) {
  const app = new Hono<AppEnv>().get('/about', (c) =>
    replyWithPage(c, site, ({ AboutPage }) => <AboutPage site={site} />, { styles: 'reference' }),
  )
  for (const page of officePages) {
    app.get(officePath(page), (c) =>
      replyWithPage(c, site, ({ OfficePageView }) => <OfficePageView site={site} page={page} />, {
        styles: 'reference',
      }),
    )
  }
  return app.get('/about/:part', (c) =>
    replyWithPage(
      c,
      site,
      ({ LogPartPage }) => {
        const path = `/about/${c.req.param('part')}`
        const part = allLogParts(site.library).find((one) => one.path === path)
        return part && <LogPartPage site={site} part={part} />
      },
      { styles: 'reference' },
    ),
  )
}
