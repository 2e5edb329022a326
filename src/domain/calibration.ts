/** How well those who answer know what they know: how sure they were of their responses, and how many of those were right. */
import { type Certainty, certainties, certaintyAt } from './certainty.ts'
import { eachRecordedItem, type ScoreLine } from './record.ts'
import { partsPerPoint } from './scoring.ts'

/** The responses of one learner of which they were equally sure. */
export interface CalibrationRow {
  certainty: Certainty
  given: number
  /** Those that earned their full point. */
  right: number
}

/** With fewer than this there is nothing to see in it. */
const fewestGiven = 3

/**
 * The surest first; what nobody said is left out.
 * @returns undefined where the learner said it of too few responses
 */
export function calibrationOf(
  responses: readonly { points: number; certainty?: Certainty | undefined }[],
): CalibrationRow[] | undefined {
  const rows = certainties.toReversed().map((certainty) => {
    const those = responses.filter((each) => each.certainty === certainty)
    const right = those.filter(({ points }) => points === partsPerPoint).length
    return { certainty, given: those.length, right }
  })
  const given = rows.reduce((sum, row) => sum + row.given, 0)
  return given < fewestGiven ? undefined : rows.filter((row) => row.given > 0)
}

/** Counts those who were sure of a response that did not earn its full point, item by item. */
export class SureAndWrongCount {
  readonly #items: Record<string, number> = {}

  add({ items, certainties }: ScoreLine): void {
    // Most lines have none.
    if (!certainties) return
    eachRecordedItem(items, (id, _, points, __, at) => {
      if (points === partsPerPoint || certaintyAt(certainties, at) !== 'sure') return
      this.#items[id] = (this.#items[id] ?? 0) + 1
    })
  }

  /** Item id → how many. */
  get items(): Readonly<Record<string, number>> {
    return this.#items
  }
}
