/**
 * A second reading of the scoring rules, made from their description and from nothing in `src/`, so
 * that a slip in one of the two shows. It counts in fractions of whole numbers and never rounds on
 * the way, and it prefers being plain to being short.
 */

/** An item as anybody could write it down; which fields it has follows from its type. */
export interface PlainItem {
  type: string
  choices?: readonly { id: string }[]
  left?: readonly { id: string; key: string }[]
  right?: readonly { id: string }[]
  statements?: readonly { id: string; key: string }[]
  key?: unknown
  keys?: readonly string[]
  tolerance?: number
  near?: number
}

const partsInAPoint = 60

/** @returns sixtieths of a point, of which a half counts as a whole */
export function scoreIndependently(item: PlainItem, response: string | undefined): number {
  if (!response) return 0
  const [earned, of] = shareOf(item, response)
  if (earned <= 0 || of <= 0) return 0
  return Math.floor((2 * partsInAPoint * earned + of) / (2 * of))
}

/** What was earned of how much. */
function shareOf(item: PlainItem, response: string): [earned: number, of: number] {
  const given = response.split('')
  switch (item.type) {
    case 'single':
      return [item.key === response ? 1 : 0, 1]
    case 'multiple': {
      const keys = new Set(item.keys)
      let balance = 0
      for (const choice of new Set(given)) balance += keys.has(choice) ? 1 : -1
      return [balance, keys.size]
    }
    case 'order': {
      // Each pair of neighbours to be swapped on the way to the key is one pair in the wrong order.
      const key = item.key as readonly string[]
      const line = given.map((choice) => key.indexOf(choice))
      let swaps = 0
      for (let end = line.length; end > 1; end--) {
        for (let at = 1; at < end; at++) {
          const [before = 0, after = 0] = [line[at - 1], line[at]]
          if (before > after) {
            line[at - 1] = after
            line[at] = before
            swaps++
          }
        }
      }
      const pairs = (key.length * (key.length - 1)) / 2
      return [pairs - 2 * swaps, pairs]
    }
    case 'match': {
      const pairs = item.left ?? []
      return [countRight(pairs.map(({ key }) => key).join(''), response), pairs.length]
    }
    case 'classify': {
      const letters: Record<string, string> = {
        official: 'o',
        reported: 'r',
        disputed: 'd',
        unknown: 'u',
      }
      const statements = item.statements ?? []
      return [
        countRight(statements.map(({ key }) => letters[key]).join(''), response),
        statements.length,
      ]
    }
    case 'number': {
      const off = inMillionths(response) - inMillionths(String(item.key))
      const distance = off < 0n ? -off : off
      if (distance <= inMillionths(String(item.tolerance))) return [1, 1]
      return [distance <= inMillionths(String(item.near)) ? 1 : 0, 2]
    }
    default:
      throw new Error(`no rule for ${item.type}`)
  }
}

/** Places at which two lines of letters agree. */
function countRight(key: string, response: string): number {
  let right = 0
  for (let at = 0; at < key.length; at++) if (key[at] === response[at]) right++
  return right
}

/** A plain decimal without the roundings of binary fractions. */
function inMillionths(decimal: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(decimal)
  if (!parts) throw new Error(`not a plain decimal: ${decimal}`)
  const [, sign, whole = '', fraction = ''] = parts
  const size = BigInt(whole + fraction.padEnd(6, '0'))
  return sign ? -size : size
}
