import type { Fields } from '../../../domain/response-fields.ts'
import type { Mistake } from '../../../states/quiz/mistakes.ts'

/** Id of the message about a field. */
export const errorId = (field: string): string => `error-${field}`

/** Attributes that tie a control to the message about it. */
export const invalid = (mistake: Mistake | undefined) =>
  mistake ? { 'aria-invalid': 'true' as const, 'aria-describedby': errorId(mistake.field) } : {}

/** What a field holds; a select that was left alone sends an empty text. */
export const enteredIn = (entered: Fields, field: string): string | undefined =>
  entered(field).find((value) => value !== '')

export const mistakeIn = (mistakes: readonly Mistake[], field: string): Mistake | undefined =>
  mistakes.find((mistake) => mistake.field === field)
