import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { learnerName, parseLearnerName } from '../../domain/learner-name.ts'
import type { AppEnv } from '../../env.ts'
import { readForm } from '../../http/forms.ts'
import { randomNumber } from '../../http/random.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { attemptsOfName } from '../../states/classroom/attempts-of-name.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { PartPage, type PartPageProps } from '../../views/classroom/part.tsx'
import {
  type ClassroomAddress,
  replyWithBadKey,
  replyWithGone,
  reportPattern,
  withClassroom,
  withClassroomKey,
} from './access.ts'
import { replyWithRefusal } from './confirmation.tsx'

const path = `${reportPattern}/learners/:name/part` as const
const capability = 'report'

/** Parting learners who came under one name. Opened as a page, the address asks whose is what; posted to, it does it. */
export function parting(site: Site) {
  const learnerOf = (name: string) => parseLearnerName(site.library.names, name)
  return new Hono<AppEnv>()
    .get(path, (c) => {
      const { name, ...named } = c.req.param()
      const learner = learnerOf(name)
      return learner ? ask(c, site, { capability, ...named }, learner) : c.notFound()
    })
    .post(path, async (c) => {
      const { name, ...named } = c.req.param()
      const learner = learnerOf(name)
      if (!learner) return c.notFound()
      const ids = (await readForm(c)).all('attempts')
      const newName = learnerName(site.library.names, randomNumber)
      return withClassroomKey(c, site, { capability, ...named }, async (address) => {
        const { code, keyVersion } = address
        const verdict = await roomOf(c, code)
          .part({ name: learner, ids, newName, keyVersion })
          .catch(() => 'away' as const)
        switch (verdict) {
          case 'parted': {
            // Where both stand, with the new name in sight.
            const table = reportPath(site, address, '', { sort: 'name' })
            return redirectTo(`${table}#learner-${newName}`)
          }
          case 'nothingToPart':
          case 'nothingLeft':
            return ask(c, site, { capability, ...named }, learner, verdict)
          case 'badKey':
            return replyWithBadKey(c, site)
          case 'noClass':
            return replyWithGone(c, site)
          // Of ten million names it drew one of this class: the next try draws another.
          case 'nameTaken':
          case 'away':
            return replyWithRefusal(c, site)
        }
      })
    })
}

function ask(
  c: Context<AppEnv>,
  site: Site,
  address: ClassroomAddress,
  learner: string,
  problem?: PartPageProps['problem'],
): Promise<Response> {
  return withClassroom(c, site, address, (opened, listed) => {
    const page = () => (
      <PartPage
        site={site}
        learner={learner}
        attempts={attemptsOfName(site, opened.settings, listed, learner)}
        action={reportPath(site, opened, `/learners/${learner}/part`)}
        back={reportPath(site, opened)}
        problem={problem}
      />
    )
    return replyInPrivate(c, { page }, problem && { status: 422 })
  })
}
