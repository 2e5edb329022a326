import { Hono } from 'hono'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import { replyWithPage } from '../http/replies.ts'
import { TeachPage } from '../views/teach.tsx'

/** `/teach`: for teachers. */
export function teach(site: Site) {
  return new Hono<AppEnv>().get('/teach', (c) =>
    replyWithPage(c, site, () => <TeachPage site={site} />),
  )
}
