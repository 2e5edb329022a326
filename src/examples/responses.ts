/** Responses of a known quality, made from the key of an item. */
import { type Item, letterOfStatus, type Response } from '../domain/item.ts'

/** `right` earns the point, `partly` a part of it, `wrong` nothing. */
export type Quality = 'right' | 'partly' | 'wrong'

export const itemTypes = ['single', 'multiple', 'order', 'match', 'number', 'classify'] as const
export type ItemType = (typeof itemTypes)[number]

/** How good a response to an item of this type can be. */
export const qualitiesOf = (type: ItemType): Quality[] =>
  type === 'single' ? ['right', 'wrong'] : ['right', 'partly', 'wrong']

/**
 * A response to an item of that quality, the same one each time.
 * @throws where one choice is asked for and it is to be right in part
 */
export function responseOf(item: Item, quality: Quality): Response {
  switch (item.type) {
    case 'single': {
      if (quality === 'partly') throw new Error('one choice is right or wrong')
      return item.choices.find(({ id }) => (id === item.key) === (quality === 'right'))?.id ?? ''
    }
    case 'multiple': {
      const isKey = ({ id }: { id: string }) => item.keys.includes(id)
      const taken =
        quality === 'wrong'
          ? item.choices.filter((choice) => !isKey(choice))
          : item.choices.filter(isKey).slice(quality === 'partly' ? 1 : 0)
      return taken.map(({ id }) => id).join('')
    }
    case 'order': {
      if (quality === 'wrong') return item.key.toReversed().join('')
      if (quality === 'right') return item.key.join('')
      const [first = '', second = '', ...rest] = item.key
      return [second, first, ...rest].join('')
    }
    case 'match':
      return worsen(item.left, quality, ({ key }) => [
        key,
        item.right.find(({ id }) => id !== key)?.id ?? '',
      ])
    case 'classify':
      return worsen(item.statements, quality, ({ key }) => [
        letterOfStatus(key),
        key === 'disputed' ? 'u' : 'd',
      ])
    case 'number': {
      const away = { right: 0, partly: (item.tolerance + item.near) / 2, wrong: item.near + 1 }
      return String(Number((item.key + away[quality]).toFixed(4)))
    }
  }
}

/** One letter for each part: none, the first or every part is wrong. */
function worsen<P>(
  parts: readonly P[],
  quality: Quality,
  lettersOf: (part: P) => [right: string, wrong: string],
): string {
  const wrongs = { right: 0, partly: 1, wrong: parts.length }[quality]
  return parts.map((part, at) => lettersOf(part)[at < wrongs ? 1 : 0]).join('')
}
