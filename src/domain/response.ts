/** From what a form sends to a response. */
import {
  type Item,
  letterOfStatus,
  type Response,
  responseRe,
  type Status,
  statuses,
  statusOfLetter,
} from './item.ts'

/** The fields of a form by name, each with the values it sent. */
export type Fields = (name: string) => readonly string[]

/**
 * `missing`: nothing was given. `incomplete`: a part of it. `repeated`: one place was
 * given twice. `notNumber`: no number can be read. `malformed`: no form of ours sends this.
 */
export type ResponseProblem = 'missing' | 'incomplete' | 'repeated' | 'notNumber' | 'malformed'

export type ParsedResponse =
  | { response: Response }
  /** `field` is the first control to put right. */
  | { reason: ResponseProblem; field: string }

/** Names of the form fields that a response is made of. */
export const responseField = 'response'
export const placeField = (choice: string): string => `place-${choice}`
export const matchField = (left: string): string => `match-${left}`
export const statusField = (statement: string): string => `status-${statement}`

/** Reads the fields of a form as a response to `item`. */
export function parseResponse(item: Item, fields: Fields): ParsedResponse {
  switch (item.type) {
    case 'single': {
      const [value, ...more] = given(fields, responseField)
      if (value === undefined) return { reason: 'missing', field: responseField }
      const isChoice = item.choices.some(({ id }) => id === value)
      return isChoice && more.length === 0 ? { response: value } : malformed(responseField)
    }
    case 'multiple': {
      const values = [...new Set(given(fields, responseField))].sort()
      if (values.length === 0) return { reason: 'missing', field: responseField }
      const areChoices = values.every((value) => item.choices.some(({ id }) => id === value))
      return areChoices ? { response: values.join('') } : malformed(responseField)
    }
    case 'order':
      return parseOrder(item.choices, fields)
    case 'match':
      return parseEach(item.left, matchField, fields, (value) =>
        item.right.some(({ id }) => id === value) ? value : undefined,
      )
    case 'classify':
      return parseEach(item.statements, statusField, fields, (value) =>
        isStatus(value) ? letterOfStatus(value) : undefined,
      )
    case 'number':
      return parseNumber(given(fields, responseField)[0])
  }
}

const isStatus = (value: string): value is Status => statuses.some((status) => status === value)

const given = (fields: Fields, name: string): string[] =>
  fields(name).filter((value) => value !== '')

const malformed = (field: string) => ({ reason: 'malformed' as const, field })

/** One value for each part, in the order of the parts. */
function parseEach(
  parts: readonly { id: string }[],
  fieldOf: (id: string) => string,
  fields: Fields,
  read: (value: string) => string | undefined,
): ParsedResponse {
  const values = parts.map(({ id }) => ({
    field: fieldOf(id),
    value: given(fields, fieldOf(id))[0],
  }))
  const empty = values.filter(({ value }) => value === undefined)
  const [first] = empty
  if (first) {
    const reason = empty.length === parts.length ? 'missing' : 'incomplete'
    return { reason, field: first.field }
  }
  let response = ''
  for (const { field, value } of values) {
    const letter = read(value ?? '')
    if (letter === undefined) return malformed(field)
    response += letter
  }
  return { response }
}

/** Each choice carries its place, from 1; each place is taken once. */
function parseOrder(choices: readonly { id: string }[], fields: Fields): ParsedResponse {
  const places = parseEach(choices, placeField, fields, (value) =>
    /^[1-9]$/.test(value) && Number(value) <= choices.length ? value : undefined,
  )
  if ('reason' in places) return places
  const ordered: string[] = []
  for (const [index, { id }] of choices.entries()) {
    const place = Number(places.response[index]) - 1
    if (ordered[place] !== undefined) return { reason: 'repeated', field: placeField(id) }
    ordered[place] = id
  }
  return { response: ordered.join('') }
}

/** A number as people write it: `13,773`, `13 773`, `13773.0`, `1.3e4`. */
function parseNumber(text: string | undefined): ParsedResponse {
  if (text === undefined || text.trim() === '') return { reason: 'missing', field: responseField }
  const plain = ungroup(
    text
      .normalize('NFKC')
      .trim()
      .replace(/^\u2212/, '-')
      .replace(/^\+/, ''),
  )
  const isNumber = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(plain)
  const response = isNumber ? decimalOf(Number(plain)) : undefined
  return response === undefined ? { reason: 'notNumber', field: responseField } : { response }
}

/** Groups of three digits, parted by one and the same comma, apostrophe or space. */
const groupedRe = /^(-?[1-9]\d{0,2})([,'\u2019\u0020\u00a0\u202f\u2009])\d{3}(?:\2\d{3})*(?=\.|$)/

/** Takes out what parts groups of digits; a comma that parts none is a decimal one. */
function ungroup(text: string): string {
  const separator = groupedRe.exec(text)?.[2]
  return separator ? text.replaceAll(separator, '') : text.replace(/^(-?\d*),(\d+)$/, '$1.$2')
}

/** The shortest plain decimal, within the length of a response; undefined where there is none. */
function decimalOf(value: number): Response | undefined {
  if (!Number.isFinite(value)) return undefined
  const text = String(Number(value.toFixed(4)))
  return responseRe.test(text) && !text.includes('e') ? text : undefined
}

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
