/**
 * Reads what our pages say, the way a browser and a reader would: tags, text, forms, links. Knows
 * meanings (a form that sends a response, a link `rel="next"`) and no class names.
 */

import { certaintyField } from '../../src/domain/certainty.ts'
import { type Element, elementsOf, type Tag, textsOf, without } from './markup.ts'

/** An answer of the site together with the address that it was found at. */
export interface Page {
  /** Path and query, after redirects. */
  address: string
  status: number
  headers: Headers
  html: string
  /** Where redirects led, in order. */
  redirects: readonly string[]
  /** What came along with it, to be shown at an address without asking for it. */
  carried?: { address: string; html: string; seconds: number }
}

export type Fetch = (request: Request) => Response | Promise<Response>

export { type Tag, without }

/** Every opening tag in the order of the markup. */
export const tagsIn = (html: string, name?: string): readonly Tag[] =>
  elementsOf(html).filter((tag) => name === undefined || tag.name === name)

/** The inside of every element of that name, in the order of the markup. */
export const elementsIn = (html: string, name: string): string[] =>
  elementsWhere(html, (tag) => tag.name === name).map(({ inside }) => inside)

/** Every element whose opening tag is so. */
export const elementsWhere = (html: string, isWanted: (tag: Tag) => boolean): Element[] =>
  elementsOf(html).filter(isWanted)

/** The first element whose opening tag is so. */
export const elementWhere = (html: string, isWanted: (tag: Tag) => boolean): Element | undefined =>
  elementsOf(html).find(isWanted)

/** Words without markup, with single spaces. Where a line may break within a word there is none. */
export const textOf = (html: string): string =>
  textsOf(html.replace(/<wbr\s*\/?>/g, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

export function titleOf(html: string): string {
  return textOf(elementsIn(html, 'title')[0] ?? '')
}

/** What stands between the header and the footer: the part that differs from page to page. */
export function mainOf(html: string): string {
  return elementsIn(html, 'main')[0] ?? html
}

export interface Form {
  action: string
  method: string
  /** Names and values that go along whatever is chosen. */
  hidden: readonly (readonly [string, string])[]
  tags: readonly Tag[]
}

export function formsIn(html: string): Form[] {
  return elementsWhere(html, ({ name }) => name === 'form').map(({ attributes, whole }) => {
    const { action = '', method = 'get' } = attributes
    const tags = tagsIn(whole)
    const hidden = tags
      .filter(({ name, attributes }) => name === 'input' && attributes.type === 'hidden')
      .map(({ attributes }) => [attributes.name ?? '', attributes.value ?? ''] as const)
    return { action, method, hidden, tags }
  })
}

/** What a learner fills in; radio buttons and checkboxes of one name are one control. */
export interface Control {
  name: string
  type: 'radio' | 'checkbox' | 'select' | 'text'
  /** Values on offer, in the order shown; empty for a text. */
  values: readonly string[]
  /** What a browser would send as it stands. */
  entered: readonly string[]
}

export interface Question {
  item: string
  /** In the order shown. */
  controls: readonly Control[]
  /** How sure one is; undefined where that is not asked. */
  certainty: Control | undefined
  form: Form
}

/** The question that a page or a fragment asks, if it asks one. */
export function questionIn(html: string): Question | undefined {
  const form = formsIn(html).find(({ action }) => action.endsWith('/responses'))
  const item = form?.hidden.find(([name]) => name === 'item')?.[1]
  if (!form || !item) return undefined
  const all = controlsIn(form)
  const isOfAnswer = ({ name }: Control) => name !== certaintyField
  const certainty = all.find((control) => !isOfAnswer(control))
  return { item, controls: all.filter(isOfAnswer), certainty, form }
}

function controlsIn({ tags }: Form): Control[] {
  const controls = new Map<string, Control & { values: string[]; entered: string[] }>()
  const add = (type: Control['type'], name: string) => {
    const control = controls.get(name) ?? { name, type, values: [], entered: [] }
    controls.set(name, control)
    return control
  }
  tags.forEach(({ name: tag, attributes }, at) => {
    const { type = 'text', name = '', value = '' } = attributes
    if (tag === 'select') {
      const { values, entered } = add('select', name)
      const after = tags.slice(at + 1)
      const end = after.findIndex((other) => other.name !== 'option')
      const options = after.slice(0, end === -1 ? undefined : end)
      values.push(...options.map((option) => option.attributes.value ?? ''))
      const selected = options.find((option) => 'selected' in option.attributes)
      entered.push((selected ?? options[0])?.attributes.value ?? '')
    } else if (tag === 'input' && (type === 'radio' || type === 'checkbox')) {
      const { values, entered } = add(type, name)
      values.push(value)
      if ('checked' in attributes) entered.push(value)
    } else if (tag === 'input' && type === 'text') {
      add('text', name).entered.push(value)
    }
  })
  return [...controls.values()]
}

/** The question of a page that must ask one. */
export function theQuestionIn(html: string): Question {
  const question = questionIn(html)
  if (!question) throw new Error(`asks nothing: ${textOf(mainOf(html)).slice(0, 200)}`)
  return question
}

/** Where the control that goes on after feedback leads. */
export function nextIn(html: string): string | undefined {
  return tagsIn(html, 'a').find(({ attributes }) => attributes.rel === 'next')?.attributes.href
}

/** The form that tries again to record an attempt. */
export function recordFormIn(html: string): Form | undefined {
  return formsIn(html).find(({ action }) => action.endsWith('/record'))
}

/** Where the page to share is. */
export function sharedAddressIn(html: string): string | undefined {
  return tagsIn(html, 'a').find(({ attributes }) => attributes.href?.startsWith('/results/'))
    ?.attributes.href
}

/** What a page that takes the focus to say what is wrong says, and where each of it can be put right. */
export function mistakesIn(html: string): { text: string; target: string }[] {
  const summary = elementWhere(
    html,
    ({ name, attributes }) => name === 'section' && 'autofocus' in attributes,
  )
  return elementsWhere(summary?.inside ?? '', ({ name }) => name === 'a').map(
    ({ inside, attributes }) => ({ text: textOf(inside), target: attributes.href ?? '' }),
  )
}

/** Whether something on the page is announced as an error. */
export function hasAlert(html: string): boolean {
  return tagsIn(html).some(({ attributes }) => attributes.role === 'alert')
}

/** What an alert says, if there is one. */
export const alertIn = (html: string): string =>
  textOf(elementWhere(html, ({ attributes }) => attributes.role === 'alert')?.inside ?? '')

/** A page without the second in which it was shown, which is all that a reload may change. */
export function withoutClock(html: string): string {
  const clocks = tagsIn(html, 'input').filter(({ attributes }) => attributes.name === 'shown')
  return clocks.reduce(
    (rest, { attributes: { value } }) => rest.replace(`value="${value}"`, 'value=""'),
    html,
  )
}

/** One answer to a question, as a list of answers with bars says it. */
export interface ReadAnswer {
  /** With its mark, without its letter. */
  answer: string
  count: number
  /** Of all who answered. */
  percent: number
  /** The width of its bar, in per cent of the whole. */
  bar: number
}

/** Every answer of the lists with bars. */
export const answersIn = (html: string): ReadAnswer[] =>
  elementsIn(html, 'li').flatMap((entry) => {
    const [bar] = tagsIn(entry, 'rect')
    const [, answer, count, percent] = /^(?:[A-Z] )?(.*) ([\d,]+) (\d+)%$/.exec(textOf(entry)) ?? []
    if (!bar || !answer || !count || !percent) return []
    const width = Number.parseFloat(bar.attributes.width ?? '')
    return {
      answer,
      count: Number(count.replaceAll(',', '')),
      percent: Number(percent),
      bar: width,
    }
  })
