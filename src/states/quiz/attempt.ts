import type { UiKey } from '../../../.build/content.js'
import { reviewItem } from '../../answers/review.ts'
import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Item } from '../../content/library.ts'
import { titleOfQuiz } from '../../content/quiz-title.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, phaseOf, quizIdOf } from '../../domain/attempt.ts'
import type { Certainty } from '../../domain/certainty.ts'
import { canHandIn } from '../../domain/handing-in.ts'
import { type PresentedItem, presentItem } from '../../domain/presented-item.ts'
import type { ResponseProblem } from '../../domain/response.ts'
import { type Fields, fieldsOfOrder, fieldsOfResponse } from '../../domain/response-fields.ts'
import type { Seat } from '../../domain/seat.ts'
import { type Mistake, type MistakeLine, mistakesIn, summaryOf } from './mistakes.ts'
import type { Recording } from './recording.ts'
import { type Step, stepsOf } from './steps.ts'
import type { TakerResult } from './taker-result.ts'

/** What an attempt shows now. Addresses are complete, the token included. */
export type AttemptState =
  | QuestionState
  | FeedbackState
  | TogetherState
  | HandedInState
  | CompleteState

/** What every page of an attempt says of it. */
export interface Progress {
  quiz: { id: string; title: string }
  /** Index of the item in view. */
  at: number
  /** Number of items. */
  total: number
  steps: readonly Step[]
  classroom: Seat | undefined
  /** Until when its class is open, in its time zone; undefined where that is over or nobody says. */
  openUntil?: string | undefined
  /** Address of the live lesson that the class is in meanwhile. */
  lesson?: string | undefined
  leave: WayOut
}

/**
 * While questions are open the way out leads to a page with the way back, since there is no other; so it does after
 * them in a class, where another learner may be next on the device.
 */
interface WayOut {
  path: string
  label: UiKey
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
  /** How sure the learner said they were; undefined where nobody asks. */
  certainty: { chosen: Certainty | undefined } | undefined
  /** Why the response was not taken. */
  mistakes?: readonly Mistake[]
  /** The same, in as few lines as say it. */
  summary?: readonly MistakeLine[]
  /** `<choice id>:up` or `:down`, just done: its button keeps the focus. */
  moved?: string
  /** Too many came within a minute, and the response was not taken. */
  isHeld?: boolean
}

export interface FeedbackState extends Progress {
  phase: 'feedback'
  reviewed: ReviewedItem
  next: string
  carried?: CarriedQuestion | undefined
}

/** The question after a feedback, sent along with it, so that going on to it needs no request. */
interface CarriedQuestion {
  question: QuestionState
  /** For how long it may be shown unasked (seconds): then the class may have ended, or be elsewhere. */
  seconds: number
}

/** The class is in a lesson, and nobody takes the quiz alone meanwhile. */
interface TogetherState extends Progress {
  phase: 'together'
  lesson: string
}

/** A test in a class that has not closed yet. */
interface HandedInState extends Progress {
  phase: 'handedIn'
  recording: Recording
  /** How many were answered, where the learner left the others blank. */
  answered?: number | undefined
  again: string
}

interface CompleteState extends Progress {
  phase: 'complete'
  result: TakerResult
}

/** @param path where the attempt goes on */
export function progressOf(site: Site, attempt: Attempt, path: string): Progress {
  const { id, at, items, classroom } = attempt
  const quizId = quizIdOf(id)
  const quiz = { id: quizId, title: titleOfQuiz(site, quizId, items) }
  const isOver = phaseOf(attempt) === 'complete' && !classroom
  const leave: WayOut = isOver
    ? { path: site.path('/quizzes'), label: 'quiz.all' }
    : {
        path: `${path}/leave`,
        label: canHandIn(attempt) ? 'attempt.stop' : 'attempt.leave',
      }
  return { quiz, at, total: items.length, steps: stepsOf(site, attempt), classroom, leave }
}

/** @param path of the attempt @param shownAt seconds since 1970 @param asksCertainty how sure the learner is */
export function questionState(
  site: Site,
  attempt: Attempt,
  item: Item,
  {
    path,
    shownAt,
    asksCertainty,
    ...others
  }: { path: string; previous?: string; shownAt: number; asksCertainty: boolean },
): QuestionState {
  const { at, seed, mode, responses } = attempt
  const given = responses[at]
  const presented = presentItem(item, seed)
  return {
    ...progressOf(site, attempt, path),
    phase: 'question',
    item: presented,
    action: `${path}/responses`,
    ...others,
    shownAt: shownAt.toString(36),
    isTest: mode === 'test',
    entered: given === undefined ? fieldsBefore(presented) : fieldsOfResponse(item, given.response),
    certainty: asksCertainty ? { chosen: given?.certainty } : undefined,
  }
}

/**
 * What stands in the fields of a new question. Things to put in order have the places in which they are
 * shown: one way to move them is enough then, and who finds them in order already can say so.
 */
const fieldsBefore = (item: PresentedItem): Fields =>
  item.type === 'order' ? fieldsOfOrder(item.choices.map(({ id }) => id)) : () => []

/** What a form changes in a question that is shown again. */
export interface QuestionChange {
  entered: Fields
  /** How sure the form said. */
  chosen?: Certainty | undefined
  shownAt?: string
  problem?: { reason: ResponseProblem; field: string }
  /** See `QuestionState`. */
  moved?: string
  isHeld?: boolean
}

/** The question with what was entered, and with what is wrong with it. */
export function questionAgain(
  state: QuestionState,
  { problem, chosen, ...change }: QuestionChange,
): QuestionState {
  const mistakes = problem && mistakesIn(state.item, problem, change.entered)
  const told = mistakes && { mistakes, summary: summaryOf(state.item, mistakes) }
  // Where nobody was asked whether the class asks for it, the form tells.
  const certainty = state.certainty || chosen ? { chosen } : undefined
  return { ...state, ...change, ...told, certainty }
}

export function feedbackState(
  site: Site,
  attempt: Attempt,
  item: Item,
  next: string,
): FeedbackState {
  const { at, seed, responses } = attempt
  const reviewed = reviewItem(site, item, responses[at]?.response, seed)
  return { ...progressOf(site, attempt, next), phase: 'feedback', reviewed, next }
}

/** Whether the store has still to take the attempt. */
export function isPending(state: AttemptState): boolean {
  if (state.phase === 'complete') return state.result.recording.state === 'pending'
  return state.phase === 'handedIn' && state.recording.state === 'pending'
}
