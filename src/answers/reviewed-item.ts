/** What an item shows once it has been answered, in words. */
import type { Answer, CitedText, Html, Misconception, SectionAddress } from '../content/library.ts'
import type { Status } from '../domain/item.ts'
import type { Outcome } from '../domain/scoring.ts'

/** One part of an item: a pair, a place or a statement. */
export interface ReviewedPart {
  text: Html
  /** What the learner gave, in words; undefined where there was no response. */
  given: Html | undefined
  /** What was right, in words. */
  key: Html
  isCorrect: boolean
  feedback: CitedText
  /** Where both are statuses: which. */
  status?: { given: Status | undefined; key: Status }
}

/** How far a response was right, or that there was none. */
export type ReviewedOutcome = Outcome | 'blank'

export interface ReviewedCommon {
  id: string
  stem: Html
  /** Said whatever was answered. */
  afterword: Html | undefined
  /** In parts of a point. */
  points: number
  outcome: ReviewedOutcome
  /** Full points. */
  isCorrect: boolean
  /** The part of an explainer that answers it. */
  section: SectionAddress | undefined
  /** The wrong ideas behind the response that are known, each once. */
  misconceptions: readonly Misconception[]
  /** Ids of the facts that all of it rests on, each once. */
  facts: readonly string[]
}

/** A choice with what to say about it. */
export interface ReviewedChoice extends Pick<Answer, 'text' | 'feedback'> {
  isKey: boolean
  isTaken: boolean
}

export type ReviewedItem = ReviewedCommon &
  (
    | {
        form: 'choice'
        /** More than one may be right. */
        isMultiple: boolean
        /** In the order of the attempt. */
        choices: readonly ReviewedChoice[]
      }
    | { form: 'parts'; isOrder: boolean; parts: readonly ReviewedPart[] }
    | { form: 'number'; given: string | undefined; key: string; feedback: CitedText }
  )
