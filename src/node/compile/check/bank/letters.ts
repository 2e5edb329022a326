import type { Problems } from '../../problems.ts'
import type { AskedItem } from './asked-items.ts'

/** Fewer items show nothing. */
const handful = 6

const place = { file: 'en/items' }

/**
 * The letters of choices stand in a form's source, and beside choices in class, so they must not tell the key. An author
 * who shuffles by hand avoids what looks unshuffled: then no order begins with its first letters, and no letter of a
 * `match` item pairs with itself. By chance an order begins with each of five in a fifth of the items, and in more
 * than half of the matches a letter pairs with itself.
 */
export function checkLetters(items: readonly AskedItem[], problems: Problems): void {
  checkFirstOfOrders(items, problems)
  checkPairsOfMatches(items, problems)
}

function checkFirstOfOrders(items: readonly AskedItem[], problems: Problems): void {
  const firsts = items.flatMap(({ item }) => (item.type === 'order' ? (item.key[0] ?? []) : []))
  if (firsts.length < handful) return
  for (const [letter, { length }] of Map.groupBy(firsts, (first) => first)) {
    if (length <= firsts.length / 2) continue
    const message = `${length} of ${firsts.length} questions of type order begin with ${letter}: let it vary`
    problems.error(place, message)
  }
}

function checkPairsOfMatches(items: readonly AskedItem[], problems: Problems): void {
  const withItself = items.flatMap(({ item }) =>
    item.type === 'match'
      ? [Object.entries(item.left).some(([letter, { key }]) => letter === key)]
      : [],
  )
  const { length } = withItself
  const some = withItself.filter(Boolean).length
  if (length < handful || some >= length / 3) return
  const message = `in ${some} of ${length} questions of type match a letter pairs with itself, which chance makes more than half: shuffle some anew`
  problems.error(place, message)
}
