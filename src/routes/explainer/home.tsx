import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** The front page. */
export function home(site: Site) {
  return new Hono<AppEnv>().get('/', (c) =>
    replyWithPage(c, site, ({ HomePage }) => <HomePage site={site} />, { styles: 'home' }),
  )
}
