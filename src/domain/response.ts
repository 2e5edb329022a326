/** From what a form sends to a response. */
import { type Item, letterOfStatus, type Response, type Status, statuses } from './item.ts'
import { type NumberProblem, type NumberWriting, readNumber } from './number-response.ts'
import {
  type Fields,
  given,
  matchField,
  placeField,
  responseField,
  statusField,
} from './response-fields.ts'

/**
 * `missing`: nothing was given. `incomplete`: only part of it. `repeated`: a place was given
 * twice. `malformed`: none of our forms sends this.
 */
export type ResponseProblem = 'missing' | 'incomplete' | 'repeated' | 'malformed' | NumberProblem

export type ParsedResponse =
  | { response: Response }
  /** `field` is the first control to put right. */
  | { reason: ResponseProblem; field: string }

/**
 * Reads the fields of a form as a response to `item`.
 * @param writing how the page that asked writes numbers
 */
export function parseResponse(
  item: Item,
  fields: Fields,
  writing: NumberWriting = { decimalSign: '.', unit: '' },
): ParsedResponse {
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
    case 'number': {
      const [text = ''] = given(fields, responseField)
      if (text.trim() === '') return { reason: 'missing', field: responseField }
      const read = readNumber(text, writing)
      return 'reason' in read ? { reason: read.reason, field: responseField } : read
    }
  }
}

const isStatus = (value: string): value is Status => statuses.some((status) => status === value)

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
