import type { OpeningForm, OpeningProblem } from '../../states/opening.ts'

/** What ties a field to the error of the form that opens a class, where it is the one that is wrong. */
export const invalidIf = ({ problem }: OpeningForm, field: OpeningProblem) =>
  problem === field ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'open-error' } : {}
