import type { OpeningForm, OpeningProblem } from '../../states/classroom/opening.ts'

/** Attributes that tie a field of the form that opens a class to its error, if it has one. */
export const invalidIf = ({ problem }: OpeningForm, field: OpeningProblem) =>
  problem === field ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'open-error' } : {}
