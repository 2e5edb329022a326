import type { Site } from '../../../content/site.ts'
import type { PresentedItem } from '../../../domain/item.ts'
import type { Fields } from '../../../domain/response.ts'

export interface ControlsProps {
  site: Site
  item: PresentedItem
  /** What was given before, to be kept. */
  entered: Fields
  /** Field to which an error message belongs. */
  wrongField?: string | undefined
  /** The move of a choice that was just done. */
  moved?: string | undefined
}
