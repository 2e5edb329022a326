import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Site } from '../../content/site.ts'
import {
  type ClassroomAction,
  type ClassroomSettings,
  changeClassroom,
  classroomActions,
  openHours,
  stateOfClassroom,
} from '../../domain/classroom.ts'
import { parseLearnerName } from '../../domain/learner-name.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey, capabilityPattern, sealSettings } from '../../http/capabilities.ts'
import { nowInSeconds, randomText } from '../../http/clock-and-chance.ts'
import { readForm } from '../../http/forms.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import {
  deleteEntries,
  listClassroom,
  removeLearner,
  saveSettings,
} from '../../store/classrooms.ts'
import { ConfirmPage } from '../../views/classroom/control.tsx'
import { ReceiptsPage } from '../../views/classroom/receipts.tsx'
import { replyWithProblem } from '../problems.tsx'
import { type OpenedClassroom, readSettings, reportPath, withClassroom } from './access.ts'
import { countUnread, recordReceipts, withReceipts } from './receipts.ts'
import { readReportView, reportState } from './report-state.ts'

const keyed = `/classrooms/:code/report/:key{${capabilityPattern}}`
const actionPath = `${keyed}/:action{${classroomActions.join('|')}}` as const
const removePath = `${keyed}/learners/:name/remove` as const
/** Hundreds of receipts at a time, in bytes. */
const maxSize = 512 * 1024

/** What a teacher does to a class. Opened as a page, each address asks once; posted to, it does it. */
export function classroomControl(site: Site) {
  return new Hono<AppEnv>()
    .use(
      '/classrooms/*',
      bodyLimit({ maxSize, onError: (c) => replyWithProblem(c, site, 'tooLarge') }),
    )
    .get(actionPath, (c) => {
      const { action, ...named } = c.req.param()
      return withClassroom(c, site, { ...access, ...named }, (opened) => {
        const change = action as ClassroomAction
        return ask(c, site, opened, { change, below: `/${action}` })
      })
    })
    .post(actionPath, async (c) => {
      const { action, ...named } = c.req.param()
      const form = await readForm(c)
      const sealed = sealIn(form)
      const asked = { ...access, ...named, sealed, form: formOf(form), isDeletedToo: true }
      return withClassroom(c, site, asked, (opened) =>
        change(c, site, opened, action as ClassroomAction, form),
      )
    })
    .get(removePath, (c) => {
      const { name, ...named } = c.req.param()
      const learner = parseLearnerName(site.library.names, name)
      if (!learner) return c.notFound()
      return withClassroom(c, site, { ...access, ...named }, (opened) =>
        ask(c, site, opened, { change: 'remove', learner, below: `/learners/${learner}/remove` }),
      )
    })
    .post(removePath, async (c) => {
      const { name, ...named } = c.req.param()
      const form = await readForm(c)
      const sealed = sealIn(form)
      const learner = parseLearnerName(site.library.names, name)
      if (!learner) return c.notFound()
      return withClassroom(c, site, { ...access, ...named, sealed }, async (opened) => {
        if (!(await hasWorked(removeLearner(c.env.SCORES, opened.code, learner)))) {
          return refused(c, site, opened)
        }
        return redirectTo(reportPath(site, opened, '', { removed: learner }))
      })
    })
    .post(`${keyed}/receipts`, async (c) => {
      const form = await readForm(c)
      const text = String(form.get('receipts') ?? '')
      const sealed = sealIn(form)
      return withClassroom(
        c,
        site,
        { ...access, ...c.req.param(), sealed, read: listClassroom },
        async (opened, listed) => {
          const { removed, attempts } = listed
          const receipts = await recordReceipts(site, c.env.SCORES, opened, text, removed)
          const counted = { ...listed, attempts: withReceipts(attempts, receipts) }
          const view = readReportView(() => undefined)
          const state = reportState(site, opened, counted, view, nowInSeconds())
          const page = () => (
            <ReceiptsPage
              site={site}
              state={state}
              receipts={receipts}
              unread={countUnread(text)}
            />
          )
          return replyInPrivate(c, { page, fragment: page })
        },
      )
    })
    .get(`${keyed}/receipts`, (c) =>
      withClassroom(c, site, { ...access, ...c.req.param() }, (opened) =>
        redirectTo(`${reportPath(site, opened)}#receipts`),
      ),
    )
}

const access = { capability: 'report', read: readSettings } as const

/** The question whether to do it. */
function ask(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  asked: { change: ClassroomAction | 'remove'; learner?: string; below: string },
): Response {
  const { settings, seal } = opened
  const page = () => (
    <ConfirmPage
      site={site}
      change={asked.change}
      learner={asked.learner}
      settings={settings}
      state={stateOfClassroom(settings, nowInSeconds())}
      seal={seal}
      form={randomText(16)}
      action={reportPath(site, { ...opened, seal: undefined }, asked.below)}
      back={reportPath(site, opened)}
    />
  )
  return replyInPrivate(c, { page, fragment: page })
}

/** Makes the change, and leads to the report with the settings as they now are. */
async function change(
  c: Context<AppEnv>,
  site: Site,
  opened: OpenedClassroom,
  action: ClassroomAction,
  form: FormData,
): Promise<Response> {
  const { code, settings } = opened
  const back = { path: reportPath(site, opened), label: 'problem.report' as const }
  const hours = Number(form.get('hours') ?? openHours[0])
  const asking = formOf(form)
  if (asking && asking === settings.lastForm && action !== 'delete') {
    return redirectTo(await newestPath(site, opened, settings))
  }
  const isOffered = openHours.some((each) => each === hours)
  if (!isOffered) return replyWithProblem(c, site, 'wrongOption', back)
  const changed = changeClassroom(settings, action, nowInSeconds(), {
    hours,
    ...(asking && { form: asking }),
  })
  if (!changed) return replyWithProblem(c, site, 'classroomOver', back)
  const isSaved =
    changed === settings || (await hasWorked(saveSettings(c.env.SCORES, code, changed)))
  if (!isSaved) return refused(c, site, opened)
  const path = await newestPath(site, opened, changed)
  // Deleting goes on in steps; the settings have already said so to everybody.
  if (action === 'delete' && !(await hasWorked(deleteEntries(c.env.SCORES, code)))) {
    return replyWithProblem(c, site, 'storeRefused', { path, label: 'problem.report' })
  }
  return redirectTo(path)
}

/** The settings that a form carries on, sealed. */
const sealIn = (form: FormData): string | undefined =>
  String(form.get('settings') ?? '') || undefined

/** What a form is known by, so that sent twice it does its work once. */
const formOf = (form: FormData): string | undefined =>
  /^[0-9a-z]{16}$/.exec(String(form.get('form')))?.[0]

/** The report with the settings as they now are, by the key that now opens it. */
async function newestPath(
  site: Site,
  { code, keys }: OpenedClassroom,
  settings: ClassroomSettings,
): Promise<string> {
  const key = await capabilityKey('report', code, settings.keyVersion, keys)
  const seal = await sealSettings(code, settings, keys)
  return reportPath(site, { code, key, seal })
}

const hasWorked = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

const refused = (c: Context<AppEnv>, site: Site, opened: OpenedClassroom) =>
  replyWithProblem(c, site, 'storeRefused', {
    path: reportPath(site, opened),
    label: 'problem.report',
  })
