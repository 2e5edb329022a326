import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { isTimeZone } from '../../content/time-zone.ts'
import { zoneOffsets } from '../../content/zone-offsets.ts'
import { type ClassroomOptions, openClassroom } from '../../domain/classroom.ts'
import { classroomFields, parseClassroomOptions } from '../../domain/classroom-options.ts'
import { joinCode, joinCodeChance } from '../../domain/join-code.ts'
import { classroomLifetime } from '../../domain/lifetimes.ts'
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
import type { OpeningProblem } from '../../states/classroom/opening.ts'
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
        const read = optionsIn(c, site, form)
        if ('wrong' in read) return replyWithForm(c, site, form, read.wrong, 422)
        if (!(await isWithinLimit(c, 'OPENINGS'))) {
          return replyWithForm(c, site, form, 'tooMany', 429)
        }
        const path = await open(c, site, read, keys)
        return path ? redirectTo(path) : replyWithForm(c, site, form, 'refused', 503)
      })
  )
}

function optionsIn(c: Context, site: Site, form: Form) {
  const { quizzes, items } = site.library
  // What the device says, which scripts send along, or else what the network connection suggests.
  const suggested = [form.one('deviceZone'), String(c.req.raw.cf?.timezone ?? '')]
  const zone = suggested.find((each) => each && isTimeZone(each)) ?? 'UTC'
  const known = { quizzes, bank: Object.values(items), language: site.language, zone }
  const options = parseClassroomOptions(form.list, known, randomText(7))
  return 'wrong' in options || isTimeZone(options.zone) ? options : { wrong: 'zone' as const }
}

/** Opens a class. @returns the address of its report; undefined where its room does not take it */
async function open(
  c: Context<AppEnv>,
  site: Site,
  { leftOut, ...options }: ClassroomOptions & Pick<StartOptions, 'leftOut'>,
  keys: SigningKeys,
): Promise<string | undefined> {
  const { count, below } = joinCodeChance
  const code = joinCode(Array.from({ length: count }, () => randomNumber(below)))
  const now = nowInSeconds()
  const offsets = zoneOffsets(options.zone, now, now + classroomLifetime)
  const settings = openClassroom({ ...options, offsets }, now)
  const verdict = await roomOf(c, code)
    .open(settings)
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
  form: Form,
  problem: OpeningProblem,
  status: number,
): Response {
  const values = Object.fromEntries(classroomFields.map((name) => [name, form.list(name)]))
  const page = () => <TeachPage site={site} form={{ values, problem }} />
  return replyInPrivate(c, { page }, { status })
}
