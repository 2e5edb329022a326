import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** What happened when; none where the content has no timeline. */
export function timeline(site: Site) {
  return new Hono<AppEnv>().get('/timeline', (c) =>
    replyWithPage(
      c,
      site,
      ({ TimelinePage }) =>
        site.library.timeline.length > 0 ? <TimelinePage site={site} /> : undefined,
      { styles: 'reference' },
    ),
  )
}
