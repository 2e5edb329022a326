/** What may be shown of an item before a response, its choices shuffled. */
import type {
  Choice,
  ClassifyItem,
  MatchItem,
  MultipleItem,
  NumberItem,
  OrderItem,
  SingleItem,
} from './item.ts'
import { shuffle } from './random.ts'

export interface PresentedChoice {
  id: string
  text: string
}

/** What a learner sees of an item before responding: no key, no feedback, nothing derived from them. */
export type PresentedItem = { id: string; stem: string; hint?: string } & (
  | { type: 'single' | 'multiple' | 'order'; choices: readonly PresentedChoice[] }
  | { type: 'match'; left: readonly PresentedChoice[]; right: readonly PresentedChoice[] }
  | { type: 'number'; unit: string }
  | { type: 'classify'; statements: readonly PresentedChoice[] }
)

interface Texts {
  stem: string
  hint?: string
}

/** An item with the texts that presenting it needs. */
export type ItemWithTexts = Texts &
  (
    | (Omit<SingleItem | MultipleItem | OrderItem, 'choices'> & {
        choices: readonly PresentedChoice[]
      })
    | (Omit<MatchItem, 'left' | 'right'> & {
        left: readonly PresentedChoice[]
        right: readonly PresentedChoice[]
      })
    | (NumberItem & { unit: string })
    | (Omit<ClassifyItem, 'statements'> & { statements: readonly PresentedChoice[] })
  )

/**
 * An item without its key, its choices in the order of this attempt.
 * @param seed of the attempt: the same seed always gives the same order; undefined leaves that of the bank
 */
export function presentItem(item: ItemWithTexts, seed: string | undefined): PresentedItem {
  const { id, stem, hint } = item
  const texts = { id, stem, ...(hint && { hint }) }
  const present = (choices: readonly PresentedChoice[], part = '') =>
    orderChoices(id + part, choices, seed).map(({ id, text }) => ({ id, text }))
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'order':
      return { ...texts, type: item.type, choices: present(item.choices) }
    case 'match':
      return {
        ...texts,
        type: item.type,
        left: present(item.left),
        right: present(item.right, '/right'),
      }
    case 'number':
      return { ...texts, type: item.type, unit: item.unit }
    case 'classify':
      return { ...texts, type: item.type, statements: present(item.statements) }
  }
}

/** The choices of an item in the order of an attempt, or of the bank. Depends on seed and id alone, never on the key. */
export const orderChoices = <C extends Choice>(
  id: string,
  choices: readonly C[],
  seed: string | undefined,
): readonly C[] => (seed === undefined ? choices : shuffle(choices, `${seed}/${id}`))
