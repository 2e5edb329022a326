import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { ExplainerPage } from '../../views/explainer/explainer.tsx'

/** `/explainers/:slug` */
export function explainers(site: Site) {
  return new Hono<AppEnv>().get('/explainers/:slug', (c) =>
    replyWithPage(c, site, () => {
      const explainer = site.explainer(c.req.param('slug'))
      return explainer && <ExplainerPage site={site} explainer={explainer} />
    }),
  )
}
