/** Addresses for machines: health, robots, sitemap. */
import { Hono } from 'hono'
import { content } from '../../.build/content.js'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import { sitemapOf } from '../formats/sitemap.ts'
import { replyWithFile } from '../http/replies.ts'
import { privateHeaders } from '../http/security.ts'
import { isStoreReachable } from '../store/health.ts'

/** @param sites all languages, English first */
export function service(sites: readonly Site[]) {
  const origin = sites[0]?.library.settings.origin ?? ''
  return new Hono<AppEnv>()
    .get('/health', async (c) => {
      const isReachable = await isStoreReachable(c.env.SCORES)
      const body = {
        status: isReachable ? 'ok' : 'degraded',
        build: content.version,
        scores: isReachable ? 'reachable' : 'unreachable',
      }
      return Response.json(body, { headers: privateHeaders })
    })
    .get('/robots.txt', (c) =>
      replyWithFile(c, 'text/plain; charset=utf-8', () =>
        [
          'User-agent: *',
          'Allow: /',
          ...sites.map((site) => `Disallow: ${site.path('/attempts/')}`),
          `Sitemap: ${origin}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
    )
    .get('/sitemap.xml', (c) =>
      replyWithFile(c, 'application/xml; charset=utf-8', () => sitemapOf(sites)),
    )
}
