import { type Context, Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import { learnerName } from '../../domain/learner-name.ts'
import type { Who } from '../../domain/paper/who.ts'
import { digest } from '../../domain/random.ts'
import type { PaperEntry } from '../../domain/room/paper.ts'
import type { AppEnv } from '../../env.ts'
import { type Form, readForm } from '../../http/forms.ts'
import { randomNumber, randomText } from '../../http/random.ts'
import { isPartial, replyInPrivate } from '../../http/replies.ts'
import { roomOf } from '../../http/server-timing.ts'
import {
  isRight,
  type PaperRefusal,
  paperPage,
  type RightLine,
  type TypedPaper,
  typedPaper,
} from '../../states/classroom/paper.ts'
import { reportPath } from '../../states/classroom/report-path.ts'
import { PaperPage } from '../../views/classroom/paper/paper.tsx'
import { PaperCheck } from '../../views/classroom/paper/paper-check.tsx'
import { PaperSavedPage } from '../../views/classroom/paper/paper-saved.tsx'
import { replyWithProblem } from '../problems.tsx'
import {
  type OpenedClassroom,
  replyWithBadKey,
  replyWithGone,
  reportPattern,
  withClassroom,
} from './access.ts'
import type { ClassroomReading } from './reading.ts'

const path = `${reportPattern}/paper` as const
const capability = 'report'

/** Answers on paper, a line for each learner: checked while they are typed, then saved together. */
export function paper(site: Site) {
  return new Hono<AppEnv>()
    .get(path, (c) =>
      withClassroom(c, site, { capability, ...c.req.param() }, (opened, listed) => {
        const { site: known } = opened
        const state = paperPage(known, opened, listed, { form: newForm() })
        return replyInPrivate(c, { page: () => <PaperPage site={known} state={state} /> })
      }),
    )
    .post(path, async (c) => {
      const form = await readForm(c)
      return withClassroom(c, site, { capability, ...c.req.param() }, (opened, listed) => {
        const text = form.all('answers').join('\n')
        const { site: known, settings } = opened
        const typed = typedPaper(known, settings, listed, text)
        return isPartial(c)
          ? replyInPrivate(c, { page: () => <PaperCheck site={known} typed={typed} /> })
          : save(c, known, { opened, listed, form: formIn(form), typed })
      })
    })
}

interface Sent {
  opened: OpenedClassroom
  listed: ClassroomReading
  form: string
  typed: TypedPaper
}

/** All lines, or none where one of them is wrong. */
async function save(c: Context<AppEnv>, site: Site, sent: Sent): Promise<Response> {
  const { opened, typed } = sent
  const lines = typed.lines.filter(isRight)
  const refuse = (refusal: PaperRefusal, status = 422) => {
    const state = paperPage(site, opened, sent.listed, { form: sent.form, typed, refusal })
    return replyInPrivate(c, { page: () => <PaperPage site={site} state={state} /> }, { status })
  }
  if (typed.unread.length > 0) return refuse('tooMany')
  if (lines.length < typed.lines.length) return refuse('wrong')
  if (lines.length === 0) return refuse('nothing')
  const { code, keyVersion } = opened
  const verdict = await roomOf(c, code)
    .takePaper({ keyVersion, entries: entriesOf(site, sent, lines) })
    .catch(() => ({ refusal: 'away' as const }))
  if ('names' in verdict) {
    const saved = lines.map((line, at) => ({ line, name: verdict.names[at] ?? '' }))
    const paths = { report: reportPath(site, opened), paper: reportPath(site, opened, '/paper') }
    return replyInPrivate(c, {
      page: () => <PaperSavedPage site={site} saved={saved} paths={paths} />,
    })
  }
  switch (verdict.refusal) {
    case 'noClass':
      return replyWithGone(c, site)
    case 'badKey':
      return replyWithBadKey(c, site)
    case 'deleted':
      return replyWithProblem(c, site, 'classroomDeleted')
    case 'removed':
    case 'unknown':
      return refuse('changed')
    // A name was drawn that somebody got meanwhile, or the room does not answer.
    case 'nameTaken':
    case 'away':
      return refuse('notSaved', 503)
  }
}

function entriesOf(site: Site, { listed, form }: Sent, lines: readonly RightLine[]): PaperEntry[] {
  const { learners, removed } = listed
  const names = new Set([...learners.map(({ name }) => name), ...removed])
  const ids = new Set<string>()
  return lines.map(({ who, line }) => {
    const id = unusedId(`${form}-${writeWho(who)}${digest(line.items)}`, ids)
    return { id, ...(who && { who }), newName: drawName(site, names), line }
  })
}

/** A line of somebody without a number may come twice in one form. */
function unusedId(start: string, taken: Set<string>): string {
  let nth = 1
  while (taken.has(`${start}-${nth}`)) nth++
  taken.add(`${start}-${nth}`)
  return `${start}-${nth}.paper`
}

function writeWho(who: Who | undefined): string {
  if (!who) return ''
  return 'name' in who ? `${who.name}-` : `${who.number}-`
}

/** A name that nobody has, and now is taken. */
function drawName(site: Site, taken: Set<string>): string {
  let name = learnerName(site.library.names, randomNumber)
  // A topic may have few names; then its room says what is taken.
  for (let tries = 0; taken.has(name) && tries < 100; tries++) {
    name = learnerName(site.library.names, randomNumber)
  }
  taken.add(name)
  return name
}

const newForm = (): string => randomText(16)

const formIn = (form: Form): string =>
  /^[0-9a-z]{16}$/.exec(form.one('form') ?? '')?.[0] ?? newForm()
