/** Which question of the bank stands within an explainer. */
import { oncePer } from '../once/once-per.ts'
import type { Explainer, Item, Library } from './library.ts'

export type SingleItem = Extract<Item, { type: 'single' }>

/** Id of the section that an item asks about. */
export const sectionOf = ({ explainer }: Item): string =>
  explainer.slice(explainer.indexOf('#') + 1)

/**
 * The first of the bank among those of one choice whose section is nearest to the middle of the text: by then there
 * is something to check.
 * @returns undefined where the bank has none on the explainer
 */
export function checkItemOf(
  library: Library,
  { slug, sections }: Explainer,
): SingleItem | undefined {
  const fromMiddle = (item: Item) => {
    const at = sections.findIndex(({ id }) => id === sectionOf(item))
    return Math.abs(at - (sections.length - 1) / 2)
  }
  return singlesOf(library)
    .filter(({ explainer }) => explainer.startsWith(`${slug}#`))
    .toSorted((a, b) => fromMiddle(a) - fromMiddle(b))[0]
}

const singlesOf = oncePer(({ items }: Library) =>
  Object.values(items).filter(
    (item): item is SingleItem => item.type === 'single' && !item.retired,
  ),
)
