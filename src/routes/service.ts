/** Addresses for machines: health, robots, sitemap, security. */
import { type Context, Hono } from 'hono'
import { content } from '../../.build/content.js'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import { securityTxtPath } from '../formats/security-txt.ts'
import { replyFromBuild } from '../http/build-replies.ts'
import { nowInSeconds } from '../http/clock.ts'
import { privateHeaders } from '../http/security.ts'
import { oncePer } from '../once/once-per.ts'
import { type StoreHealth, storeHealth } from '../store/health.ts'

/** The last look of this isolate. */
const healthBy = oncePer((_scores: KVNamespace) => ({ minute: 0, health: 'ok' as StoreHealth }))

/** @param sites all languages, English first */
export function service(sites: readonly Site[]) {
  const [english] = sites
  if (!english) throw new Error('no language was compiled')
  return new Hono<AppEnv>()
    .get('/health', async (c) => {
      const scores = await knownHealth(c)
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

/** Of the site, whatever the network of whoever asks has spent: looked at once a minute. */
async function knownHealth(c: Context<AppEnv>): Promise<StoreHealth> {
  const known = healthBy(c.env.SCORES)
  const now = nowInSeconds()
  const minute = Math.floor(now / 60)
  if (known.minute !== minute) {
    known.health = await storeHealth(c.get('timing').watch(c.env.SCORES), now)
    known.minute = minute
  }
  return known.health
}
