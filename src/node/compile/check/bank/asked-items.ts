/** The items that are still asked, each with its parts, whatever its type. */
import type { Place } from '../../problems.ts'
import type { ContentFile } from '../../read/content-file.ts'
import type { ItemData, ItemsData, TextFiles } from '../../read/files.ts'
import { type ItemPart, partsOf } from '../item-parts.ts'
import { isPlaceholder } from '../placeholders.ts'

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
