import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/replies.ts'
import { GlossaryPage } from '../../views/reference/glossary.tsx'

/** The terms of the topic; none where the content has no glossary. */
export function glossary(site: Site) {
  return new Hono<AppEnv>().get('/glossary', (c) => {
    if (site.library.glossary.length === 0) return c.notFound()
    return replyWithPage(c, site, () => <GlossaryPage site={site} />)
  })
}
