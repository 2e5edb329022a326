import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { factAsData } from '../../formats/fact-data.ts'
import { replyWithFile, replyWithPage } from '../../http/replies.ts'
import { readableAnywhere } from '../../http/security.ts'
import { FactPage } from '../../views/reference/fact.tsx'
import { FactsPage } from '../../views/reference/facts.tsx'

const jsonType = 'application/json; charset=utf-8'

/** The register, one fact, and one fact as data. */
export function facts(site: Site) {
  return (
    new Hono<AppEnv>()
      .get('/facts', (c) => replyWithPage(c, site, () => <FactsPage site={site} />))
      // A pattern, since `/:id.json` would be one parameter that also takes every `/:id`.
      .get('/facts/:file{[^/]+\\.json}', (c) => {
        const fact = site.fact(c.req.param('file').replace(/\.json$/, ''))
        if (!fact) return c.notFound()
        return replyWithFile(
          c,
          jsonType,
          () => JSON.stringify(factAsData(site, fact), null, 2),
          readableAnywhere,
        )
      })
      .get('/facts/:id', (c) => {
        const fact = site.fact(c.req.param('id'))
        if (!fact) return c.notFound()
        return replyWithPage(c, site, () => <FactPage site={site} fact={fact} />)
      })
  )
}
