import type { Html, Item } from '../../src/content/library.ts'
import { siteWithOwn } from '../../src/content/own-items.ts'
import {
  type ItemType,
  itemTypes,
  type Quality,
  qualitiesOf,
  responseOf,
} from '../../src/examples/responses.ts'
import { library, site } from './content.ts'
import { ownItems } from './own-items.ts'
import type { Control, Question } from './pages.ts'

export { type ItemType, itemTypes, type Quality, qualitiesOf }

const { items, ui } = library

/** Names and values of form fields. */
export type Fields = readonly (readonly [string, string])[]

const known = siteWithOwn(site, ownItems)

/** An item of the bank, or of the own questions that tests ask. */
export function itemOf(id: string): Item {
  const item = known.item(id)
  if (!item) throw new Error(`no item ${id}`)
  return item
}

/** An item of the bank, the same one each time. */
export function itemOfType<T extends ItemType>(type: T): Extract<Item, { type: T }> {
  const item = Object.values(items).find((one) => one.type === type && !one.retired)
  if (!item) throw new Error(`the bank has no item of type ${type}`)
  return item as Extract<Item, { type: T }>
}

/** An answer to an item of that quality, the same one each time. */
export const answerOf = (id: string, quality: Quality): string => responseOf(itemOf(id), quality)

/** What an answer of that quality earns, as a share of a point. */
export function shareOf(id: string, quality: Quality): number {
  if (quality !== 'partly') return quality === 'right' ? 1 : 0
  const item = itemOf(id)
  switch (item.type) {
    case 'single':
      return 0
    case 'multiple':
      return (item.keys.length - 1) / item.keys.length
    case 'order': {
      // One pair of all stands the wrong way round.
      const pairs = (item.key.length * (item.key.length - 1)) / 2
      return (pairs - 2) / pairs
    }
    case 'match':
      return (item.left.length - 1) / item.left.length
    case 'classify':
      return (item.statements.length - 1) / item.statements.length
    case 'number':
      return 0.5
  }
}

const statusNames: Record<string, string> = {
  o: 'official',
  r: 'reported',
  d: 'disputed',
  u: 'unknown',
}

/** The form fields that say an answer, in the order of the parts of the item. */
export function fieldsFor(id: string, answer: string): Fields {
  const item = itemOf(id)
  switch (item.type) {
    case 'single':
    case 'number':
      return [['response', answer]]
    case 'multiple':
      return [...answer].map((choice) => ['response', choice])
    case 'order':
      return item.choices.map((choice) => [
        `place-${choice.id}`,
        String(answer.indexOf(choice.id) + 1),
      ])
    case 'match':
      return item.left.map((left, at) => [`match-${left.id}`, answer[at] ?? ''])
    case 'classify':
      return item.statements.map((statement, at) => [
        `status-${statement.id}`,
        statusNames[answer[at] ?? ''] ?? '',
      ])
  }
}

/** A part of an answer, where an item of this type can be left half done. */
export function incompleteFieldsFor(id: string): Fields {
  // Not the first part alone, so that nothing that fills gaps from the start looks right.
  return fieldsFor(id, answerOf(id, 'wrong')).slice(1, -1)
}

/**
 * What a browser sends for a question whose controls were changed as `fields` say; the others keep
 * what they show.
 * @throws where there is no such control or it does not offer the value
 */
export function fillIn({ form, certainty, ...question }: Question, fields: Fields): Fields {
  const controls = [...question.controls, ...(certainty ? [certainty] : [])]
  for (const [name, value] of fields) {
    const control = controls.find((one) => one.name === name)
    const isOffered = control?.type === 'text' || control?.values.includes(value)
    if (!isOffered) throw new Error(`the form has no ${name} that could be “${value}”`)
  }
  const valuesOf = ({ name, entered }: Control): readonly string[] => {
    const filledIn = fields.filter(([other]) => other === name).map(([, value]) => value)
    return filledIn.length > 0 ? filledIn : entered
  }
  return [
    ...form.hidden,
    ...controls.flatMap((control) =>
      valuesOf(control).map((value) => [control.name, value] as const),
    ),
  ]
}

/** What a question shows as entered, in the order of the names. */
export function enteredIn({ controls }: Question): Fields {
  return controls
    .flatMap(({ name, entered }) => entered.map((value) => [name, value] as const))
    .filter(([, value]) => value !== '')
    .toSorted(byName)
}

export const byName = (a: readonly [string, string], b: readonly [string, string]): number =>
  a.join() < b.join() ? -1 : 1

/** Each part of an item that is reviewed by itself, with the words beside it that say what was given. */
export function partsGiven(id: string, answer: string): { text: Html; given: Html }[] {
  const item = itemOf(id)
  const word = (key: string) => asRead(ui[key] ?? key)
  switch (item.type) {
    case 'number':
      return []
    case 'single':
    case 'multiple': {
      const form = item.type === 'single' ? 'choice' : 'tick'
      const isKey = (choice: string) =>
        item.type === 'single' ? item.key === choice : item.keys.includes(choice)
      return item.choices.map(({ id, text }) => ({
        text,
        given: markOf(id, answer, isKey(id), form),
      }))
    }
    case 'order':
      return item.choices.map(({ id, text }) => ({
        text,
        given: word('review.place').replace('{n}', String(answer.indexOf(id) + 1)),
      }))
    case 'match':
      return item.left.map(({ text }, at) => ({
        text,
        given: item.right.find(({ id }) => id === answer[at])?.text ?? '',
      }))
    case 'classify':
      return item.statements.map(({ text }, at) => ({
        text,
        given: word(`status.${statusNames[answer[at] ?? '']}`),
      }))
  }
}

/** A text of the interface with single spaces, as `textOf` reads a page. */
const asRead = (text: string): string => text.replaceAll('\u00a0', ' ')

/** What stands above a choice: nothing where it is neither taken nor right. */
function markOf(id: string, answer: string, isKey: boolean, form: 'choice' | 'tick'): string {
  const isTaken = answer.includes(id)
  if (!isTaken && !isKey) return ''
  return ui[`feedback.${form}.${isTaken ? (isKey ? 'right' : 'wrong') : 'missed'}`] ?? ''
}

/** The words for how far such an answer is right, counted from what `answerOf` does. */
export function verdictOn(id: string, quality: Quality): string {
  const words = (key: string, values: Record<string, number> = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, String(value)),
      asRead(ui[key] ?? key),
    )
  if (quality !== 'partly')
    return words(quality === 'right' ? 'feedback.correct' : 'feedback.incorrect')
  const item = itemOf(id)
  switch (item.type) {
    case 'single':
      throw new Error('one choice is right or wrong')
    case 'number':
      return words('feedback.near')
    case 'multiple':
      return words('feedback.partly.found', { n: item.keys.length - 1, total: item.keys.length })
    case 'order':
      return words('feedback.partly.order', { n: item.key.length - 2, total: item.key.length })
    case 'match':
      return words('feedback.partly', { n: item.left.length - 1, total: item.left.length })
    case 'classify': {
      const total = item.statements.length
      return words('feedback.partly', { n: total - 1, total })
    }
  }
}

/** What has to be explained after an answer of that quality. */
export function explanationsOf(id: string, quality: Quality): Html[] {
  const item = itemOf(id)
  switch (item.type) {
    case 'single': {
      const taken = answerOf(id, quality)
      return item.choices
        .filter((one) => one.id === taken || one.id === item.key)
        .map(({ feedback }) => feedback.html)
    }
    case 'number':
      return [
        { right: item.feedback.key, partly: item.feedback.near, wrong: item.feedback.other }[
          quality
        ].html,
      ]
    default:
      return answersIn(item).map(({ feedback }) => feedback.html)
  }
}

/** Choices, left sides or statements. */
const answersIn = (item: Exclude<Item, { type: 'number' }>) =>
  item.type === 'match' ? item.left : item.type === 'classify' ? item.statements : item.choices

/** Everything that an item says: what it offers, and what it says about it afterwards. */
export function textsOf(item: Item): { offered: Html[]; explained: Html[] } {
  if (item.type === 'number') {
    const { key, near, other } = item.feedback
    return { offered: [], explained: [key.html, near.html, other.html] }
  }
  const answers = answersIn(item)
  const right = item.type === 'match' ? item.right : []
  return {
    offered: [...answers, ...right].map(({ text }) => text),
    explained: answers.map(({ feedback }) => feedback.html),
  }
}

export const right = (id: string): string => answerOf(id, 'right')
export const wrong = (id: string): string => answerOf(id, 'wrong')
