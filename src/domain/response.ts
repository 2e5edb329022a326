/** From what a form sends to a response. */
import type { Item, Response } from './item.ts'

export type ParsedResponse =
  | { response: Response }
  /** `missing`: nothing was chosen. `malformed`: no form of ours sends this. */
  | { reason: 'missing' | 'malformed' }

/** Reads the values of the form field `response` as a response to `item`. */
export function parseResponse(item: Item, values: readonly string[]): ParsedResponse {
  const [value, ...more] = values.filter((text) => text !== '')
  if (value === undefined) return { reason: 'missing' }
  const isChoice = item.choices.some(({ id }) => id === value)
  return isChoice && more.length === 0 ? { response: value } : { reason: 'malformed' }
}
