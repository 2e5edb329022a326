import type { Problems } from '../../problems.ts'
import type { TextFiles } from '../../read/files.ts'
import { isPlaceholder } from '../placeholders.ts'
import type { AskedItem } from './asked-items.ts'

/** Each misconception is tested by two items at least, so that one lucky guess does not hide it. */
export function checkTestedMisconceptions(
  items: readonly AskedItem[],
  { misconceptions }: TextFiles,
  problems: Problems,
): void {
  for (const [id, { idea }] of Object.entries(misconceptions.data)) {
    if (isPlaceholder(idea)) continue
    const testing = items.filter(({ parts }) => parts.some((part) => part.misconception === id))
    if (testing.length >= 2) continue
    const by = testing[0] ? `only ${testing[0].id} tests it` : 'no question tests it'
    problems.error(misconceptions.place([id]), `needs two questions with it in a choice: ${by}`)
  }
}
