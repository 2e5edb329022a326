import type { UiKey } from '../../../.build/content.js'
import type { ClassroomCompletion } from '../../domain/completion.ts'

/** What became of a receipt; each has a text `receipt.<fate>`. */
type ReceiptFate = UiKey extends infer K
  ? K extends `receipt.${infer Fate}`
    ? Fate
    : never
  : never

/** The address of a complete attempt that the store refused, as it was handed to the teacher, or other text. */
export interface Receipt {
  /** The token, or a line that has none. */
  line: string
  hasToken: boolean
  fate: ReceiptFate
  /** There where the attempt is one of this class, in time. */
  completion?: ClassroomCompletion
}

/** The completions of a class, with those of receipts that the store does not list yet. */
export function withReceipts(
  completions: readonly ClassroomCompletion[],
  receipts: readonly Receipt[],
): ClassroomCompletion[] {
  const all = new Map(completions.map((completion) => [completion.id, completion]))
  for (const { completion } of receipts) if (completion) all.set(completion.id, completion)
  return [...all.values()]
}
