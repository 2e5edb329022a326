import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { parseLearnerName } from '../../domain/learner-name.ts'
import type { AppEnv } from '../../env.ts'
import { redirectTo } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { replyWithBadKey, reportPattern, withClassroom, withClassroomKey } from './access.ts'
import { confirm, replyWithRefusal } from './confirmation.tsx'

const path = `${reportPattern}/learners/:name/remove` as const
const capability = 'report'

/** Removing one learner from a class. Opened as a page, the address asks once; posted to, it does it. */
export function removal(site: Site) {
  const learnerOf = (name: string) => parseLearnerName(site.library.names, name)
  return new Hono<AppEnv>()
    .get(path, (c) => {
      const { name, ...named } = c.req.param()
      const learner = learnerOf(name)
      if (!learner) return c.notFound()
      return withClassroom(c, site, { capability, ...named }, (opened, listed) =>
        confirm(c, site, opened, listed, 'remove', {
          learner,
          below: `/learners/${learner}/remove`,
        }),
      )
    })
    .post(path, (c) => {
      const { name, ...named } = c.req.param()
      const learner = learnerOf(name)
      if (!learner) return c.notFound()
      return withClassroomKey(c, site, { capability, ...named }, async (address) => {
        const { code, keyVersion } = address
        const verdict = await roomOf(c, code)
          .remove({ name: learner, keyVersion })
          .catch(() => 'away' as const)
        if (verdict === 'away') return replyWithRefusal(c, site)
        if (verdict === 'badKey') return replyWithBadKey(c, site)
        return redirectTo(reportPath(site, address))
      })
    })
}
