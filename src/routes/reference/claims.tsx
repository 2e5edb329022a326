import { Hono } from 'hono'
import type { Library } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** What was said about the story, and what holds of it; none where the content has neither claims nor traces. */
export function claims(site: Site) {
  return new Hono<AppEnv>().get('/claims', (c) =>
    replyWithPage(
      c,
      site,
      ({ ClaimsPage }) => (hasClaims(site.library) ? <ClaimsPage site={site} /> : undefined),
      { styles: 'claims' },
    ),
  )
}

const hasClaims = ({ claims, traces }: Library): boolean => claims.length + traces.length > 0
