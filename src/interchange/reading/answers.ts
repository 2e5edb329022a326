/** Answers as other programs weigh them, as items of ours. */
import {
  type Feedback,
  type ItemAnswers,
  noFeedback,
  type PortableChoice,
  partIdAt,
} from '../item.ts'
import type { Note } from './gathering.ts'
import { Unreadable } from './unreadable.ts'

/** Parts have letters, and there is no more of those. */
const mostParts = 26

/** An answer with the share of all points that it earns, or costs. */
export interface WeighedAnswer {
  share: number
  text: string
  feedback: Feedback
}

const choiceAt = (at: number, text: string, feedback = noFeedback): PortableChoice => ({
  id: partIdAt(at),
  text,
  feedback,
  misconception: '',
})

/** @param isSingle where one alone may be taken */
export function choicesOf(
  read: readonly WeighedAnswer[],
  isSingle: boolean,
  note: Note,
): ItemAnswers {
  if (read.length < 2 || read.length > mostParts) throw new Unreadable('choices')
  const choices = read.map(({ text, feedback }, at) => choiceAt(at, text, feedback))
  const idsOf = (is: (share: number) => boolean) =>
    choices.filter((_, at) => is(read[at]?.share ?? 0)).map(({ id }) => id)
  const keys = idsOf((share) => share > 0)
  if (keys.length === 0) throw new Unreadable('key')
  const shares = new Set(read.map(({ share }) => Math.abs(share)).filter((share) => share > 0))
  if (!isSingle) {
    if (shares.size > 1) note('weights')
    return { type: 'multiple', choices, keys }
  }
  const [key, second] = idsOf((share) => share === 1)
  if (key === undefined) throw new Unreadable('key')
  if (second !== undefined) throw new Unreadable('keys')
  if (shares.size > 1 || read.some(({ share }) => share < 0)) note('weights')
  return { type: 'single', choices, key }
}

/** What a true-or-false question offers, since files have letters or English words for it. */
export interface TrueFalseWords {
  true: string
  false: string
}

export const trueOrFalse = (
  isTrue: boolean,
  offered: readonly { text: string; feedback: Feedback }[],
): ItemAnswers => ({
  type: 'single',
  choices: offered.map(({ text, feedback }, at) => choiceAt(at, text, feedback)),
  key: partIdAt(isTrue ? 0 : 1),
})

/** @param choices in the right order */
export function orderOf(choices: readonly string[]): ItemAnswers {
  if (choices.length < 2 || choices.length > mostParts) throw new Unreadable('choices')
  const all = choices.map((text, at) => choiceAt(at, text))
  return { type: 'order', choices: all, key: all.map(({ id }) => id) }
}

/** A right side that belongs to nothing has nothing on its left. */
export function pairsOf(pairs: readonly { left: string; right: string }[]): ItemAnswers {
  const rights = [...new Set(pairs.map(({ right }) => right))]
  const lefts = pairs.filter(({ left }) => left !== '')
  if (lefts.length < 2 || lefts.length > mostParts || rights.length > mostParts) {
    throw new Unreadable('choices')
  }
  const idOf = (text: string) => partIdAt(rights.indexOf(text))
  return {
    type: 'match',
    left: lefts.map(({ left, right }, at) => ({ ...choiceAt(at, left), key: idOf(right) })),
    right: rights.map((text) => ({ id: idOf(text), text })),
  }
}

/** A number, how far off an answer may be, and what that earns. */
export interface WeighedRange {
  share: number
  key: number
  within: number
  feedback: Feedback
}

/** @param other what is said to any other number. @param unit empty where it has none */
export function numberOf(
  ranges: readonly WeighedRange[],
  other: Feedback,
  note: Note,
  unit = '',
): ItemAnswers {
  const right = ranges.find(({ share }) => share === 1)
  if (!right) throw new Unreadable('key')
  const near = ranges.find(({ share, key }) => share < 1 && share > 0 && key === right.key)
  if (ranges.length !== (near ? 2 : 1) || (near?.share ?? 0.5) !== 0.5) note('weights')
  return {
    type: 'number',
    key: right.key,
    tolerance: right.within,
    near: Math.max(right.within, near?.within ?? 0),
    unit,
    remarks: { key: right.feedback, near: near?.feedback ?? noFeedback, other },
  }
}
