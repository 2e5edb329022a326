import type { Site } from '../../../content/site.ts'
import type { Fields } from '../../../domain/response-fields.ts'
import type { Mistake } from '../../../states/quiz/mistakes.ts'

/** What the controls of every type of item are given. */
export interface ControlsProps {
  site: Site
  /** What the learner entered before. */
  entered: Fields
  /** What is wrong with it, for each field at most one. */
  mistakes: readonly Mistake[]
}
