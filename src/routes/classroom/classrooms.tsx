import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { isTimeZone } from '../../content/time-zone.ts'
import { zoneOffsets } from '../../content/zone-offsets.ts'
import { type ClassroomOptions, openClassroom } from '../../domain/classroom.ts'
import {
  bankWith,
  type ClassroomField,
  classroomFields,
  parseClassroomOptions,
} from '../../domain/classroom-options.ts'
import { joinCode, joinCodeChance } from '../../domain/join-code.ts'
import { classroomLifetime } from '../../domain/lifetimes.ts'
import type { OwnItem } from '../../domain/own/own-item.ts'
import type { OwnProblem } from '../../domain/own/own-problem.ts'
import { type ReadOwnItems, readOwnItems } from '../../domain/own/read-own-items.ts'
import type { StartOptions } from '../../domain/start-options.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey } from '../../http/capabilities.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { isWithinLimit } from '../../http/limits.ts'
import type { SigningKeys } from '../../http/mac.ts'
import { randomNumber, randomText } from '../../http/random.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { signingKeysFor } from '../../http/signing.ts'
import {
  type OpeningForm,
  type OpeningProblem,
  withoutOwn,
} from '../../states/classroom/opening.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { TeachPage } from '../../views/teach/teach.tsx'
import { replyWithProblem } from '../problems.tsx'

/** Opening a class. */
export function classrooms(site: Site) {
  return (
    new Hono<AppEnv>()
      // Above an error the browser shows this address; copied, it leads back to the form.
      .get('/classrooms', () => redirectTo(site.path('/teach#open')))
      .post('/classrooms', async (c) => {
        const keys = await signingKeysFor(c)
        if (!keys) return replyWithProblem(c, site, 'quizzesOff')
        const form = await readForm(c)
        const own = ownItemsIn(form)
        if ('problems' in own) return replyWithOwnProblems(c, site, form, own.problems)
        const sent = { form, own: own.items }
        const read = optionsIn(c, site, sent)
        if ('wrong' in read) return replyWithForm(c, site, sent, read.wrong, 422)
        if (!(await isWithinLimit(c, 'OPENINGS'))) {
          return replyWithForm(c, site, sent, 'tooMany', 429)
        }
        c.set('spender', 'teacher')
        const path = await open(c, site, read, own.items, keys)
        return path ? redirectTo(path) : replyWithForm(c, site, sent, 'refused', 503)
      })
  )
}

/** What a form to open a class sent. */
interface Sent {
  form: Form
  own: readonly OwnItem[]
}

const ownItemsIn = (form: Form): ReadOwnItems => {
  const json = form.one('own')
  return json ? readOwnItems(json) : { items: [] }
}

function optionsIn(c: Context, site: Site, { form, own }: Sent) {
  const { quizzes, items } = site.library
  // What the device says, which scripts send along, or else what the network connection suggests.
  const suggested = [form.one('deviceZone'), String(c.req.raw.cf?.timezone ?? '')]
  const zone = suggested.find((each) => each && isTimeZone(each)) ?? 'UTC'
  const bank = bankWith(Object.values(items), own)
  const known = { quizzes, bank, language: site.language, zone }
  const options = parseClassroomOptions(valuesOf({ form, own }), known, randomText(7))
  return 'wrong' in options || isTimeZone(options.zone) ? options : { wrong: 'zone' as const }
}

/** The value of a field; without a selection all own questions are asked, and nothing else. */
const valuesOf =
  ({ form, own }: Sent) =>
  (name: ClassroomField): string | undefined =>
    form.list(name) ?? (name === 'items' ? own.map(({ id }) => id).join() : undefined)

/** Opens a class. @returns the address of its report; undefined where its room does not take it */
async function open(
  c: Context<AppEnv>,
  site: Site,
  { leftOut, ...options }: ClassroomOptions & Pick<StartOptions, 'leftOut'>,
  own: readonly OwnItem[],
  keys: SigningKeys,
): Promise<string | undefined> {
  const { count, below } = joinCodeChance
  const code = joinCode(Array.from({ length: count }, () => randomNumber(below)))
  const now = nowInSeconds()
  const offsets = zoneOffsets(options.zone, now, now + classroomLifetime)
  const settings = openClassroom({ ...options, offsets }, now)
  // What nobody is asked is not kept.
  const asked = own.filter(({ id }) => settings.items.includes(id))
  const verdict = await roomOf(c, code)
    .open(settings, ...(asked.length > 0 ? [asked] : []))
    .catch(() => undefined)
  if (verdict !== 'opened') return undefined
  const key = await capabilityKey('report', code, settings.keyVersion, keys)
  // The heading above the join code takes the focus.
  const query = { left: leftOut === undefined ? undefined : String(leftOut) }
  return `${reportPath(site, { code, key }, '', query)}#join`
}

/** The form again, with what was entered and why it did not go through. */
function replyWithForm(
  c: Context<AppEnv>,
  site: Site,
  sent: Sent,
  problem: OpeningProblem,
  status: number,
): Response {
  const own = sent.own.length > 0 ? JSON.stringify(sent.own) : undefined
  const page = () => <TeachPage site={site} form={{ values: allValuesOf(sent), own, problem }} />
  return replyInPrivate(c, { page }, { status })
}

/** The same, without own questions that no page of ours sends so. */
function replyWithOwnProblems(
  c: Context<AppEnv>,
  site: Site,
  form: Form,
  ownProblems: readonly OwnProblem[],
): Response {
  const kept = allValuesOf({ form, own: [] })
  const values = { ...kept, items: withoutOwn(kept.items) }
  const page = () => <TeachPage site={site} form={{ values, problem: 'own', ownProblems }} />
  return replyInPrivate(c, { page }, { status: 400 })
}

const allValuesOf = (sent: Sent): OpeningForm['values'] =>
  Object.fromEntries(classroomFields.map((name) => [name, valuesOf(sent)(name)]))
