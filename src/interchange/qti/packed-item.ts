import type { PortableItem } from '../item.ts'

/** An item with what it is called in the package. */
export interface PackedItem {
  identifier: string
  href: string
  item: PortableItem
}

/** Where the test stands in the package. */
export const testHref = 'test.xml'
