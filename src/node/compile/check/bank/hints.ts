import type { Problems } from '../../problems.ts'
import type { AskedItem } from './asked-items.ts'
import { contentWordsOf, wordsOf } from './words.ts'

/**
 * A hint takes no word from some of the choices only: it would give the key away, or strike the others. Nor does it
 * say the number that is asked for.
 */
export function checkHints(items: readonly AskedItem[], problems: Problems): void {
  for (const { item, parts, place } of items) {
    if (!item.hint) continue
    if (item.type === 'number' && wordsOf(item.hint).includes(String(item.key))) {
      problems.error(place('hint'), `has the number that is asked for, ${item.key}`)
    }
    if (item.type !== 'single' && item.type !== 'multiple') continue
    const stem = contentWordsOf(item.stem)
    const choices = parts.map(({ text }) => contentWordsOf(text))
    for (const word of contentWordsOf(item.hint)) {
      const having = choices.filter((words) => words.has(word)).length
      if (stem.has(word) || having === 0 || having === choices.length) continue
      const message = `has a word of ${having} of the ${choices.length} choices (${word}…): it strikes the others`
      problems.error(place('hint'), message)
    }
  }
}
