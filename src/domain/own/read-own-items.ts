/** Reads own questions from what was sent: whatever it is, it becomes questions that hold together, or problems. */
import { type Status, statuses } from '../item.ts'
import { decimalOf } from '../number-response.ts'
import {
  longestOwn,
  mostOwnBytes,
  mostOwnItems,
  type OwnAnswer,
  type OwnItem,
  ownPrefix,
} from './own-item.ts'
import { fieldOf, isShown, plainLines } from './untrusted.ts'

/** Why nothing can be read: it is no list, has too many bytes, too many questions, or none. */
export type OwnListFault = 'unreadable' | 'large' | 'many' | 'none'

/**
 * What is wrong with a question. `id`: it is none of `own-01` to `own-40`, or was there before. `type`: there is no
 * such type. `stem`, `answer`, `remark`: the text is missing or too long. `parts`: there are fewer than two or more
 * than eight, or two have one id. `key`: it names nothing that was offered. `number`: it can't be answered.
 * `characters`: a text has some that can't be seen.
 */
export type OwnItemFault =
  | 'id'
  | 'type'
  | 'stem'
  | 'answer'
  | 'remark'
  | 'parts'
  | 'key'
  | 'number'
  | 'characters'

/** @property question its number in the list, from 1; undefined where it is about all of them */
export type OwnProblem =
  | { question?: undefined; fault: OwnListFault }
  | { question: number; fault: OwnItemFault }

export type ReadOwnItems = { items: readonly OwnItem[] } | { problems: readonly OwnProblem[] }

/** @param json as the field of a form has it */
export function readOwnItems(json: string): ReadOwnItems {
  const isLarge = json.length > mostOwnBytes || new TextEncoder().encode(json).length > mostOwnBytes
  if (isLarge) return ofAll('large')
  const list = parsed(json)
  if (!Array.isArray(list)) return ofAll('unreadable')
  if (list.length === 0) return ofAll('none')
  if (list.length > mostOwnItems) return ofAll('many')
  const items: OwnItem[] = []
  const problems: OwnProblem[] = []
  for (const [at, value] of list.entries()) {
    try {
      items.push(readItem(value, items))
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      problems.push({ question: at + 1, fault: error.fault })
    }
  }
  return problems.length > 0 ? { problems } : { items }
}

const ofAll = (fault: OwnListFault) => ({ problems: [{ fault }] })

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Thrown where a question is not fit to be asked. */
class Unfit extends Error {
  readonly fault: OwnItemFault

  constructor(fault: OwnItemFault) {
    super(fault)
    this.fault = fault
  }
}

function expectThat(isSo: boolean, fault: OwnItemFault): asserts isSo {
  if (!isSo) throw new Unfit(fault)
}

const idRe = new RegExp(`^${ownPrefix}-(0[1-9]|[1-3]\\d|${mostOwnItems})$`)

/** @param before that were read before it */
function readItem(value: unknown, before: readonly OwnItem[]): OwnItem {
  const id = fieldOf(value, 'id')
  expectThat(typeof id === 'string' && idRe.test(id), 'id')
  expectThat(
    before.every((other) => other.id !== id),
    'id',
  )
  const common = {
    id,
    title: textIn(value, 'title', longestOwn.title, 'remark'),
    stem: writtenIn(value, 'stem', longestOwn.stem, 'stem'),
    hint: textIn(value, 'hint', longestOwn.feedback, 'remark'),
    feedback: feedbackIn(value),
  }
  const type = fieldOf(value, 'type')
  switch (type) {
    case 'single': {
      const choices = answersIn(value, 'choices')
      return { ...common, type, choices, key: idAmong(choices, fieldOf(value, 'key')) }
    }
    case 'multiple': {
      const choices = answersIn(value, 'choices')
      return { ...common, type, choices, keys: idsAmong(choices, fieldOf(value, 'keys')) }
    }
    case 'order': {
      const choices = answersIn(value, 'choices')
      const key = idsAmong(choices, fieldOf(value, 'key'))
      expectThat(key.length === choices.length, 'key')
      return { ...common, type, choices, key }
    }
    case 'match': {
      const right = partsIn(value, 'right', namedText)
      const left = partsIn(value, 'left', (part) => ({
        ...answerOf(part),
        key: idAmong(right, fieldOf(part, 'key')),
      }))
      return { ...common, type, left, right }
    }
    case 'classify': {
      const statements = partsIn(value, 'statements', (part) => ({
        ...answerOf(part),
        key: statusIn(part),
      }))
      return { ...common, type, statements }
    }
    case 'number':
      return { ...common, type, ...numberIn(value) }
    default:
      throw new Unfit('type')
  }
}

/** A text that may be missing. */
function textIn(value: unknown, name: string, longest: number, fault: OwnItemFault): string {
  const found = fieldOf(value, name) ?? ''
  expectThat(typeof found === 'string', fault)
  const text = plainLines(found)
  expectThat(text.length <= longest, fault)
  expectThat(isShown(text), 'characters')
  return text
}

function writtenIn(value: unknown, name: string, longest: number, fault: OwnItemFault): string {
  const text = textIn(value, name, longest, fault)
  expectThat(text !== '', fault)
  return text
}

const feedbackIn = (value: unknown, name = 'feedback') => ({
  text: textIn(fieldOf(value, name), 'text', longestOwn.feedback, 'remark'),
})

const fewestParts = 2
const mostParts = 8

/** The parts of a question, each with an id of its own. */
function partsIn<Part extends { id: string }>(
  value: unknown,
  name: string,
  partOf: (part: unknown) => Part,
): Part[] {
  const found = fieldOf(value, name)
  expectThat(Array.isArray(found), 'parts')
  expectThat(found.length >= fewestParts && found.length <= mostParts, 'parts')
  const parts = found.map(partOf)
  expectThat(new Set(parts.map(({ id }) => id)).size === parts.length, 'parts')
  return parts
}

/** Responses are written with these ids, one letter each. */
const partIdRe = /^[a-h]$/

function namedText(part: unknown) {
  const id = fieldOf(part, 'id')
  expectThat(typeof id === 'string' && partIdRe.test(id), 'parts')
  return { id, text: writtenIn(part, 'text', longestOwn.answer, 'answer') }
}

const answerOf = (part: unknown): OwnAnswer => ({ ...namedText(part), feedback: feedbackIn(part) })

const answersIn = (value: unknown, name: string): OwnAnswer[] => partsIn(value, name, answerOf)

function idAmong(parts: readonly { id: string }[], key: unknown): string {
  const part = parts.find(({ id }) => id === key)
  expectThat(part !== undefined, 'key')
  return part.id
}

/** At least one, each once. */
function idsAmong(parts: readonly { id: string }[], keys: unknown): string[] {
  expectThat(Array.isArray(keys) && keys.length > 0 && keys.length <= parts.length, 'key')
  const ids = keys.map((key) => idAmong(parts, key))
  expectThat(new Set(ids).size === ids.length, 'key')
  return ids
}

function statusIn(part: unknown): Status {
  const key = fieldOf(part, 'key')
  const status = statuses.find((each) => each === key)
  expectThat(status !== undefined, 'key')
  return status
}

function numberIn(value: unknown) {
  const key = fieldOf(value, 'key')
  const tolerance = fieldOf(value, 'tolerance') ?? 0
  const near = fieldOf(value, 'near') ?? tolerance
  expectThat(isDistance(tolerance) && isDistance(near) && typeof key === 'number', 'number')
  // What learners write is rounded, and must still reach the key.
  const written = Number(decimalOf(key) ?? Number.NaN)
  expectThat(Number(Math.abs(written - key).toFixed(6)) <= tolerance, 'number')
  const remarks = fieldOf(value, 'remarks')
  return {
    key,
    tolerance,
    near: Math.max(near, tolerance),
    unit: textIn(value, 'unit', longestOwn.unit, 'answer'),
    remarks: {
      key: feedbackIn(remarks, 'key'),
      near: feedbackIn(remarks, 'near'),
      other: feedbackIn(remarks, 'other'),
    },
  }
}

const isDistance = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
