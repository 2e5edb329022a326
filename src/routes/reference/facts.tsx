import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { topicsOf } from '../../content/topics.ts'
import type { AppEnv } from '../../env.ts'
import { replyFromBuild, replyWithPage } from '../../http/build-replies.ts'
import { publicHeaders, readableAnywhere } from '../../http/security.ts'
import type { Makers } from '../../makers.ts'

const jsonType = 'application/json; charset=utf-8'
const dataHeaders = { ...publicHeaders, ...readableAnywhere }

/** The register, one topic of it, one fact, and one fact as data. */
export function facts(site: Site) {
  return (
    new Hono<AppEnv>()
      .get('/facts', (c) =>
        replyWithPage(c, site, ({ FactsPage }) => <FactsPage site={site} />, {
          styles: 'reference',
        }),
      )
      // A pattern, since `/:id.json` would be one parameter that also takes every `/:id`.
      .get('/facts/:file{[^/]+\\.json}', (c) => {
        const data = ({ factAsData }: Makers) => {
          const fact = site.fact(c.req.param('file').replace(/\.json$/, ''))
          return fact && JSON.stringify(factAsData(site, fact), null, 2)
        }
        return replyFromBuild(c, site, jsonType, data, { headers: dataHeaders })
      })
      .get('/facts/:id', (c) =>
        replyWithPage(
          c,
          site,
          ({ FactPage, TopicPage }) => {
            const id = c.req.param('id')
            const fact = site.fact(id)
            if (fact) return <FactPage site={site} fact={fact} />
            const topic = topicsOf(site.library).find((one) => one.id === id)
            return topic && <TopicPage site={site} topic={topic} />
          },
          { styles: 'reference' },
        ),
      )
  )
}
