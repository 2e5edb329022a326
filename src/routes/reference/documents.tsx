import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** The texts that decide the story; none where the content has no primary documents. */
export function documents(site: Site) {
  return new Hono<AppEnv>().get('/documents', (c) =>
    replyWithPage(
      c,
      site,
      ({ DocumentsPage }) =>
        site.library.documents.length > 0 ? <DocumentsPage site={site} /> : undefined,
      { styles: 'handout' },
    ),
  )
}
