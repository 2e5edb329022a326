/** How sure a learner was of a response. Asked beside the question, never scored. */

/** From the least to the most. */
export const certainties = ['guess', 'fairly', 'sure'] as const
export type Certainty = (typeof certainties)[number]

/** Name of the form field. */
export const certaintyField = 'certainty'

export const isCertainty = (value: unknown): value is Certainty =>
  certainties.some((certainty) => certainty === value)

/** Tokens and records keep these letters: they never change. */
const letters: Record<Certainty, string> = { guess: 'g', fairly: 'f', sure: 's' }
/** Stands where nothing was said. */
const unsaid = '-'

/** One letter for each item; empty where none was said. */
export const encodeCertainties = (said: readonly (Certainty | undefined)[]): string =>
  said.some(Boolean)
    ? said.map((certainty) => (certainty ? letters[certainty] : unsaid)).join('')
    : ''

/** What the line says of an item. @param at its place, from 0 */
export const certaintyAt = (line: string | undefined, at: number): Certainty | undefined =>
  line ? certainties.find((certainty) => letters[certainty] === line[at]) : undefined
