import { itemsById } from '../content/own-items.ts'
import { createWords } from '../content/words.ts'
import type { OwnItem } from '../domain/own/own-item.ts'
import type { SheetSite } from '../states/teach/sheet-site.ts'

/** As much of the site as a sheet of own questions needs, from what its page brings along. */
export function deviceSite(
  { home = '/', decimal = '.', words = '{}' }: DOMStringMap,
  own: readonly OwnItem[],
): SheetSite {
  const { t, number } = createWords(JSON.parse(words) as Record<string, string>, decimal)
  const items = itemsById(own)
  const base = home === '/' ? '' : home
  return {
    t,
    number,
    path: (path) => base + path,
    item: (id) => items.get(id),
    // No own question comes with a part of an explainer, or a wrong idea that the site knows.
    section: () => undefined,
    library: { decimalSign: decimal as '.', misconceptions: {} },
  }
}
