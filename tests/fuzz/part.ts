/** Half of all cases, so that two processors have work. */
import { expect, inject, test } from 'vitest'
import { type Failure, fuzz, replayLine } from './fuzz.ts'

const [requests, seed, only] = [inject('requests'), inject('seed'), inject('only')]

/** What so many cases must have led to. */
const statuses = [200, 301, 303, 304, 400, 403, 404, 405, 409, 410, 413, 422, 429, 501, 503]
const enough = 10_000
/** Bytes that three quarters of the cases may add. */
const mostGrowth = 16 * 2 ** 20

/** @param part 0 or 1 */
export function fuzzPart(part: 0 | 1): void {
  const numbers = numbersOf(part)
  test.skipIf(numbers.length === 0)(
    `hostile requests, seed ${seed}, half ${part + 1} of ${requests}`,
    async () => {
      const run = await fuzz(seed, numbers)
      const lines = await Promise.all(run.failures.map(lineOf))
      // Not compared, since the difference of long texts takes longer than all cases.
      if (lines.length > 0) throw new Error(lines.join('\n'))
      expect(run.namesMissing, 'names that the table of routes does not have').toEqual([])
      if (numbers.length < enough) return
      expect(statuses.filter((status) => !run.statuses.has(status))).toEqual([])
      const [early = 0, late = 0] = run.memory
      expect(late - early).toBeLessThan(mostGrowth)
    },
  )
}

function numbersOf(part: number): number[] {
  if (only !== undefined) return only % 2 === part ? [only] : []
  return Array.from({ length: Math.floor((requests + 1 - part) / 2) }, (_, at) => part + 2 * at)
}

async function lineOf(failure: Failure): Promise<string> {
  const { request, faults } = failure
  const told = faults.map((fault) => fault.slice(0, 600)).join('\n  ')
  return `${request}\n  ${told}\n  ${await replayLine(seed, failure)}`
}
