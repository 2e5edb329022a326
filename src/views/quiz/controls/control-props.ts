import type { Site } from '../../../content/site.ts'
import type { Fields } from '../../../domain/response.ts'

/** What the controls of every type of item are given. */
export interface ControlsProps {
  site: Site
  /** What was given before, to be kept. */
  entered: Fields
  /** Field to which an error message belongs. */
  wrongField?: string | undefined
}
