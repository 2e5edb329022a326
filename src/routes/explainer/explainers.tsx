import { Hono } from 'hono'
import { readVersion, versionPageName } from '../../content/explainer-versions.ts'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'
import { publicHeaders } from '../../http/security.ts'
import type { Makers } from '../../makers.ts'
import { answerCheck, askCheck } from '../../states/explainer/check-yourself.ts'

/** An answer is for whoever gave it: search engines have the page without. */
const answerHeaders = { ...publicHeaders, 'X-Robots-Tag': 'noindex' }

/**
 * `/explainers` and `/explainers/:slug`, with `?version=plain` in plain language, where the explainer has such a
 * version, and with `?item=…&choice=…` with an answer to the question within it.
 */
export function explainers(site: Site) {
  return new Hono<AppEnv>()
    .get('/explainers', (c) =>
      replyWithPage(c, site, ({ ExplainersPage }) => <ExplainersPage site={site} />, {
        styles: 'home',
      }),
    )
    .get('/explainers/:slug', (c) => {
      const version = readVersion(c.req.query('version'))
      const explainer = site.explainer(c.req.param('slug'))
      if (!explainer) return c.notFound()
      const plain = version === 'plain' ? explainer.plain : undefined
      const choice = c.req.query('choice')
      // There are as many answers as choices, so that the build makes them all.
      const answered =
        choice && version === 'full'
          ? answerCheck(site, explainer, { item: c.req.query('item'), choice })
          : undefined
      const render = ({ ExplainerPage, PlainVersionPage }: Makers) =>
        plain ? (
          <PlainVersionPage site={site} explainer={explainer} plain={plain} />
        ) : (
          <ExplainerPage
            site={site}
            explainer={explainer}
            check={answered ?? askCheck(site, explainer)}
          />
        )
      return replyWithPage(c, site, render, {
        name: versionPageName(c.req.path, version, answered && choice),
        ...(answered && { headers: answerHeaders }),
      })
    })
}
