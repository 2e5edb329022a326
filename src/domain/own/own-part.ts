/** Parts of own questions, such as choices, and the keys among them. */
import { type Status, statuses } from '../item.ts'
import { longestOwn, type OwnAnswer } from './own-item.ts'
import { expectThat } from './own-problem.ts'
import { feedbackIn, writtenIn } from './own-text.ts'
import { fieldOf } from './untrusted.ts'

const fewestParts = 2
const mostParts = 8

/** The parts of a question, each with an id of its own. */
export function partsIn<Part extends { id: string }>(
  value: unknown,
  name: string,
  partOf: (part: unknown) => Part,
): Part[] {
  const found = fieldOf(value, name)
  expectThat(Array.isArray(found), 'parts')
  expectThat(found.length >= fewestParts && found.length <= mostParts, 'parts')
  const parts = found.map(partOf)
  expectThat(new Set(parts.map(({ id }) => id)).size === parts.length, 'parts')
  return parts
}

/** Responses are written with these ids, one letter each. */
const partIdRe = /^[a-h]$/

/** A part that nothing is said of. */
export function namedText(part: unknown) {
  const id = fieldOf(part, 'id')
  expectThat(typeof id === 'string' && partIdRe.test(id), 'parts')
  return { id, text: writtenIn(part, 'text', longestOwn.answer, 'answer') }
}

/** A part with what is said of it. */
export const answerOf = (part: unknown): OwnAnswer => ({
  ...namedText(part),
  feedback: feedbackIn(part),
})

/** Choices, or whatever else they are called. */
export const answersIn = (value: unknown, name: string): OwnAnswer[] =>
  partsIn(value, name, answerOf)

/** A key that names a part. */
export function idAmong(parts: readonly { id: string }[], key: unknown): string {
  const part = parts.find(({ id }) => id === key)
  expectThat(part !== undefined, 'key')
  return part.id
}

/** At least one, each once. */
export function idsAmong(parts: readonly { id: string }[], keys: unknown): string[] {
  expectThat(Array.isArray(keys) && keys.length > 0 && keys.length <= parts.length, 'key')
  const ids = keys.map((key) => idAmong(parts, key))
  expectThat(new Set(ids).size === ids.length, 'key')
  return ids
}

/** The key of a statement. */
export function statusIn(part: unknown): Status {
  const key = fieldOf(part, 'key')
  const status = statuses.find((each) => each === key)
  expectThat(status !== undefined, 'key')
  return status
}
