import { decimalOf } from '../number-response.ts'
import { longestOwn } from './own-item.ts'
import { expectThat } from './own-problem.ts'
import { feedbackIn, textIn } from './own-text.ts'
import { fieldOf } from './untrusted.ts'

/** What can be answered by a number. */
export function numberIn(value: unknown) {
  const key = fieldOf(value, 'key')
  const tolerance = fieldOf(value, 'tolerance') ?? 0
  const near = fieldOf(value, 'near') ?? tolerance
  expectThat(isDistance(tolerance) && isDistance(near) && typeof key === 'number', 'number')
  // What learners write is rounded, and must still reach the key.
  const written = Number(decimalOf(key) ?? Number.NaN)
  expectThat(Number(Math.abs(written - key).toFixed(6)) <= tolerance, 'number')
  const remarks = fieldOf(value, 'remarks')
  return {
    key,
    tolerance,
    near: Math.max(near, tolerance),
    unit: textIn(value, 'unit', longestOwn.unit, 'answer'),
    remarks: {
      key: feedbackIn(remarks, 'key'),
      near: feedbackIn(remarks, 'near'),
      other: feedbackIn(remarks, 'other'),
    },
  }
}

const isDistance = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
