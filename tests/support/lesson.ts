/** A live lesson, led and followed as browsers without scripts do it. */
import type { Step } from '../../src/domain/live/leading.ts'
import { type Fields, fieldsFor } from './answers.ts'
import type { Browser } from './browser-without-scripts.ts'
import { joinClassroom, type OpenClassroom, openClassroom } from './classroom.ts'
import { type Form, formsIn, type Page } from './pages.ts'

/** A class with a lesson in its lobby. */
export async function startLesson(
  browser: Browser,
  items: readonly string[],
): Promise<OpenClassroom> {
  const query = items.map((id) => `items=${id}`).join('&')
  const opened = await openClassroom(browser, {}, `/teach?${query}#open`)
  await lead(browser, opened, 'start')
  return opened
}

/** What is sent when a button of the console is pressed. */
export function stepForm({ html }: Page, step: Step): { form: Form; fields: Fields } {
  const form = formsIn(html).find(
    ({ hidden, tags }) =>
      hidden.some(([name, value]) => name === 'step' && value === step) ||
      tags.some(({ name, attributes }) => name === 'button' && attributes.value === step),
  )
  if (!form) throw new Error(`no button to ${step}`)
  const isHidden = form.hidden.some(([name]) => name === 'step')
  return { form, fields: isHidden ? [] : [['step', step]] }
}

/** Presses a button of the console. @returns the console after it */
export async function lead(
  browser: Browser,
  { report }: Pick<OpenClassroom, 'report'>,
  step: Step,
  more: Fields = [],
): Promise<Page> {
  const { form, fields } = stepForm(await browser.open(`${report}/live`), step)
  return browser.send(form, [...fields, ...more])
}

/** Asks the question at a place, from 0. */
export const ask = (browser: Browser, opened: OpenClassroom, at: number): Promise<Page> =>
  lead(browser, opened, 'ask', [['at', String(at)]])

/** A learner of a class in a lesson. */
export interface Follower {
  name: string
  /** Path of the lesson on the learner's device. */
  path: string
}

/** Joins a class that is in a lesson. */
export async function follow(browser: Browser, { code }: OpenClassroom): Promise<Follower> {
  const { name, page } = await joinClassroom(browser, code)
  return { name, path: page.address }
}

/** The form of an open vote, as the page has it. */
export function voteForm({ html, address }: Page): Form {
  const form = formsIn(html).find(({ hidden }) => hidden.some(([name]) => name === 'round'))
  if (!form) throw new Error('no vote is open')
  // Without an address of its own a form posts to that of its page.
  return { ...form, action: address }
}

/** Opens the lesson and gives an answer in the vote that is open. @returns the page after it */
export async function vote(
  browser: Browser,
  { path }: Pick<Follower, 'path'>,
  answer: string,
): Promise<Page> {
  const form = voteForm(await browser.open(path))
  const item = form.hidden.find(([name]) => name === 'item')?.[1] ?? ''
  return browser.send(form, fieldsFor(item, answer))
}
