import { Hono } from 'hono'
import { readVersion, versionPageName } from '../../content/explainer-versions.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { ExplainerPage } from '../../views/explainer/explainer.tsx'
import { PlainVersionPage } from '../../views/explainer/plain-version.tsx'

/** `/explainers/:slug`, with `?version=plain` in plain language, where the explainer has such a version. */
export function explainers(site: Site) {
  return new Hono<AppEnv>().get('/explainers/:slug', (c) => {
    const version = readVersion(c.req.query('version'))
    const render = () => {
      const explainer = site.explainer(c.req.param('slug'))
      if (!explainer) return undefined
      const plain = version === 'plain' ? explainer.plain : undefined
      return plain ? (
        <PlainVersionPage site={site} explainer={explainer} plain={plain} />
      ) : (
        <ExplainerPage site={site} explainer={explainer} />
      )
    }
    return replyWithPage(c, site, render, { name: versionPageName(c.req.path, version) })
  })
}
