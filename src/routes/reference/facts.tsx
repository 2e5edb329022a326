import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { factAsData } from '../../formats/fact-data.ts'
import { replyFromBuild, replyWithPage } from '../../http/build-replies.ts'
import { publicHeaders, readableAnywhere } from '../../http/security.ts'
import { FactPage } from '../../views/reference/fact.tsx'
import { FactsPage } from '../../views/reference/facts.tsx'

const jsonType = 'application/json; charset=utf-8'
const dataHeaders = { ...publicHeaders, ...readableAnywhere }

/** The register, one fact, and one fact as data. */
export function facts(site: Site) {
  return (
    new Hono<AppEnv>()
      .get('/facts', (c) => replyWithPage(c, site, () => <FactsPage site={site} />))
      // A pattern, since `/:id.json` would be one parameter that also takes every `/:id`.
      .get('/facts/:file{[^/]+\\.json}', (c) => {
        const data = () => {
          const fact = site.fact(c.req.param('file').replace(/\.json$/, ''))
          return fact && JSON.stringify(factAsData(site, fact), null, 2)
        }
        return replyFromBuild(c, site, jsonType, data, { headers: dataHeaders })
      })
      .get('/facts/:id', (c) =>
        replyWithPage(c, site, () => {
          const fact = site.fact(c.req.param('id'))
          return fact && <FactPage site={site} fact={fact} />
        }),
      )
  )
}
