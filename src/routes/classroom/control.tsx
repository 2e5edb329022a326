import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { openHours } from '../../domain/classroom.ts'
import { type ClassroomAction, classroomActions } from '../../domain/classroom-changes.ts'
import type { AppEnv } from '../../env.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { randomText } from '../../http/random.ts'
import { redirectTo } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { replyWithProblem } from '../problems.tsx'
import {
  type ClassroomKey,
  newReportPath,
  replyWithBadKey,
  reportPattern,
  withClassroom,
  withClassroomKey,
} from './access.ts'
import { confirm, replyWithRefusal } from './confirmation.tsx'

const path = `${reportPattern}/:action{${classroomActions.join('|')}}` as const
const capability = 'report'

/** Changes to a class as a whole. Opened as a page, each address asks once; posted to, it does it. */
export function classroomControl(site: Site) {
  return new Hono<AppEnv>()
    .get(path, (c) => {
      const { action, ...named } = c.req.param()
      const form = formIn(c)
      return withClassroom(c, site, { capability, ...named, form }, (opened, listed) =>
        confirm(c, site, opened, listed, action as ClassroomAction, {
          below: `/${action}`,
          query: { form: form ?? randomText(16) },
        }),
      )
    })
    .post(path, async (c) => {
      const { action, ...named } = c.req.param()
      const form = await readForm(c)
      return withClassroomKey(c, site, { capability, ...named }, (address) =>
        change(c, site, address, action as ClassroomAction, form),
      )
    })
}

/** Makes the change, and leads to the report by the key that now opens it. */
async function change(
  c: Context<AppEnv>,
  site: Site,
  address: ClassroomKey,
  action: ClassroomAction,
  form: Form,
): Promise<Response> {
  const back = { path: reportPath(site, address), label: 'problem.report' as const }
  const hours = Number(form.one('hours') ?? openHours[0])
  const isOffered = openHours.some((each) => each === hours)
  if (!isOffered) return replyWithProblem(c, site, 'wrongOption', back)
  const nonce = formIn(c)
  const verdict = await roomOf(c, address.code)
    .change({ action, keyVersion: address.keyVersion, hours, ...(nonce && { form: nonce }) })
    .catch(() => ({ refusal: 'away' as const }))
  if ('settings' in verdict) return redirectTo(await newReportPath(site, address, verdict.settings))
  switch (verdict.refusal) {
    case 'away':
      return replyWithRefusal(c, site)
    case 'impossible':
      return replyWithProblem(c, site, 'classroomOver', back)
    default:
      return replyWithBadKey(c, site)
  }
}

/**
 * What a form is known by, so that sent twice it does its work once. It stands in the address, which above an
 * error leads back to the same form.
 */
const formIn = (c: Context): string | undefined =>
  /^[0-9a-z]{16}$/.exec(c.req.query('form') ?? '')?.[0]
