/** Responses for tests: any that an item can get, in the line of text that tokens keep. */
import fc from 'fast-check'
import { type Item, letterOfStatus } from '../../src/domain/item.ts'

const idsOf = (choices: readonly { id: string }[]) => choices.map(({ id }) => id)
const statusLetters = ['o', 'r', 'd', 'u']

/** The response to `item` that earns the whole point. */
export function keyResponse(item: Item): string {
  switch (item.type) {
    case 'multiple':
      return [...item.keys].sort().join('')
    case 'order':
      return item.key.join('')
    case 'match':
      return item.left.map(({ key }) => key).join('')
    case 'classify':
      return item.statements.map(({ key }) => letterOfStatus(key)).join('')
    default:
      return String(item.key)
  }
}

/** Any complete response to `item`. */
export function anyResponse(item: Item): fc.Arbitrary<string> {
  switch (item.type) {
    case 'single':
      return fc.constantFrom(...idsOf(item.choices))
    case 'multiple':
      return fc.subarray(idsOf(item.choices), { minLength: 1 }).map((ids) => ids.sort().join(''))
    case 'order': {
      const ids = idsOf(item.choices)
      const all = { minLength: ids.length, maxLength: ids.length }
      return fc.shuffledSubarray(ids, all).map((order) => order.join(''))
    }
    case 'match':
      return lettersFor(item.left, idsOf(item.right))
    case 'classify':
      return lettersFor(item.statements, statusLetters)
    case 'number':
      return fc.oneof(anyDecimal, decimalNear(item.key, item.tolerance, item.near))
  }
}

/** Every complete response to an item whose parts are few; a number has no such list. */
export function allResponses(item: Exclude<Item, { type: 'number' }>): string[] {
  switch (item.type) {
    case 'single':
      return idsOf(item.choices)
    case 'multiple':
      return setsOf(idsOf(item.choices)).filter((set) => set !== '')
    case 'order':
      return ordersOf(idsOf(item.choices))
    case 'match':
      return wordsOf(item.left.length, idsOf(item.right))
    case 'classify':
      return wordsOf(item.statements.length, statusLetters)
  }
}

/** One letter for each part. */
const lettersFor = (parts: readonly unknown[], letters: readonly string[]) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: parts.length, maxLength: parts.length })
    .map((line) => line.join(''))

/** Each id is in a set or is not. */
const setsOf = ([first, ...rest]: readonly string[]): string[] =>
  first === undefined ? [''] : setsOf(rest).flatMap((set) => [set, first + set])

const wordsOf = (length: number, letters: readonly string[]): string[] =>
  length === 0
    ? ['']
    : wordsOf(length - 1, letters).flatMap((word) => letters.map((letter) => word + letter))

const ordersOf = (ids: readonly string[]): string[] =>
  ids.length === 0
    ? ['']
    : ids.flatMap((id) => ordersOf(ids.filter((other) => other !== id)).map((rest) => id + rest))

/** As `parseResponse` writes numbers: at most four decimals, no zeros at the end. */
const decimalOf = (tenThousandths: number) => String(Number((tenThousandths / 1e4).toFixed(4)))

const anyDecimal = fc.integer({ min: -99_999_9999, max: 99_999_9999 }).map(decimalOf)

/** Where points are won and lost: on the edges, and just within and outside them. */
const decimalNear = (key: number, tolerance: number, near: number) =>
  fc
    .tuple(
      fc.constantFrom(0, tolerance, near),
      fc.constantFrom(1, -1),
      fc.constantFrom(0, 0, 1, -1, 100, -100, 10_000, -10_000),
    )
    .map(([distance, side, step]) => decimalOf(Math.round((key + side * distance) * 1e4) + step))
