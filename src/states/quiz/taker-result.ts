import { reviewItem } from '../../answers/review.ts'
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import { type Strengths, strengthsOf } from '../../answers/strengths.ts'
import type { Band, Item } from '../../content/library.ts'
import { isAllOwn } from '../../content/quiz-title.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, quizIdOf, recordIdOf } from '../../domain/attempt.ts'
import { type CalibrationRow, calibrationOf } from '../../domain/calibration.ts'
import { responsesOf } from '../../domain/completion.ts'
import { answeredIn, isHandedIn } from '../../domain/handing-in.ts'
import { fewestToShow } from '../../domain/item-analysis.ts'
import { isOwnId } from '../../domain/own/own-item.ts'
import type { AttemptRecord } from '../../domain/record.ts'
import { emptyRunningTally, type RunningTally, totalOf } from '../../domain/running-tally.ts'
import { bandOf, scoreAttempt } from '../../domain/scoring.ts'
import type { Tally } from '../../domain/tally.ts'
import { type Comparison, compare } from './comparison.ts'
import { type LostSection, lostOf, sectionsToRead } from './read-next.ts'
import type { Recording } from './recording.ts'

export interface Sharing {
  /** Of this site, to make whole addresses of the paths. */
  origin: string
  /** The page that may be shared. */
  resultPath: string
  /** Where a friend gets the same questions. */
  challengePath: string
}

/** What the taker sees at the end. */
export interface TakerResult {
  quizId: string
  /** In parts of a point. */
  score: number
  maxScore: number
  band: Band | undefined
  strengths: Strengths | undefined
  review: readonly ReviewedItem[]
  /** The answer that no page has told about yet: in practice, the last one given. */
  last: ReviewedItem | undefined
  /** Points missed, as they are told, in parts. */
  lost: number
  /** Sections of explainers behind what was missed. */
  readNext: readonly LostSection[]
  /** Ids of the items without full points that can be taken again. */
  missed: readonly string[]
  /** Own questions of the class were missed, which can't be taken elsewhere. */
  missedOwn: boolean
  /** How sure the taker was, and how right; undefined where they said it of too few answers. */
  calibration: readonly CalibrationRow[] | undefined
  /** Against the attempt that this one answers to. */
  comparison: Comparison | undefined
  /** How all others did; undefined where they are too few. */
  others: Tally | undefined
  /** How to pass it on, once the store took the attempt. */
  sharing: Sharing | undefined
  recording: Recording
  /** How many were answered, where it was handed in with the others left blank. */
  answered: number | undefined
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
    /** Of this site. */
    origin: string
  },
): TakerResult {
  const { at, mode, seed, responses, classroom, challenge } = attempt
  const quizId = quizIdOf(attempt.id)
  const { score, maxScore } = scoreAttempt(items, responsesOf(attempt))
  const review = items.map((item, index) =>
    reviewItem(site, item, responses[index]?.response, seed),
  )
  return {
    quizId,
    score,
    maxScore,
    band: bandOf(bandsFor(site, attempt), { score, maxScore }),
    strengths: strengthsOf(site, review),
    review,
    last: mode === 'practice' && responses[at] ? review[at] : undefined,
    lost: lostOf(maxScore - score, maxScore),
    readNext: sectionsToRead(review, maxScore),
    missed: review
      .filter(({ id, isCorrect }) => !isCorrect && isAskedStill(site, id))
      .map(({ id }) => id),
    missedOwn: review.some(({ id, isCorrect }) => !isCorrect && isOwnId(id)),
    calibration: calibrationOf(
      review.map(({ points }, index) => ({ points, certainty: responses[index]?.certainty })),
    ),
    sharing: sharingOf(site, attempt, known.origin),
    comparison: challenge ? compare(review, known.challenger) : undefined,
    others: othersIn(known.tally),
    recording: known.recording,
    answered: answeredOf(attempt, known.recording),
    audience: classroom ? 'classroom' : attempt.draw === 'trial' ? 'trial' : 'public',
    againPath: site.path(
      classroom
        ? `/join/${classroom.code}?name=${encodeURIComponent(classroom.learner)}`
        : `/quizzes/${quizId}`,
    ),
  }
}

/** Of a quiz that nothing was asked of, nothing is known. */
const bandsFor = (site: Site, { id, items }: Attempt): readonly Band[] =>
  isAllOwn(items) ? [] : (site.quiz(quizIdOf(id))?.bands ?? [])

/** Own questions of a class are in no quiz. */
function isAskedStill({ library }: Site, id: string): boolean {
  const item = library.items[id]
  return item !== undefined && !item.retired
}

/** What a class refused was not handed in, and what it ended with nothing in it neither. */
function answeredOf(attempt: Attempt, { state }: Recording): number | undefined {
  const isTaken = ['recorded', 'trial', 'pending', 'ended'].includes(state)
  const answered = answeredIn(attempt)
  return isTaken && answered > 0 && isHandedIn(attempt) ? answered : undefined
}

/** A class keeps its results to itself, and what the store has not taken can't be opened by others. */
function sharingOf(site: Site, attempt: Attempt, origin: string): Sharing | undefined {
  if (!attempt.isRecorded || attempt.classroom) return undefined
  const id = recordIdOf(attempt)
  return {
    origin,
    resultPath: site.path(`/results/${id}`),
    challengePath: site.path(`/challenge/${id}`),
  }
}

function othersIn(running: RunningTally | undefined): Tally | undefined {
  const tally = totalOf(running ?? emptyRunningTally())
  return tally.attempts >= fewestToShow ? tally : undefined
}
