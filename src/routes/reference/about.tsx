import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** Method, log of corrections, privacy, licence. */
export function about(site: Site) {
  return new Hono<AppEnv>().get('/about', (c) =>
    replyWithPage(c, site, ({ AboutPage }) => <AboutPage site={site} />, { styles: 'reference' }),
  )
}
