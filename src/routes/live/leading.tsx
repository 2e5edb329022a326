import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { type LeadRequest, steps } from '../../domain/live/leading.ts'
import type { LessonView } from '../../domain/live/views.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey } from '../../http/capabilities.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { replyLive } from '../../http/live.ts'
import { isPartial, redirectTo } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { type ConsoleState, consoleState } from '../../states/live/console.ts'
import { ConsoleFragment, ConsolePage } from '../../views/live/console.tsx'
import {
  type ClassroomKey,
  type OpenedClassroom,
  replyWithBadKey,
  replyWithGone,
  reportPattern,
  withClassroom,
  withClassroomKey,
} from '../classroom/access.ts'
import { replyWithRefusal } from '../classroom/confirmation.tsx'
import { siteForClass } from '../classroom/own-items.ts'
import { replyWithProblem } from '../problems.tsx'

const path = `${reportPattern}/live` as const
const capability = 'report'

/** The console: from where a teacher leads a lesson. */
export function leading(site: Site) {
  return new Hono<AppEnv>()
    .get(path, (c) =>
      withClassroom(c, site, { capability, ...c.req.param() }, (opened, read) =>
        reply(c, opened, read, noteIn(c.req.query('note'))),
      ),
    )
    .post(path, async (c) => {
      const form = await readForm(c)
      return withClassroomKey(c, site, { capability, ...c.req.param() }, (address) =>
        makeStep(c, site, address, form),
      )
    })
}

/** Makes a step for the round that it was meant for: one call of the room, which says where the lesson stands now. */
async function makeStep(
  c: Context<AppEnv>,
  site: Site,
  address: ClassroomKey,
  form: Form,
): Promise<Response> {
  const { code, keyVersion } = address
  const request = readStep(form)
  const here = reportPath(site, address, '/live')
  if (!request) return redirectTo(here)
  const { item } = request
  // A question beside those of the class is one of the bank.
  if (item !== undefined && !site.item(item)) return redirectTo(here)
  const led = await roomOf(c, code)
    .lead({ ...request, keyVersion })
    .catch(() => undefined)
  if (!led) return replyWithRefusal(c, site)
  const { verdict, settings, ...read } = led
  if (verdict === 'badKey') return replyWithBadKey(c, site)
  if (!settings) return replyWithGone(c, site)
  if (settings.isDeleted) return replyWithProblem(c, site, 'classroomDeleted')
  const note = noteIn(verdict)
  if (!isPartial(c)) return redirectTo(note ? `${here}?note=${note}` : here)
  const known = await siteForClass(c, site, code, settings.items)
  // The step is made; only what it leads to can't be shown.
  if (!known)
    return replyWithProblem(c, site, 'classroomAway', { path: here, label: 'problem.tryAgain' })
  return reply(c, { ...address, site: known, settings }, read, note)
}

/** What a form of the console asks for; undefined for what none of them sends. */
function readStep(form: Form): Omit<LeadRequest, 'keyVersion'> | undefined {
  const step = steps.find((each) => each === form.one('step'))
  const number = (name: string) => {
    const value = Number(form.one(name) || Number.NaN)
    return Number.isInteger(value) ? { [name]: value } : {}
  }
  const { round } = number('round')
  if (!step || round === undefined) return undefined
  const item = form.one('item')
  return { step, round, ...number('at'), ...number('seconds'), ...(item && { item }) }
}

const noteIn = (text: string | undefined): ConsoleState['note'] =>
  text === 'moved' || text === 'impossible' ? text : undefined

async function reply(
  c: Context<AppEnv>,
  opened: OpenedClassroom,
  read: { mark: string; readAt: number; live?: LessonView | undefined },
  note: ConsoleState['note'],
): Promise<Response> {
  const { site, code, settings, keys } = opened
  const boardKey = await capabilityKey('board', code, settings.keyVersion, keys)
  const here = reportPath(site, opened, '/live')
  const state = consoleState(site, opened, read, note, {
    action: here,
    report: reportPath(site, opened),
    board: site.path(`/classrooms/${code}/board/${boardKey}`),
  })
  return replyLive(c, read.mark, (tag) => ({
    page: () => (
      <ConsolePage site={site} state={state} live={{ path: here, tag, socket: `${here}/socket` }} />
    ),
    fragment: () => <ConsoleFragment site={site} state={state} />,
  }))
}
