/** Addresses for machines: health, robots, sitemap, security. */
import { Hono } from 'hono'
import { content } from '../../.build/content.js'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import { securityTxtPath } from '../formats/security-txt.ts'
import { replyFromBuild } from '../http/build-replies.ts'
import { nowInSeconds } from '../http/clock.ts'
import { privateHeaders } from '../http/security.ts'
import { scoresOf } from '../http/server-timing.ts'
import { storeHealth } from '../store/health.ts'

/** @param sites all languages, English first */
export function service(sites: readonly Site[]) {
  const [english] = sites
  if (!english) throw new Error('no language was compiled')
  return new Hono<AppEnv>()
    .get('/health', async (c) => {
      const scores = await storeHealth(scoresOf(c), nowInSeconds())
      const status = scores === 'ok' ? 'ok' : 'degraded'
      const body = { status, build: content.version, scores }
      return Response.json(body, { headers: privateHeaders })
    })
    .get('/robots.txt', (c) =>
      replyFromBuild(c, english, 'text/plain; charset=utf-8', () =>
        [
          'User-agent: *',
          'Allow: /',
          ...sites.map((site) => `Disallow: ${site.path('/attempts/')}`),
          `Sitemap: ${english.library.settings.origin}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
    )
    .get('/sitemap.xml', (c) =>
      replyFromBuild(c, english, 'application/xml; charset=utf-8', ({ sitemapOf }) =>
        sitemapOf(sites),
      ),
    )
    .get(securityTxtPath, (c) =>
      replyFromBuild(
        c,
        english,
        'text/plain; charset=utf-8',
        ({ securityTxtOf }) => securityTxtOf(sites, nowInSeconds()),
        // No folder that begins with a dot among the files of the build.
        { name: '/security.txt' },
      ),
    )
}
