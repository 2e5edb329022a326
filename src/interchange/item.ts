/**
 * Items on their way from one program to another: with the key, and all texts plain. A line break separates
 * paragraphs; no text begins or ends with space or has two spaces in a row.
 */
import type * as domain from '../domain/item.ts'

/** What a remark rests on. */
export interface Citation {
  label: string
  address: string
}

/** What is said to an answer afterwards. */
export interface Feedback {
  text: string
  citations: readonly Citation[]
}

export const noFeedback: Feedback = { text: '', citations: [] }

export const isSaid = ({ text, citations }: Feedback): boolean =>
  text !== '' || citations.length > 0

/** A choice, or the left side of a pair. */
export interface PortableChoice extends domain.Choice {
  text: string
  feedback: Feedback
  /** The wrong idea that it shows; empty where none is known. */
  misconception: string
}

/** What every item has, whatever is asked. */
export interface ItemTexts {
  /** By which a teacher finds it; empty where it has none. */
  title: string
  /** What it is filed under; empty where that is nothing. */
  topic: string
  tags: readonly string[]
  stem: string
  /** Empty where there is none. */
  hint: string
  /** What a right answer earns. */
  points: number
  /** Whatever was answered. */
  feedback: Feedback
}

export interface PortableSingle extends domain.SingleItem, ItemTexts {
  choices: readonly PortableChoice[]
}
export interface PortableMultiple extends domain.MultipleItem, ItemTexts {
  choices: readonly PortableChoice[]
}
export interface PortableOrder extends domain.OrderItem, ItemTexts {
  choices: readonly PortableChoice[]
}
/** Statements to be sorted are this too: they match the few kinds that there are. */
export interface PortableMatch extends domain.MatchItem, ItemTexts {
  left: readonly (PortableChoice & { key: string })[]
  right: readonly (domain.Choice & { text: string })[]
}
export interface PortableNumber extends domain.NumberItem, ItemTexts {
  /** Empty where it has none. */
  unit: string
  remarks: Readonly<Record<'key' | 'near' | 'other', Feedback>>
}

/** Statements to be sorted by how they are known, which only our own form of a file can say. */
export interface PortableClassify extends domain.ClassifyItem, ItemTexts {
  statements: readonly (PortableChoice & { key: domain.Status })[]
}

export type PortableItem =
  | PortableSingle
  | PortableMultiple
  | PortableOrder
  | PortableMatch
  | PortableNumber

/** Whatever may stand in a file. */
export type ReadableItem = PortableItem | PortableClassify

/** What is asked, apart from what every item has. */
export type ItemAnswers = AnswersOf<PortableItem>
export type ReadableAnswers = AnswersOf<ReadableItem>
type AnswersOf<Item> = Item extends ReadableItem ? Omit<Item, 'id' | keyof ItemTexts> : never

export interface PortableQuiz {
  id: string
  title: string
  language: string
  /** Says what the file is and that it holds the keys, in lines. */
  notice: string
  items: readonly PortableItem[]
}

/** The id of a part by its place: `a` for the first. */
export const partIdAt = (index: number): string => String.fromCharCode(97 + index)
