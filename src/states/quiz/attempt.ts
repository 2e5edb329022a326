import { type ReviewedItem, reviewItem } from '../../answers/review.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, quizIdOf } from '../../domain/attempt.ts'
import { type PresentedItem, presentItem } from '../../domain/presented-item.ts'
import type { ResponseProblem } from '../../domain/response.ts'
import { type Fields, fieldsOfResponse } from '../../domain/response-fields.ts'
import type { Seat } from '../../domain/seat.ts'
import type { Recording } from './recording.ts'
import type { TakerResult } from './taker-result.ts'

/** What an attempt shows now. Addresses are complete, the token included. */
export type AttemptState = QuestionState | FeedbackState | HandedInState | CompleteState

/** What every page of an attempt says of it. */
export interface Progress {
  quiz: { id: string; title: string }
  /** Index of the item in view. */
  at: number
  /** Number of items. */
  total: number
  classroom: Seat | undefined
}

export interface QuestionState extends Progress {
  phase: 'question'
  item: PresentedItem
  /** Where the response goes. */
  action: string
  /** Seconds since 1970, base 36: when the question was shown. */
  shownAt: string
  /** The question before: in test mode a response may still be changed. */
  previous?: string
  /** Feedback comes at the end only. */
  isTest: boolean
  /** What was given before, to be kept. */
  entered: Fields
  problem?: { reason: ResponseProblem; field: string }
  /** `<choice id>:up` or `:down`, just done: its button keeps the focus. */
  moved?: string
}

export interface FeedbackState extends Progress {
  phase: 'feedback'
  reviewed: ReviewedItem
  next: string
}

/** A test in a class that has not closed yet. */
interface HandedInState extends Progress {
  phase: 'handedIn'
  recording: Recording
  again: string
}

interface CompleteState extends Progress {
  phase: 'complete'
  result: TakerResult
}

export function progressOf(site: Site, { id, at, items, classroom }: Attempt): Progress {
  const quizId = quizIdOf(id)
  const quiz = { id: quizId, title: site.quiz(quizId)?.title ?? quizId }
  return { quiz, at, total: items.length, classroom }
}

/** @param shownAt seconds since 1970 */
export function questionState(
  site: Site,
  attempt: Attempt,
  item: Item,
  { shownAt, ...paths }: { action: string; previous?: string; shownAt: number },
): QuestionState {
  const { at, seed, mode, responses } = attempt
  return {
    ...progressOf(site, attempt),
    phase: 'question',
    item: presentItem(item, seed),
    ...paths,
    shownAt: shownAt.toString(36),
    isTest: mode === 'test',
    entered: fieldsOfResponse(item, responses[at]?.response),
  }
}

export function feedbackState(
  site: Site,
  attempt: Attempt,
  item: Item,
  next: string,
): FeedbackState {
  const { at, seed, responses } = attempt
  const reviewed = reviewItem(site, item, responses[at]?.response, seed)
  return { ...progressOf(site, attempt), phase: 'feedback', reviewed, next }
}

/** Whether the store has still to take the attempt. */
export function isPending(state: AttemptState): boolean {
  if (state.phase === 'complete') return state.result.recording.state === 'pending'
  return state.phase === 'handedIn' && state.recording.state === 'pending'
}
