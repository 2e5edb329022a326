import type { ReviewedItem } from '../../answers/review.ts'
import type { Band } from '../../content/library.ts'
import type { PresentedItem } from '../../domain/item.ts'
import type { Fields, ResponseProblem } from '../../domain/response.ts'
import type { Tally } from '../../domain/tally.ts'

export interface Progress {
  quiz: { id: string; title: string }
  /** Index of the item in view. */
  at: number
  /** Number of items. */
  total: number
  /** In a class: its join code and the learner's name there. */
  classroom: { code: string; learner: string; number?: number } | undefined
}

/** What an attempt shows now. Addresses are complete, the token included. */
export type AttemptState =
  | (Progress & {
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
    })
  | (Progress & { phase: 'feedback'; reviewed: ReviewedItem; next: string })
  /** A test in a class that has not closed yet. */
  | (Progress & { phase: 'handedIn'; recording: Recording; again: string })
  | (Progress & { phase: 'complete'; result: TakerResult })

export type QuestionState = Extract<AttemptState, { phase: 'question' }>

/** Points of both sides for each question, in parts; `away` where the other side is not to be seen. */
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
  readNext: readonly { path: string; title: string }[]
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

/** Whether a complete attempt was recorded. */
export type Recording =
  | { state: 'recorded' }
  /** A teacher's look at the quiz: never recorded. */
  | { state: 'trial' }
  /** The class had closed; `closedAt` in words. */
  | { state: 'late'; closedAt: string }
  | { state: 'classroomDeleted' }
  | {
      state: 'pending'
      /** Where to try again. */
      action: string
      /** The complete address of this attempt: its receipt. */
      receipt: string
      isInClassroom: boolean
      /** The address was opened, not just tried: then a script may try at once. */
      mayTryAtOnce: boolean
      /** A try has just failed. */
      hasFailed: boolean
    }
