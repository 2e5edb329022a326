import type { Site } from '../../../content/site.ts'
import type { Fields } from '../../../domain/response-fields.ts'

/** What the controls of every type of item are given. */
export interface ControlsProps {
  site: Site
  /** What the learner entered before. */
  entered: Fields
  /** The field that the error message is about. */
  wrongField?: string | undefined
}
