import type { UiKey } from '../../../.build/content.js'
import type { SentCompletion } from '../../domain/room/completing.ts'

/** What became of a receipt; each has a text `receipt.<fate>`. */
type ReceiptFate = UiKey extends infer K
  ? K extends `receipt.${infer Fate}`
    ? Fate
    : never
  : never

/** The address of a complete attempt that its class did not take, as it was handed to the teacher, or other text. */
export interface Receipt {
  /** The token, or a line that has none. */
  line: string
  hasToken: boolean
  fate: ReceiptFate
  /** There where the attempt is one of this class, in time. */
  completion?: SentCompletion
}
