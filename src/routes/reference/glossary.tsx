import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** The terms of the topic; none where the content has no glossary. */
export function glossary(site: Site) {
  return new Hono<AppEnv>().get('/glossary', (c) =>
    replyWithPage(
      c,
      site,
      ({ GlossaryPage }) =>
        site.library.glossary.length > 0 ? <GlossaryPage site={site} /> : undefined,
      { styles: 'handout' },
    ),
  )
}
