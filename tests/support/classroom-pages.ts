/** Every kind of page around a class, for tests that look at all of them. */
import type { Attempt } from '../../src/domain/attempt.ts'
import { answerOf, type Fields, itemOfType, itemTypes, wrong } from './answers.ts'
import type { Browser } from './browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  joinClassroom,
  type OpenClassroom,
  openClassroom,
} from './classroom.ts'
import { formsIn, type Page, theQuestionIn } from './pages.ts'
import { addressOfAttempt } from './signed-attempt.ts'

/** A page, and how to come to it. */
export interface ClassroomPage {
  /** What it is. */
  name: string
  status: number
  /** Path and query. */
  address: string
  /** There where it is the answer to a form on that page. */
  form?: FilledForm
  /** The store has to refuse writes while it is looked at: with scripts it would record by itself. */
  isRefused?: boolean
}

interface FilledForm {
  /** How its address ends. */
  to: string
  /** What is written into it; of several forms to one address the one that has these fields. */
  fields: Fields
}

const types = itemTypes.map((type) => itemOfType(type).id)
const itemQuery = types.map((id) => `items=${id}`).join('&')
/** A selection of questions, one of each type. */
export const teachWithSelection = `/teach?${itemQuery}`

const rightAndWrong = (item: string, index: number) =>
  answerOf(item, index % 2 === 0 ? 'right' : 'wrong')

/**
 * Makes classes in all their states.
 * @param secret the `SIGNING_KEYS` of the site
 */
export async function makeClassroomPages(
  browser: Browser,
  secret: string,
): Promise<ClassroomPage[]> {
  const open = (chosen: Record<string, string> = {}) =>
    openClassroom(browser, chosen, teachWithSelection)
  const act = async ({ report }: OpenClassroom, below: string): Promise<void> => {
    await sendForm(browser, `${report}/${below}`, { to: `/${below}`, fields: [] })
  }
  const busy = await open({ numbers: 'yes' })
  const finished = await joinClassroom(browser, busy.code, { number: '1' })
  const answered = await answerAll(browser, finished.page, rightAndWrong)
  const other = await joinClassroom(browser, busy.code, { number: '2' })
  const wrongs = await answerAll(browser, other.page, wrong)
  const waiting = await joinClassroom(browser, busy.code, { number: '33' })
  const empty = await open()
  const locked = await open()
  await act(locked, 'lock')
  const test = await open({ mode: 'test' })
  const tested = await joinClassroom(browser, test.code)
  const handedIn = await answerAll(browser, tested.page, rightAndWrong)
  const closed = await open()
  await answerAll(browser, (await joinClassroom(browser, closed.code)).page, rightAndWrong)
  await act(closed, 'close')
  const deleted = await open()
  await act(deleted, 'delete')

  const completeAttempt = (changes: Partial<Attempt>) => {
    const now = Math.floor(Date.now() / 1000)
    const responses = types.map((id, at) => ({ response: rightAndWrong(id, at), seconds: 7 }))
    return addressOfAttempt(types, secret, { completedAt: now, responses, ...changes })
  }
  const inClassroom = ({ code }: OpenClassroom): Pick<Attempt, 'classroom' | 'draw'> => ({
    draw: 'selection',
    classroom: { code, learner: finished.name, number: 1 },
  })
  const receipt = await completeAttempt(inClassroom(busy))
  const late = await completeAttempt({
    ...inClassroom(closed),
    completedAt: Math.floor(Date.now() / 1000) + 60,
  })
  const told = await browser.respond(waiting.page, wrong(theQuestionIn(waiting.page.html).item))
  const join = `/join/${busy.code}`
  return [
    page('the page for teachers', '/teach'),
    page('the page for teachers with a selection', teachWithSelection),
    {
      ...page('a class that could not be opened', '/teach', 422),
      form: { to: '/classrooms', fields: [['zone', 'Nowhere']] },
    },
    page('where a code is typed', '/join'),
    page('a code that was mistyped', '/join?code=BCDFGHJK', 422),
    page('joining', join),
    {
      ...page('joining with a wrong number', join, 422),
      form: { to: join, fields: [['number', '0']] },
    },
    {
      ...page('coming back with words that are no name', `${join}?name=${waiting.name}`, 422),
      form: { to: join, fields: [['name', 'Ada Lovelace']] },
    },
    {
      ...page('coming back under a name that is unknown', `${join}?name=${waiting.name}`, 404),
      form: { to: join, fields: [['name', unknownName(waiting.name)]] },
    },
    page('a class that is not seen yet', `/join/${unknownCode}`, 404),
    page('a class that is locked', `/join/${locked.code}`),
    page('a class that is closed', `/join/${closed.code}`, 410),
    page('a class that is deleted', `/join/${deleted.code}`, 410),
    page('a question in a class', waiting.page.address),
    page('feedback in a class', told.address),
    page('a result', answered.last.address),
    { ...page('a result with its receipt', receipt), isRefused: true },
    page('a result that came too late', late),
    page('a test that was handed in', handedIn.last.address),
    {
      ...page(
        'a test that was handed in, with its receipt',
        await completeAttempt({ ...inClassroom(test), mode: 'test' }),
      ),
      isRefused: true,
    },
    page('the result of a try', await completeAttempt({ draw: 'trial' })),
    page('the board', busy.board),
    page('the board of a locked class', locked.board),
    page('the board of a closed class', closed.board),
    page('the report of an empty class', empty.page.address),
    page('the report', busy.report),
    page('the report, sorted', `${busy.report}?sort=-score&count=best`),
    page('the report of a locked class', locked.report),
    page('the report of a closed class', closed.report),
    page('the report of a deleted class', deleted.report),
    page('an address that opens no class', busy.report.replace(busy.code, empty.code), 404),
    ...types.flatMap((_, at) => {
      const path = `${busy.report}/discuss?question=${at + 1}`
      return [
        page(`question ${at + 1} for the projector`, path),
        page(`question ${at + 1} for the projector with its answer`, `${path}&key=shown`),
      ]
    }),
    ...['close', 'extend', 'lock', 'rekey', 'delete'].map((action) =>
      page(`whether to ${action} a class`, `${busy.report}/${action}`),
    ),
    page('whether to reopen a class', `${closed.report}/reopen`),
    page('whether to remove a learner', `${busy.report}/learners/${other.name}/remove`),
    {
      ...page('what became of receipts', busy.report),
      form: {
        to: '/receipts',
        fields: [['receipts', `http://localhost${receipt}\n${wrongs.last.address}\nnonsense`]],
      },
    },
  ]
}

const page = (name: string, address: string, status = 200): ClassroomPage => ({
  name,
  address,
  status,
})

/** Well formed, and of no class. */
const unknownCode = 'BBBBBBBB'

/** The same words with other digits. */
const unknownName = (name: string): string =>
  name.replace(/\d\d$/, (digits) => String((Number(digits) + 50) % 100).padStart(2, '0'))

/** Opens a page, and sends the form on it where it is the answer to one. */
export const openClassroomPage = (
  browser: Browser,
  { address, form }: ClassroomPage,
): Promise<Page> => (form ? sendForm(browser, address, form) : browser.open(address))

async function sendForm(browser: Browser, address: string, filled: FilledForm): Promise<Page> {
  const { html } = await browser.open(address)
  const form = formsIn(html).find(({ action, tags }) => {
    const written = tags.filter(({ attributes }) => attributes.type !== 'hidden')
    const names = written.map(({ attributes }) => attributes.name)
    const isThere = ([name]: Fields[number]) => names.includes(name)
    return action.split(/[?#]/)[0]?.endsWith(filled.to) && filled.fields.every(isThere)
  })
  if (!form) throw new Error(`no form to ${filled.to} at ${address}`)
  return browser.send(form, fieldsOf(form, Object.fromEntries(filled.fields)))
}
