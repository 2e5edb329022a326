import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/replies.ts'
import { ExplainerPage } from '../../views/explainer/explainer.tsx'

/** `/explainers/:slug` */
export function explainers(site: Site) {
  return new Hono<AppEnv>().get('/explainers/:slug', (c) => {
    const explainer = site.explainer(c.req.param('slug'))
    if (!explainer) return c.notFound()
    return replyWithPage(c, site, () => <ExplainerPage site={site} explainer={explainer} />)
  })
}
