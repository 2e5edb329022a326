import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/replies.ts'
import { ChartPage } from '../../views/reference/chart.tsx'

/** `/charts/:id`; the drawings themselves, `/charts/:id.svg` and `.png`, are static files. */
export function charts(site: Site) {
  return new Hono<AppEnv>().get('/charts/:id', (c) => {
    const chart = site.chart(c.req.param('id'))
    if (!chart) return c.notFound()
    return replyWithPage(c, site, () => <ChartPage site={site} chart={chart} />)
  })
}
