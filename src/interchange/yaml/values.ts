/** Values of an entry, which are texts, lists or groups. */
import { fieldOf } from '../../domain/own/untrusted.ts'

/** A text; empty where there is none. */
export function writtenIn(value: unknown, name: string): string {
  const found = fieldOf(value, name)
  return typeof found === 'string' ? found.trim() : ''
}

/** A list of texts, which may stand alone where it is one. */
export function listIn(value: unknown, name: string): string[] {
  const found = fieldOf(value, name)
  return [found].flat().filter((each) => typeof each === 'string')
}

/** The entries of a group. */
export function groupIn(value: unknown, name: string): [string, unknown][] {
  const found = fieldOf(value, name)
  return typeof found === 'object' && found !== null ? Object.entries(found) : []
}
