import { statuses } from '../../../domain/item.ts'
import type { PresentedChoice, PresentedItem } from '../../../domain/presented-item.ts'
import {
  type Fields,
  matchField,
  placeField,
  statusField,
} from '../../../domain/response-fields.ts'

/**
 * The field that an error is about: the first empty one, in the order in which the learner sees them,
 * or else the one that is wrong.
 */
export function fieldToMend(item: PresentedItem, wrongField: string, entered: Fields): string {
  const firstEmpty = (parts: readonly PresentedChoice[], fieldOf: (id: string) => string) =>
    parts.map(({ id }) => fieldOf(id)).find((field) => !enteredIn(entered, field)) ?? wrongField
  if (item.type === 'order') return firstEmpty(item.choices, placeField)
  if (item.type === 'match') return firstEmpty(item.left, matchField)
  if (item.type === 'classify') return firstEmpty(item.statements, statusField)
  return wrongField
}

/** Id of the first control of a field. */
export function controlId(item: PresentedItem, field: string): string {
  if (item.type === 'single' || item.type === 'multiple') return `choice-${item.choices[0]?.id}`
  return item.type === 'classify' ? `${field}-${statuses[0]}` : field
}

/** Attributes that tie a control to the error message, if it is the one that is wrong. */
export const invalid = (isWrong: boolean) =>
  isWrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'response-error' } : {}

/** What a field holds; a select that was left alone sends an empty text. */
export const enteredIn = (entered: Fields, field: string): string | undefined =>
  entered(field).find((value) => value !== '')
