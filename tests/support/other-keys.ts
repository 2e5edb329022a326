/** Items that differ in nothing but their keys, and what may be sent to them before a response counts. */
import type { Item } from '../../src/content/library.ts'
import { statuses } from '../../src/domain/item.ts'
import { answerOf, type Fields, fieldsFor, incompleteFieldsFor } from './answers.ts'

/** The list begun anew from each of its places. */
const turnsOf = <T>(list: readonly T[]): T[][] =>
  list.map((_, at) => [...list.slice(at), ...list.slice(0, at)])

/** The item with each of a number of keys, its own first; it differs in nothing else. */
export function withOtherKeys(item: Item): Item[] {
  switch (item.type) {
    case 'single':
      return item.choices.map(({ id: key }) => ({ ...item, key }))
    case 'multiple': {
      const ids = item.choices.map(({ id }) => id)
      const isKey = (id: string) => item.keys.includes(id)
      const sets = [item.keys, ids.filter((id) => !isKey(id)), ids.slice(0, 1), ids.slice(1), ids]
      const different = new Map(sets.map((keys) => [keys.join(), keys]))
      return [...different.values()].map((keys) => ({ ...item, keys }))
    }
    case 'order':
      return [...turnsOf(item.key), item.key.toReversed()].map((key) => ({ ...item, key }))
    case 'match':
      return turnsOf(item.right).map((right) => {
        const moved = new Map(item.right.map(({ id }, at) => [id, right[at]?.id ?? '']))
        const left = item.left.map((one) => ({ ...one, key: moved.get(one.key) ?? '' }))
        return { ...item, left }
      })
    case 'classify':
      return turnsOf(statuses).map((turn) => {
        const statements = item.statements.map((one) => ({
          ...one,
          key: turn[statuses.indexOf(one.key)] ?? one.key,
        }))
        return { ...item, statements }
      })
    case 'number': {
      // The answer that is wrong by the first of these is near by the second, right by the third.
      const far = item.near + 2
      const keys = [{}, { near: far }, { tolerance: far, near: far }, { key: item.key + 1000 }]
      return keys.map((change) => ({ ...item, ...change }))
    }
  }
}

/** What is sent before a response counts: nothing, a part, twice the same, nonsense, and moves. */
export function uncountedFields(item: Item): Fields[] {
  const right = fieldsFor(item.id, answerOf(item.id, 'right'))
  const nonsense = right.map(([name]) => [name, 'zz'] as const)
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'number':
      return [[], nonsense]
    case 'match':
    case 'classify':
      return [[], nonsense, incompleteFieldsFor(item.id), right.slice(0, 1)]
    case 'order': {
      const [first, second] = item.choices.map(({ id }) => id)
      return [
        ...[[], nonsense, incompleteFieldsFor(item.id)],
        right.map(([name]) => [name, '1'] as const),
        [['move', `${second}:up`]],
        [...incompleteFieldsFor(item.id), ['move', `${first}:down`]],
        [...right, ['move', `${first}:down`]],
        [...right, ['move', `${second}:up`]],
      ]
    }
  }
}
