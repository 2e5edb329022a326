import { Hono } from 'hono'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { canBeRaisedOn, type HandsOfItem, parseHands } from '../../domain/paper/hands.ts'
import type { AppEnv } from '../../env.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { randomText } from '../../http/random.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { paperPage } from '../../states/classroom/paper.ts'
import { itemsOf } from '../../states/classroom/report.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { PaperPage } from '../../views/classroom/paper/paper.tsx'
import { replyWithProblem } from '../problems.tsx'
import { replyWithBadKey, replyWithGone, reportPattern, withClassroom } from './access.ts'

const path = `${reportPattern}/hands` as const
const capability = 'report'

/** Raised hands, as the teacher counts them: all fields at once, in place of what there was. */
export function hands(site: Site) {
  return new Hono<AppEnv>()
    .get(path, (c) =>
      withClassroom(c, site, { capability, ...c.req.param() }, (opened) =>
        redirectTo(`${reportPath(site, opened, '/paper')}#hands`),
      ),
    )
    .post(path, async (c) => {
      const form = await readForm(c)
      return withClassroom(c, site, { capability, ...c.req.param() }, async (opened, listed) => {
        const { site: known, settings } = opened
        const handsIn = (item: Item) => fieldsOf(form, item).map(readField)
        const refuse = (refusal: 'hands' | 'notSaved', status: number) => {
          const state = paperPage(known, opened, listed, { form: randomText(16), refusal, handsIn })
          const page = () => <PaperPage site={known} state={state} />
          return replyInPrivate(c, { page }, { status })
        }
        const items = itemsOf(known, settings).filter(canBeRaisedOn)
        if (items.some((item) => handsIn(item).some(({ isWrong }) => isWrong))) {
          return refuse('hands', 422)
        }
        const { code, keyVersion } = opened
        const raised = Object.fromEntries(items.map((item) => [item.id, raisedOn(form, item)]))
        const verdict = await roomOf(c, code)
          .raiseHands({ keyVersion, hands: raised })
          .catch(() => 'away' as const)
        switch (verdict) {
          case 'taken':
            return redirectTo(`${reportPath(site, opened)}#questions`)
          case 'badKey':
            return replyWithBadKey(c, site)
          case 'noClass':
            return replyWithGone(c, site)
          case 'deleted':
            return replyWithProblem(c, site, 'classroomDeleted')
          case 'away':
            return refuse('notSaved', 503)
        }
      })
    })
}

/** One for each choice, in the order of the bank. */
const fieldsOf = (form: Form, { id }: Item): string[] => form.all(`hands-${id}`)

const readField = (value: string) => ({ value, isWrong: parseHands(value) === undefined })

function raisedOn(form: Form, item: Item): HandsOfItem {
  const fields = fieldsOf(form, item)
  const choices = item.type === 'single' ? item.choices : []
  return Object.fromEntries(
    choices.flatMap(({ id }, at) => {
      const raised = parseHands(fields[at] ?? '') ?? 0
      return raised > 0 ? [[id, raised]] : []
    }),
  )
}
