/** What is asked in an entry, by its type. */
import { statuses } from '../../domain/item.ts'
import { fieldOf } from '../../domain/own/untrusted.ts'
import { readDecimal } from '../decimal.ts'
import type { PortableChoice, ReadableAnswers } from '../item.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { partField } from './fields.ts'
import { plainFeedback, plainText } from './marked-text.ts'
import { groupIn, listIn, writtenIn } from './values.ts'

export function answersIn(value: unknown): ReadableAnswers {
  const type = writtenIn(value, 'type')
  switch (type) {
    case 'single': {
      const choices = partsIn(value, partField[type])
      return { type, choices, key: keyAmong(choices, writtenIn(value, 'key')) }
    }
    case 'multiple': {
      const choices = partsIn(value, partField[type])
      return { type, choices, keys: keysAmong(choices, listIn(value, 'keys')).toSorted() }
    }
    case 'order': {
      const choices = partsIn(value, partField[type])
      const key = keysAmong(choices, listIn(value, 'key'))
      if (key.length < choices.length) throw new Unreadable('key')
      return { type, choices, key }
    }
    case 'match': {
      const right = groupIn(value, 'right').map(([id, side]) => ({ id, text: textOf(side) }))
      const left = keyedParts(
        value,
        partField[type],
        right.map(({ id }) => id),
      )
      return { type, left, right }
    }
    case 'classify':
      return { type, statements: keyedParts(value, partField[type], statuses) }
    case 'number':
      return numberIn(value)
    default:
      throw new Unreadable('type')
  }
}

const partRe = /^[a-z]$/

/** A part that nothing is said of may be its text alone. */
const textOf = (part: unknown): string =>
  plainText(typeof part === 'string' ? part : writtenIn(part, 'text'))

const partOf = (id: string, part: unknown): PortableChoice => ({
  id,
  text: textOf(part),
  feedback: plainFeedback(writtenIn(part, 'feedback')),
  misconception: plainText(writtenIn(part, 'misconception')),
})

function partsIn(value: unknown, name: string): PortableChoice[] {
  const parts = groupIn(value, name).map(([id, part]) => partOf(id, part))
  if (parts.length < 2 || !parts.every(({ id }) => partRe.test(id))) throw new Unreadable('choices')
  return parts
}

/** Parts that each have a key of their own. */
function keyedParts<Key extends string>(
  value: unknown,
  name: string,
  keys: readonly Key[],
): (PortableChoice & { key: Key })[] {
  const group = fieldOf(value, name)
  return partsIn(value, name).map((part) => {
    const written = writtenIn(fieldOf(group, part.id), 'key')
    const key = keys.find((each) => each === written)
    if (key === undefined) throw new Unreadable('key')
    return { ...part, key }
  })
}

function keyAmong(choices: readonly PortableChoice[], key: string): string {
  if (!choices.some(({ id }) => id === key)) throw new Unreadable('key')
  return key
}

/** At least one, each once. */
function keysAmong(choices: readonly PortableChoice[], keys: readonly string[]): string[] {
  if (keys.length === 0 || new Set(keys).size < keys.length) throw new Unreadable('key')
  return keys.map((key) => keyAmong(choices, key))
}

function numberIn(value: unknown): ReadableAnswers {
  const numberOf = (name: string, usual?: number): number => {
    const written = writtenIn(value, name)
    const number = written === '' ? usual : readDecimal(written)
    if (number === undefined) throw new Unreadable('number')
    return number
  }
  const remarks = fieldOf(value, 'feedback')
  const tolerance = numberOf('tolerance', 0)
  return {
    type: 'number',
    key: numberOf('key'),
    tolerance,
    near: numberOf('near', tolerance),
    unit: plainText(writtenIn(value, 'unit')),
    remarks: {
      key: plainFeedback(writtenIn(remarks, 'key')),
      near: plainFeedback(writtenIn(remarks, 'near')),
      other: plainFeedback(writtenIn(remarks, 'other')),
    },
  }
}
