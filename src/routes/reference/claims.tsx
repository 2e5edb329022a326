import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { ClaimsPage } from '../../views/reference/claims.tsx'

/** What was said about the story, and what holds of it; none where the content has no claims. */
export function claims(site: Site) {
  return new Hono<AppEnv>().get('/claims', (c) =>
    replyWithPage(c, site, () =>
      site.library.claims.length > 0 ? <ClaimsPage site={site} /> : undefined,
    ),
  )
}
