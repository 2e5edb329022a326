import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, openHours } from '../../domain/classroom.ts'
import {
  type ClassroomAction,
  changeClassroom,
  classroomActions,
} from '../../domain/classroom-changes.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey, sealSettings } from '../../http/capabilities.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { redirectTo } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { type ReportAddress, reportPath } from '../../states/classroom/report-path.ts'
import { deleteEntries, saveSettings } from '../../store/classrooms.ts'
import { succeeds } from '../../store/succeeds.ts'
import { replyWithProblem } from '../problems.tsx'
import {
  type OpenedClassroom,
  readSettings,
  reportPattern,
  sealIn,
  withClassroom,
} from './access.ts'
import { confirm, replyWithRefusal } from './confirmation.tsx'

const path = `${reportPattern}/:action{${classroomActions.join('|')}}` as const
const access = { capability: 'report', read: readSettings } as const

/** Changes to a class as a whole. Opened as a page, each address asks once; posted to, it does it. */
export function classroomControl(site: Site) {
  return new Hono<AppEnv>()
    .get(path, (c) => {
      const { action, ...named } = c.req.param()
      return withClassroom(c, site, { ...access, ...named }, (opened) =>
        confirm(c, site, opened, action as ClassroomAction, { below: `/${action}` }),
      )
    })
    .post(path, async (c) => {
      const { action, ...named } = c.req.param()
      const form = await readForm(c)
      const request = { ...access, ...named, sealed: sealIn(form), form: nonceIn(form) }
      return withClassroom(c, site, { ...request, isDeletedToo: true }, (opened) =>
        change(c, site, opened, action as ClassroomAction, form),
      )
    })
}

/** Makes the change, and leads to the report with the settings as they now are. */
async function change(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  action: ClassroomAction,
  form: Form,
): Promise<Response> {
  const { settings } = opened
  const nonce = nonceIn(form)
  if (nonce && nonce === settings.lastForm && action !== 'delete') {
    return redirectTo(reportPath(site, await newestAddress(opened, settings)))
  }
  const back = { path: reportPath(site, opened), label: 'problem.report' as const }
  const hours = Number(form.one('hours') ?? openHours[0])
  const isOffered = openHours.some((each) => each === hours)
  if (!isOffered) return replyWithProblem(c, site, 'wrongOption', back)
  const changed = changeClassroom(settings, action, nowInSeconds(), {
    hours,
    ...(nonce && { form: nonce }),
  })
  if (!changed) return replyWithProblem(c, site, 'classroomOver', back)
  return save(c, site, opened, changed)
}

/** Saves the changed settings; of a class that was deleted, the entries go too. */
async function save(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  changed: ClassroomSettings,
): Promise<Response> {
  const { code, settings } = opened
  const isSaved = changed === settings || (await succeeds(saveSettings(scoresOf(c), code, changed)))
  if (!isSaved) return replyWithRefusal(c, site, opened)
  const address = await newestAddress(opened, changed)
  // Deleting goes on in steps; the settings have already said so to everybody.
  if (changed.isDeleted && !(await succeeds(deleteEntries(scoresOf(c), code)))) {
    return replyWithRefusal(c, site, address)
  }
  return redirectTo(reportPath(site, address))
}

/** What a form is known by, so that sent twice it does its work once. */
const nonceIn = (form: Form): string | undefined =>
  /^[0-9a-z]{16}$/.exec(form.one('form') ?? '')?.[0]

/** The report with the settings as they now are, by the key that now opens it. */
async function newestAddress(
  { code, keys }: OpenedClassroom,
  settings: ClassroomSettings,
): Promise<ReportAddress> {
  const key = await capabilityKey('report', code, settings.keyVersion, keys)
  return { code, key, seal: await sealSettings(code, settings, keys) }
}
