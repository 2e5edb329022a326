/** The form fields that a response is made of. */
import { type Item, type Response, statusOfLetter } from './item.ts'

/** The fields of a form by name, each with the values it sent. */
export type Fields = (name: string) => readonly string[]

/** Names of the form fields that a response is made of. */
export const responseField = 'response'
export const placeField = (choice: string): string => `place-${choice}`
export const matchField = (left: string): string => `match-${left}`
export const statusField = (statement: string): string => `status-${statement}`

/** The values of a field that are not empty. */
export const given = (fields: Fields, name: string): string[] =>
  fields(name).filter((value) => value !== '')

/**
 * The order that a form gives, with one choice moved by a place: for learners without scripts.
 * @param choices in the order in which the learner sees them
 * @param move `<choice id>:up` or `<choice id>:down`
 * @returns choice ids, first to last; choices without a place stand last, in their old order
 */
export function moveChoice(
  choices: readonly { id: string }[],
  fields: Fields,
  move: string,
): string[] {
  const placeOf = (id: string) =>
    Number(given(fields, placeField(id))[0] ?? Number.POSITIVE_INFINITY)
  const order = choices.map(({ id }) => id).sort((a, b) => placeOf(a) - placeOf(b) || 0)
  const [id = '', direction] = move.split(':')
  const from = order.indexOf(id)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from === -1 || to < 0 || to >= order.length) return order
  order.splice(from, 1)
  order.splice(to, 0, id)
  return order
}

/** The form fields that say an order. @param order choice ids, first to last */
export function fieldsOfOrder(order: readonly string[]): Fields {
  const places = new Map(order.map((id, index) => [placeField(id), String(index + 1)]))
  return (name) => [places.get(name) ?? []].flat()
}

/** The form fields that would give a response again, to show it as entered. */
export function fieldsOfResponse(item: Item, response: Response | undefined): Fields {
  if (response === undefined) return () => []
  if (item.type === 'order') return fieldsOfOrder([...response])
  const values = new Map<string, string[]>()
  if (item.type === 'match') {
    for (const [at, { id }] of item.left.entries()) values.set(matchField(id), [response[at] ?? ''])
  } else if (item.type === 'classify') {
    for (const [at, { id }] of item.statements.entries()) {
      values.set(statusField(id), [statusOfLetter(response[at]) ?? []].flat())
    }
  } else {
    values.set(responseField, item.type === 'multiple' ? [...response] : [response])
  }
  return (name) => values.get(name) ?? []
}
