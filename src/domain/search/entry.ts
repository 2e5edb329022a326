/** What can be found. */

export const searchKinds = [
  'term',
  'explainer',
  'fact',
  'claim',
  'event',
  'chart',
  'document',
  'quiz',
  'source',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** All texts are plain. */
export interface SearchEntry {
  kind: SearchKind
  /** Without language, with a fragment or not. */
  path: string
  /** Empty where the text is short enough to stand for itself, as that of a fact. */
  title: string
  /** What it is known by besides: an id, a date, who published it. */
  label: string
  text: string
  /** How it was graded: the status of a fact, the verdict on a claim. */
  grade?: string
}
