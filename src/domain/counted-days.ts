/** What tallies were made from, so that only days that changed are counted again. */
import type { Completion } from './completion.ts'
import { hash, noHash } from './random.ts'
import { tallyForm } from './tally.ts'

/** Day as `yyyymmdd` → the fingerprint of what its tally was made from; none where nothing counted. */
export type CountedDays = Readonly<Record<string, string | undefined>>

/**
 * What stands for the completions of a day, in the order of the store's list. It differs where one
 * that counts came, went or was written again with other points or another time, and where tallies
 * are counted another way.
 * @returns undefined where none of them counts
 */
export function fingerprintOf(listed: readonly Completion[]): string | undefined {
  let count = 0
  let value = noHash
  for (const { id, line } of listed) {
    if (line.draw !== 'full') continue
    count++
    value = hash(id, value)
    value = hash(String(line.completedAt), value)
    // The id says what was answered; what that earned may be another by the time a receipt is sent.
    value = hash(line.items, value)
  }
  return count === 0 ? undefined : [tallyForm, count, value >>> 0].join('.')
}
