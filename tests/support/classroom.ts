import { partsPerPoint, toldScore } from '../../src/domain/scoring.ts'
import type { Fields } from './answers.ts'
import type { Browser } from './browser-without-scripts.ts'
import { library } from './content.ts'
import {
  elementsIn,
  elementsWhere,
  type Form,
  formsIn,
  mainOf,
  nextIn,
  type Page,
  questionIn,
  tagsIn,
  textOf,
} from './pages.ts'

const { names, ui } = library

/** What a browser sends for a form whose controls were changed as `changes` say, but for hidden fields. */
export function fieldsOf({ tags }: Form, changes: Readonly<Record<string, string>> = {}): Fields {
  const sent = new Map<string, string>()
  const offered = new Set<string>()
  let select = ''
  for (const { name: tag, attributes } of tags) {
    const { type = 'text', name = '', value = '' } = attributes
    const isBox = type === 'radio' || type === 'checkbox'
    if (tag === 'select') select = name
    if (tag === 'option' && ('selected' in attributes || !sent.has(select))) sent.set(select, value)
    if (tag === 'option') offered.add(`${select}=${value}`)
    if (tag === 'textarea') sent.set(name, '')
    if (tag === 'input' && isBox) offered.add(`${name}=${value}`)
    if (tag === 'input' && type !== 'hidden' && (!isBox || 'checked' in attributes)) {
      sent.set(name, value)
    }
  }
  for (const [name, value] of Object.entries(changes)) {
    const isText = sent.has(name) && ![...offered].some((each) => each.startsWith(`${name}=`))
    if (!isText && !offered.has(`${name}=${value}`)) {
      throw new Error(`the form has no ${name} that could be “${value}”`)
    }
    sent.set(name, value)
  }
  return [...sent]
}

/** The form of a page whose address ends so: of several the one with most to fill in. */
export function formTo({ html }: Pick<Page, 'html'>, end: string): Form {
  // What stands behind the hash stays in the browser.
  const forms = formsIn(html).map((form) => ({ ...form, action: form.action.split('#')[0] ?? '' }))
  const [form] = forms
    .filter(({ action }) => action.split('?')[0]?.endsWith(end))
    .toSorted((a, b) => b.tags.length - a.tags.length)
  if (!form) throw new Error(`no form to ${end}: ${textOf(mainOf(html)).slice(0, 200)}`)
  return form
}

/** A class as its teacher has it. */
export interface OpenClassroom {
  code: string
  /** The teacher's key, as it stands in addresses. */
  key: string
  /** The teacher's address, to keep. */
  report: string
  /** The board for the projector. */
  board: string
  /** The report as it was shown after opening. */
  page: Page
}

/**
 * Opens a class by the form of the page for teachers.
 * @param chosen changes to the form as it stands
 * @param teach the address of the page; with `?items=` for a selection
 */
export async function openClassroom(
  browser: Browser,
  chosen: Readonly<Record<string, string>> = {},
  teach = '/teach',
): Promise<OpenClassroom> {
  const form = formTo(await browser.open(teach), '/classrooms')
  return classroomOf(await browser.send(form, fieldsOf(form, chosen)))
}

/** The class whose report a page is. */
export function classroomOf(page: Page): OpenClassroom {
  const [report = ''] = page.address.split('?')
  const [, code = '', key = ''] = /\/classrooms\/([A-Z]{8})\/report\/([^/]+)$/.exec(report) ?? []
  if (!key) throw new Error(`no report, ${page.status}: ${textOf(mainOf(page.html)).slice(0, 200)}`)
  const board = tagsIn(page.html, 'a')
    .map(({ attributes }) => attributes.href ?? '')
    .find((href) => href.includes(`/${code}/board/`))
  return { code, key, report, board: board ?? '', page }
}

/** A learner who has just joined. */
export interface Joined {
  /** The generated name, such as `calm-otter-42`. */
  name: string
  /** The first question. */
  page: Page
}

/** Joins under the name that is offered. @param chosen a number, where the class asks for one */
export async function joinClassroom(
  browser: Browser,
  code: string,
  chosen: Readonly<Record<string, string>> = {},
): Promise<Joined> {
  const form = newLearnerForm(await browser.open(`/join/${code}`))
  const page = await browser.send(form, fieldsOf(form, chosen))
  return { name: nameOffered(form), page }
}

/** Comes back under a name that was typed. */
export async function comeBack(browser: Browser, code: string, typed: string): Promise<Page> {
  const form = returningForm(await browser.open(`/join/${code}`))
  return browser.send(form, [['name', typed]])
}

/** The form for those who join under a new name. */
export const newLearnerForm = (page: Page): Form => joinForm(page, false)
/** The form for those who have been here before. */
export const returningForm = (page: Page): Form => joinForm(page, true)

function joinForm({ html }: Page, isReturning: boolean): Form {
  const form = formsIn(html).find(
    ({ action, hidden }) =>
      action.includes('/join/') && hidden.some(([name]) => name === 'returning') === isReturning,
  )
  if (!form) throw new Error(`no way to join: ${textOf(mainOf(html)).slice(0, 200)}`)
  return form
}

/** The generated name that a form would send. */
export const nameOffered = ({ hidden }: Form): string =>
  hidden.find(([name]) => name === 'name')?.[1] ?? ''

/** A name of our words, another for each index up to some millions. */
export function learnerNameAt(index: number): string {
  const { first, second } = names
  const words = Math.floor(index / 100)
  const number = String(index % 100).padStart(2, '0')
  return `${first[words % first.length]}-${second[Math.floor(words / first.length)]}-${number}`
}

/** What was asked and answered, and every page on the way. */
export interface Answered {
  pages: readonly Page[]
  given: readonly { item: string; answer: string }[]
  /** The page after the last answer. */
  last: Page
}

/**
 * Answers every question from the one shown, in practice as in a test.
 * @param choose the answer to give, given the item and the number of the question
 */
export async function answerAll(
  client: Pick<Browser, 'respond' | 'goOn'>,
  first: Page,
  choose: (item: string, index: number) => string,
): Promise<Answered> {
  const pages = [first]
  const given: { item: string; answer: string }[] = []
  for (let page = first; ; ) {
    const question = questionIn(page.html)
    if (question) {
      const answer = choose(question.item, given.length)
      given.push({ item: question.item, answer })
      page = await client.respond(page, answer)
    } else if (nextIn(page.html) !== undefined) {
      page = await client.goOn(page)
    } else {
      return { pages, given, last: page }
    }
    pages.push(page)
  }
}

/** The score that a page shows, such as `7½ of 12`; undefined where it shows none. */
export function scoreShownIn(html: string): string | undefined {
  const [progress, score] = ['attempt.progress', 'result.of'].map((key) =>
    escapeForRegExp(ui[key] ?? '').replace(/\\\{(n|total)\\\}/g, '[\\d.]+'),
  )
  // “Question 3 of 12” is no score, nor is “96 of 4,368” in a hint.
  const text = textOf(mainOf(html)).replace(new RegExp(progress ?? '', 'g'), '')
  return new RegExp(`[\\d.½]+ ${score}(?![\\d,])`).exec(text)?.[0]
}

/** The points of a score that a page shows: 7.5 for `7½ of 12` and for `7½`. */
export function pointsShownIn(score: string): number {
  const [, whole, half] = /^(\d*)(½?)(?: |$)/.exec(score) ?? []
  if (!whole && !half) throw new Error(`no score: ${score}`)
  return Number(whole || 0) + (half ? 0.5 : 0)
}

/** The points of an exact score in a row of a report, as its learner is told them: 8.5 for `8⅓`. */
export function toldPointsIn(exact: string, most: number): number {
  const [, whole = '', fraction = ''] =
    /^(\d*)(?: \+ )?(\d+\/\d+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚])?$/u.exec(exact) ?? []
  if (!whole && !fraction) throw new Error(`no score: ${exact}`)
  const [over = 0, under = 1] = fraction
    .normalize('NFKD')
    .split(/[/\u2044]/)
    .map(Number)
  const parts = (Number(whole) + (fraction ? over / under : 0)) * partsPerPoint
  return toldScore(parts, most * partsPerPoint) / partsPerPoint
}

/** One learner in the table of the report: the heading of each column and what stands under it. */
interface ReportRow {
  name: string
  cells: Readonly<Record<string, string>>
}

/** What a report says. */
export interface ReadReport {
  /** `open`, `locked` or `closed`, as the markup says it beside the words. */
  state: string | undefined
  joined: number
  finished: number
  /** Headings of the table, without arrows. */
  columns: readonly string[]
  rows: readonly ReportRow[]
  /** Where the page asks whether to remove a learner. */
  removal: (name: string) => string
}

/** Reads the page of a report, or its fragment. */
export function readReport({ html }: Pick<Page, 'html'>): ReadReport {
  const counts = escapeForRegExp(ui['report.counts'] ?? '')
    .replace('\\{joined\\}', '([\\d,]+)')
    .replace('\\{finished\\}', '([\\d,]+)')
  const text = textOf(html)
  const [, finished, joined] = text.includes(ui['report.nobody'] ?? '?')
    ? ['', '0', '0']
    : (new RegExp(counts).exec(text) ?? [])
  if (!joined || !finished) throw new Error(`no counts: ${textOf(mainOf(html)).slice(0, 200)}`)
  const table = elementsIn(html, 'table').find((one) =>
    textOf(one).startsWith(ui['report.table'] ?? ''),
  )
  const [head = '', ...body] = elementsIn(table ?? '', 'tr')
  const columns = elementsIn(head, 'th').map((cell) => textOf(cell).replace(/ [↑↓]$/, ''))
  const rows = body.map((row) => {
    const cells = elementsWhere(row, ({ name }) => name === 'th' || name === 'td').map(
      ({ inside }) => textOf(inside),
    )
    return {
      name: (cells[0] ?? '').replaceAll(' ', '-'),
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    }
  })
  const links = tagsIn(html, 'a').map(({ attributes }) => attributes.href ?? '')
  const header = tagsIn(html).find(({ attributes }) => attributes['data-state'])
  return {
    state: header?.attributes['data-state'],
    joined: numberOf(joined),
    finished: numberOf(finished),
    columns,
    rows,
    removal: (name) => links.find((href) => href.includes(`/learners/${name}/remove`)) ?? '',
  }
}

/** The heading of a question in the table of the report, from 1. */
export const questionColumn = (number: number): string =>
  (ui['report.questionShort'] ?? '').replace('{n}', String(number))

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))
const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where the link with these words leads; undefined where there is none. */
export function linkIn({ html }: Pick<Page, 'html'>, words: string): string | undefined {
  const isWanted = (inside: string) => textOf(inside) === textOf(words)
  const links = elementsWhere(html, ({ name }) => name === 'a')
  return links.find(({ inside }) => isWanted(inside))?.attributes.href
}
