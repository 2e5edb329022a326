import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/build-replies.ts'

/** `/charts/:id`; the drawings themselves, `/charts/:id.svg` and `.png`, are static files. */
export function charts(site: Site) {
  return new Hono<AppEnv>().get('/charts/:id', (c) =>
    replyWithPage(
      c,
      site,
      ({ ChartPage }) => {
        const chart = site.chart(c.req.param('id'))
        return chart && <ChartPage site={site} chart={chart} />
      },
      { styles: 'reference' },
    ),
  )
}
