/** What is asked, and what there is to learn from it. */
import type * as domain from '../../domain/item.ts'
import type { Status } from '../../domain/item.ts'
import type { CitedText, Html } from './texts.ts'

export interface Objective {
  id: string
  text: Html
  /** What its questions are about, in a few words. */
  topic?: Html
  explainer: string
}

/** A common wrong idea with its refutation. */
export interface Misconception {
  id: string
  /** As those who hold it would say it. */
  idea: Html
  /** Why people hold it; cites nothing where it only reasons. */
  why: CitedText
  /** What holds instead. */
  correction: CitedText
}

/** A choice, a left side to match, or a statement: its text and what to say about it afterwards. */
export interface Answer {
  id: string
  text: Html
  feedback: CitedText
  misconception?: string
}

interface ItemTexts {
  objective: string
  difficulty: number
  /** `slug#section` */
  explainer: string
  /** Short name by which a teacher knows it; the stem, where it has none. */
  title?: Html
  stem: Html
  hint?: Html
  /** Said to everybody after the response, whatever it was. */
  afterword?: Html
  excludes?: readonly string[]
  retired?: string
}

/** A scored unit with its key. Views never receive one before the response: see `presentItem`. */
export type Item = SingleItem | MultipleItem | OrderItem | MatchItem | NumberItem | ClassifyItem

interface SingleItem extends domain.SingleItem, ItemTexts {
  choices: readonly Answer[]
}
interface MultipleItem extends domain.MultipleItem, ItemTexts {
  choices: readonly Answer[]
}
export interface OrderItem extends domain.OrderItem, ItemTexts {
  choices: readonly Answer[]
}
interface MatchItem extends domain.MatchItem, ItemTexts {
  left: readonly (Answer & { key: string })[]
  right: readonly { id: string; text: Html }[]
}
interface NumberItem extends domain.NumberItem, ItemTexts {
  unit: Html
  /** `false`: digits are not grouped, as in a year. */
  grouping?: false
  feedback: { key: CitedText; near: CitedText; other: CitedText }
}
interface ClassifyItem extends domain.ClassifyItem, ItemTexts {
  statements: readonly (Answer & { key: Status })[]
}

export interface Band {
  id: string
  from: number
  title: Html
  text: Html
}

export interface Quiz {
  id: string
  title: Html
  summary: Html
  explainer: string
  length: number
  /** What a full draw takes most people. */
  minutes: number
  objectives: readonly string[]
  /** From the lowest up. */
  bands: readonly Band[]
}
