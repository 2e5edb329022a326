/** The items that are still asked, each with its parts, whatever its type. */
import type { Place } from '../../problems.ts'
import type { ContentFile } from '../../read/content-file.ts'
import type { ItemData, ItemsData, TextFiles } from '../../read/files.ts'
import { isPlaceholder } from '../placeholders.ts'

/** One thing to be right or wrong about: a choice, a pair, a statement, or the answer of a number item. */
export interface ItemPart {
  /** Below the item, such as `choices.b`. */
  path: string[]
  /** What a learner who knows it says: a choice, the right side of a pair, a statement, a number. */
  text: string
  feedback: string
  /** Whether its text belongs to the answer: all but the distractors. */
  isKey: boolean
  misconception?: string | undefined
}

export interface AskedItem {
  id: string
  item: ItemData
  file: ContentFile<ItemsData>
  parts: ItemPart[]
  /** Where a field of it stands. */
  place(...path: string[]): Place
}

/** Items that are not retired, in the order of their files. */
export const askedItems = (texts: TextFiles): AskedItem[] =>
  texts.items.flatMap((file) =>
    Object.entries(file.data)
      .filter(([, { retired }]) => !retired)
      .map(([id, item]) => ({
        id,
        item,
        file,
        parts: partsOf(item),
        place: (...path: string[]) => file.place([id, ...path]),
      })),
  )

/** Whether it has been written: what it is compared with would otherwise be a placeholder. */
export const isWritten = ({ item, parts }: AskedItem): boolean =>
  ![item.stem, ...parts.flatMap(({ text, feedback }) => [text, feedback])].some(isPlaceholder)

export function partsOf(item: ItemData): ItemPart[] {
  const each = <P extends { text: string; feedback: string; misconception?: string | undefined }>(
    name: string,
    parts: Record<string, P>,
    more: (part: P, id: string) => { text?: string; isKey?: boolean } = () => ({}),
  ) =>
    Object.entries(parts).map(([id, part]) => ({
      path: [name, id],
      text: part.text,
      feedback: part.feedback,
      misconception: part.misconception,
      isKey: true,
      ...more(part, id),
    }))
  switch (item.type) {
    case 'single':
      return each('choices', item.choices, (_, id) => ({ isKey: id === item.key }))
    case 'multiple':
      return each('choices', item.choices, (_, id) => ({ isKey: item.keys.includes(id) }))
    case 'order':
      return each('choices', item.choices)
    case 'match':
      return each('left', item.left, ({ key }) => ({ text: item.right[key] ?? '' }))
    case 'classify':
      return each('statements', item.statements)
    case 'number':
      return Object.entries(item.feedback).map(([name, feedback]) => ({
        path: ['feedback', name],
        text: String(item.key),
        feedback,
        isKey: name === 'key',
      }))
  }
}
