/** What a form answers to the item in view. */
import type { Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import { type Attempt, respond } from '../../domain/attempt.ts'
import { type Certainty, certaintyField, isCertainty } from '../../domain/certainty.ts'
import type { Response } from '../../domain/item.ts'
import { orderChoices } from '../../domain/presented-item.ts'
import { parseResponse } from '../../domain/response.ts'
import { fieldsOfOrder, moveChoice } from '../../domain/response-fields.ts'
import { nowInSeconds } from '../../http/clock.ts'
import type { Form } from '../../http/forms.ts'
import type { QuestionChange } from '../../states/quiz/attempt.ts'
import type { AttemptWithItems } from './opened-attempt.ts'

/** What becomes of a form with a response. */
type ResponseOutcome =
  /** The attempt with the response, and how the question would be shown again if it can't be taken. */
  | { attempt: Attempt; item: string; change: QuestionChange }
  /** The question is to be shown again, with what was entered. */
  | { item: string; change: QuestionChange }
  /** The form is for an item that the attempt does not have. */
  | { isForeign: true }

/**
 * @param form `item`, the fields of the response, `certainty`, `shown`, and `move` for an order without scripts
 * @param decimalSign of the page that asked
 */
export function answerQuestion(
  { attempt, items }: AttemptWithItems,
  form: Form,
  decimalSign: string,
): ResponseOutcome {
  const item = items.find(({ id }) => id === form.one('item'))
  if (!item) return { isForeign: true }
  // A question that comes back keeps the time since it was first shown.
  const shown = shownRe.exec(form.one('shown') ?? '')?.[0]
  const shownAt = shown === undefined ? {} : { shownAt: shown }
  const chosen = readCertainty(form)
  const given = readResponse(item, form, decimalSign, attempt.seed)
  if (!('response' in given)) return { item: item.id, change: { ...given, chosen, ...shownAt } }
  const now = nowInSeconds()
  const seconds = shown === undefined ? 0 : now - timeOf(shown, attempt.startedAt, now)
  const whole = { ...given, seconds, ...(chosen && { certainty: chosen }) }
  const change = { entered: form.all, chosen, ...shownAt }
  return { attempt: respond(attempt, item.id, whole, now), item: item.id, change }
}

/**
 * What a form gives for an item, or how its question is to be shown again.
 * @param seed of the order in which it was shown; undefined for that of the bank
 */
export function readResponse(
  item: Item,
  form: Form,
  decimalSign: string,
  seed: string | undefined,
): { response: Response } | QuestionChange {
  const move = form.one('move')
  if (item.type === 'order' && move !== undefined) {
    const choices = orderChoices(item.id, item.choices, seed)
    return { entered: fieldsOfOrder(moveChoice(choices, form.all, move)), moved: move }
  }
  const unit = item.type === 'number' ? plainText(item.unit) : ''
  const given = parseResponse(item, form.all, { decimalSign, unit })
  return 'reason' in given ? { entered: form.all, problem: given } : given
}

/** How sure a form says the learner is. */
export function readCertainty(form: Form): Certainty | undefined {
  const certainty = form.one(certaintyField)
  return isCertainty(certainty) ? certainty : undefined
}

const shownRe = /^[0-9a-z]{1,8}$/

/** When the question was shown, as the form says in base 36, within what is possible. */
const timeOf = (shown: string, earliest: number, latest: number): number =>
  Math.min(Math.max(Number.parseInt(shown, 36), earliest), latest)
