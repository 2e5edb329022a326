import { statuses } from '../../../../domain/item.ts'
import type { Problems } from '../../problems.ts'
import type { AskedItem } from './asked-items.ts'

/** How many items of a label a learner could learn to expect. */
const most = 2 / 3

/** Fewer items show nothing. */
const handful = 6

/**
 * How often a label is right must differ from one `classify` item to the next: if each had exactly one
 * “disputed”, the last statement could be had by counting..
 */
export function checkClassifyLabels(items: readonly AskedItem[], problems: Problems): void {
  const keys = items.flatMap(({ item }) =>
    item.type === 'classify' ? [Object.values(item.statements).map(({ key }) => key)] : [],
  )
  if (keys.length < handful) return
  for (const status of statuses) {
    const counts = keys.map((labels) => labels.filter((label) => label === status).length)
    for (const [count, { length }] of Map.groupBy(counts, (count) => count)) {
      if (length <= keys.length * most) continue
      const times = count === 1 ? 'once' : `${count} times`
      const message = `${length} of ${keys.length} questions of type classify have “${status}” ${times}: let it vary`
      problems.error({ file: 'en/items' }, message)
    }
  }
}
