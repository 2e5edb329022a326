/** Answers on paper as the score line of an attempt. */
import type { Mode } from '../attempt.ts'
import type { Item, Response } from '../item.ts'
import type { ScoreLine } from '../record.ts'
import { scoreAttempt } from '../scoring.ts'

/**
 * @param items of the class, in its order
 * @param responses by item id; what was left empty is missing
 * @param completedAt seconds since 1970
 */
export function paperLine(
  items: readonly Item[],
  responses: ReadonlyMap<string, Response>,
  { mode, completedAt }: { mode: Mode; completedAt: number },
): ScoreLine {
  const { points, score, maxScore } = scoreAttempt(
    items,
    items.map(({ id }) => responses.get(id)),
  )
  return {
    v: 2,
    mode,
    draw: 'selection',
    completedAt,
    score,
    maxScore,
    seconds: 0,
    items: items
      .map(({ id }, at) => [id, responses.get(id) ?? '', points[at] ?? 0, 0].join(','))
      .join(';'),
    isOnPaper: true,
  }
}
