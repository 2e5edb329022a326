import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import { replyFromBuild } from '../http/build-replies.ts'

/** `/feed.xml`: corrections and additions. */
export function feed(site: Site) {
  return new Hono<AppEnv>().get('/feed.xml', (c) =>
    replyFromBuild(c, site, 'application/atom+xml; charset=utf-8', ({ feedOf }) => feedOf(site)),
  )
}
