import { type ReviewedItem, reviewItem } from '../../answers/review.ts'
import type { Band, Item, SectionAddress } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, quizIdOf, recordIdOf } from '../../domain/attempt.ts'
import { responsesOf } from '../../domain/completion.ts'
import { fewestToShow } from '../../domain/item-analysis.ts'
import type { AttemptRecord } from '../../domain/record.ts'
import { emptyRunningTally, type RunningTally, totalOf } from '../../domain/running-tally.ts'
import { bandOf, scoreAttempt } from '../../domain/scoring.ts'
import type { Tally } from '../../domain/tally.ts'
import type { Recording } from './recording.ts'

/** Points of both sides for each question, in parts; `away` where the other side can't be shown. */
export type Comparison = readonly { yours: number; theirs: number }[] | 'away'

/** What the taker sees at the end. */
export interface TakerResult {
  quizId: string
  /** In parts of a point. */
  score: number
  maxScore: number
  band: Band | undefined
  review: readonly ReviewedItem[]
  /** Sections of explainers behind what was missed. */
  readNext: readonly SectionAddress[]
  /** Ids of the items without full points. */
  missed: readonly string[]
  /** Where a friend gets the same questions; there once the store took the attempt. */
  challengePath: string | undefined
  /** Against the attempt that this one answers to. */
  comparison: Comparison | undefined
  /** How all others did; undefined where they are too few. */
  others: Tally | undefined
  /** Address of the shareable page; there once the store took the attempt. */
  resultPath: string | undefined
  recording: Recording
  /** Who sees it besides the taker: those with whom it is shared, the teacher of the class, nobody. */
  audience: 'public' | 'classroom' | 'trial'
  /** Where to take it again: the quiz, or the class. */
  againPath: string
}

/**
 * @param items of the attempt, in its order
 * @param known what the store says: of the attempt that this one answers to, of all others, and of
 *   this one
 */
export function takerResult(
  site: Site,
  attempt: Attempt,
  items: readonly Item[],
  known: {
    challenger: AttemptRecord | undefined
    tally: RunningTally | undefined
    recording: Recording
  },
): TakerResult {
  const { seed, responses, isRecorded, classroom, challenge } = attempt
  // A class keeps its results to itself.
  const isShareable = isRecorded && !classroom
  const quizId = quizIdOf(attempt.id)
  const { points, score, maxScore } = scoreAttempt(items, responsesOf(attempt))
  const review = items.map((item, index) =>
    reviewItem(site, item, responses[index]?.response, seed),
  )
  return {
    quizId,
    score,
    maxScore,
    band: bandOf(site.quiz(quizId)?.bands ?? [], { score, maxScore }),
    review,
    readNext: sectionsToRead(review),
    missed: review
      .filter(({ id, isCorrect }) => !isCorrect && !site.library.items[id]?.retired)
      .map(({ id }) => id),
    resultPath: isShareable ? site.path(`/results/${recordIdOf(attempt)}`) : undefined,
    challengePath: isShareable ? site.path(`/challenge/${recordIdOf(attempt)}`) : undefined,
    comparison: challenge ? compare(points, known.challenger) : undefined,
    others: othersIn(known.tally),
    recording: known.recording,
    audience: classroom ? 'classroom' : attempt.draw === 'trial' ? 'trial' : 'public',
    againPath: site.path(
      classroom
        ? `/join/${classroom.code}?name=${encodeURIComponent(classroom.learner)}`
        : `/quizzes/${quizId}`,
    ),
  }
}

/** At most this many places to read on: more is no help. */
const mostToRead = 3

/** The sections behind the items missed, those missed by most first. */
function sectionsToRead(review: readonly ReviewedItem[]): SectionAddress[] {
  const missed = new Map<string, { title: string; lost: number }>()
  for (const { section, isCorrect } of review) {
    if (!section || isCorrect) continue
    const lost = (missed.get(section.path)?.lost ?? 0) + 1
    missed.set(section.path, { title: section.title, lost })
  }
  return [...missed]
    .sort(([, a], [, b]) => b.lost - a.lost)
    .slice(0, mostToRead)
    .map(([path, { title }]) => ({ path, title }))
}

/** Both sides of a challenge, question by question. */
function compare(points: readonly number[], challenger: AttemptRecord | undefined): Comparison {
  if (!challenger) return 'away'
  return points.map((yours, index) => ({ yours, theirs: challenger.items[index]?.points ?? 0 }))
}

function othersIn(running: RunningTally | undefined): Tally | undefined {
  const tally = totalOf(running ?? emptyRunningTally())
  return tally.attempts >= fewestToShow ? tally : undefined
}
