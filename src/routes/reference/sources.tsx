import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { sourcePartsOf } from '../../content/source-parts.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

const styled = { styles: 'reference' } as const

/** Every source, in parts. */
export function sources(site: Site) {
  return new Hono<AppEnv>()
    .get('/sources', (c) =>
      replyWithPage(c, site, ({ SourcesPage }) => <SourcesPage site={site} />, styled),
    )
    .get('/sources/:part', (c) =>
      replyWithPage(
        c,
        site,
        ({ SourcePartPage }) => {
          const path = `/sources/${c.req.param('part')}`
          const part = sourcePartsOf(site.library).find((one) => one.path === path)
          return part && <SourcePartPage site={site} part={part} />
        },
        styled,
      ),
    )
}
