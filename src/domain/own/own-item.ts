/**
 * Own questions: a teacher's, asked in one class beside ours. Nobody has checked a source of theirs. All texts are
 * plain, a line break in one ends a line, and what is empty is not there.
 */
import type * as domain from '../item.ts'

/** What is said afterwards. */
interface Feedback {
  text: string
}

/** A choice, a left side to match, or a statement. */
export interface OwnAnswer extends domain.Choice {
  text: string
  feedback: Feedback
}

interface Texts {
  /** By which its teacher knows it. */
  title: string
  stem: string
  hint: string
  /** To everybody, whatever was answered. */
  feedback: Feedback
}

export interface OwnSingle extends domain.SingleItem, Texts {
  choices: readonly OwnAnswer[]
}
export interface OwnMultiple extends domain.MultipleItem, Texts {
  choices: readonly OwnAnswer[]
}
export interface OwnOrder extends domain.OrderItem, Texts {
  choices: readonly OwnAnswer[]
}
export interface OwnMatch extends domain.MatchItem, Texts {
  left: readonly (OwnAnswer & { key: string })[]
  right: readonly (domain.Choice & { text: string })[]
}
export interface OwnNumber extends domain.NumberItem, Texts {
  unit: string
  remarks: Readonly<Record<'key' | 'near' | 'other', Feedback>>
}
export interface OwnClassify extends domain.ClassifyItem, Texts {
  statements: readonly (OwnAnswer & { key: domain.Status })[]
}

export type OwnItem = OwnSingle | OwnMultiple | OwnOrder | OwnMatch | OwnNumber | OwnClassify

/** Ids of own questions begin with it, and no others do. */
export const ownPrefix = 'own'

/** Whether an id is that of an own question. */
export const isOwnId = (id: string): boolean => id.startsWith(`${ownPrefix}-`)

/** The most that a class can be opened with. */
export const mostOwnItems = 40
/** What they may take together, as JSON in bytes. */
export const mostOwnBytes = 128 * 1024

/** The longest texts, in characters. */
export const longestOwn = { title: 120, stem: 1000, answer: 300, unit: 40, feedback: 600 } as const
