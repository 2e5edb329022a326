import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { SourcesPage } from '../../views/reference/sources.tsx'

/** Every source. */
export function sources(site: Site) {
  return new Hono<AppEnv>().get('/sources', (c) =>
    replyWithPage(c, site, () => <SourcesPage site={site} />),
  )
}
