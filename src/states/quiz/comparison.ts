/** How the answers of two people to the same questions stand beside each other. */
import type { ReviewedItem, ReviewedOutcome } from '../../answers/reviewed-item.ts'
import type { AttemptRecord, RecordedItem } from '../../domain/record.ts'
import { outcomeOf } from '../../domain/scoring.ts'

/** Both sides of each question; `away` where the other side can't be shown. */
export type Comparison = readonly { yours: ComparedAnswer; theirs: ComparedAnswer }[] | 'away'

export interface ComparedAnswer {
  /** In parts. */
  points: number
  outcome: ReviewedOutcome
}

/** Both sides of a challenge, question by question. */
export function compare(
  review: readonly ReviewedItem[],
  challenger: AttemptRecord | undefined,
): Comparison {
  if (!challenger) return 'away'
  return review.map(({ points, outcome }, index) => ({
    yours: { points, outcome },
    theirs: recordedAnswer(challenger.items[index]),
  }))
}

function recordedAnswer(recorded: RecordedItem | undefined): ComparedAnswer {
  const { points = 0, response = '' } = recorded ?? {}
  return { points, outcome: response === '' ? 'blank' : outcomeOf(points) }
}
