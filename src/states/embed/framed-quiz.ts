/** What a quiz in a frame shows, from its start to its result. */
import { reviewItem } from '../../answers/review.ts'
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import { type Strengths, strengthsOf } from '../../answers/strengths.ts'
import type { Band, Item, Quiz } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type LinkedItem, writeAnswered } from '../../domain/embedded-item.ts'
import { type LeftOut, type QuizState, writeNext, writeStep } from '../../domain/embedded-quiz.ts'
import { bandOf, outcomeOf, scoreAttempt, scoreResponse } from '../../domain/scoring.ts'
import type { Step } from '../quiz/steps.ts'
import { type AskedItem, askItem } from './asked-item.ts'

export type FramedQuiz =
  | FramedStart
  | (FramedProgress & { phase: 'question'; asked: AskedItem })
  | (FramedProgress & { phase: 'feedback'; reviewed: ReviewedItem; next: string })
  | FramedResult

interface FramedProgress {
  /** The question that it is at, from 0. */
  at: number
  /** How it went with each question so far. */
  steps: readonly Step[]
}

export interface FramedStart {
  phase: 'start'
  /** Address that starts the quiz. */
  start: string
  questions: number
  leftOut: LeftOut
  isBadState?: boolean
}

export interface FramedResult {
  phase: 'result'
  /** In parts of a point. */
  score: number
  maxScore: number
  band: Band | undefined
  strengths: Strengths | undefined
  /** Each item, with the address of its feedback. */
  review: readonly { reviewed: ReviewedItem; path: string }[]
  /** Address that starts the quiz again. */
  start: string
}

/**
 * @param items drawn for the seed of the state
 * @param to gives the address of this quiz in another state
 * @param start address that starts the quiz again
 */
export function framedQuiz(
  site: Site,
  { bands }: Pick<Quiz, 'bands'>,
  items: readonly (Item & LinkedItem)[],
  state: QuizState,
  to: (state: string) => string,
  start: string,
): FramedQuiz {
  const { responses, phase, seed, draft } = state
  const at = phase === 'feedback' ? responses.length - 1 : responses.length
  const item = items[at]
  if (phase === 'result' || !item) return { ...resultOf(site, bands, items, state), start }
  const steps = items.map((each, index): Step => {
    const response = responses[index]
    return response === undefined ? 'open' : outcomeOf(scoreResponse(each, response))
  })
  if (phase === 'feedback') {
    const reviewed = reviewItem(site, item, responses[at], seed)
    return { phase, at, steps, reviewed, next: to(writeNext(state)) }
  }
  const asked = askItem(item, seed, draft, (step) => to(writeStep(state, step)))
  return { phase, at, steps, asked }
}

function resultOf(
  site: Site,
  bands: readonly Band[],
  items: readonly (Item & LinkedItem)[],
  { responses, seed }: QuizState,
): Omit<FramedResult, 'start'> {
  const { score, maxScore } = scoreAttempt(items, responses)
  const review = items.map((item, at) => reviewItem(site, item, responses[at], seed))
  return {
    phase: 'result',
    score,
    maxScore,
    band: bandOf(bands, { score, maxScore }),
    strengths: strengthsOf(site, review),
    review: review.map((reviewed, at) => ({
      reviewed,
      path: site.path(
        `/embed/questions/${reviewed.id}?state=${writeAnswered(responses[at] ?? '')}`,
      ),
    })),
  }
}
