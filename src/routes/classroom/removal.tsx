import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { parseLearnerName } from '../../domain/learner-name.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../http/forms.ts'
import { redirectTo } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { removeLearner } from '../../store/classrooms.ts'
import { succeeds } from '../../store/succeeds.ts'
import { readSettings, reportPattern, sealIn, withClassroom } from './access.ts'
import { confirm, replyWithRefusal } from './confirmation.tsx'

const path = `${reportPattern}/learners/:name/remove` as const
const access = { capability: 'report', read: readSettings } as const

/** Removing one learner from a class. Opened as a page, the address asks once; posted to, it does it. */
export function removal(site: Site) {
  const learnerOf = (name: string) => parseLearnerName(site.library.names, name)
  return new Hono<AppEnv>()
    .get(path, (c) => {
      const { name, ...named } = c.req.param()
      const learner = learnerOf(name)
      if (!learner) return c.notFound()
      return withClassroom(c, site, { ...access, ...named }, (opened) =>
        confirm(c, site, opened, 'remove', { learner, below: `/learners/${learner}/remove` }),
      )
    })
    .post(path, async (c) => {
      const { name, ...named } = c.req.param()
      const sealed = sealIn(await readForm(c))
      const learner = learnerOf(name)
      if (!learner) return c.notFound()
      return withClassroom(c, site, { ...access, ...named, sealed }, async (opened) => {
        const isRemoved = await succeeds(removeLearner(scoresOf(c), opened.code, learner))
        if (!isRemoved) return replyWithRefusal(c, site, opened)
        return redirectTo(reportPath(site, opened, '', { removed: learner }))
      })
    })
}
