/** Adds to the text of a YAML file and leaves everything that was there as it is, comments and all. */
import { isCollection, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import { NotPossible } from './not-possible.ts'

/** @param entry ends with a newline; stands after all that the file has */
export function appendEntry(text: string, entry: string): string {
  const { contents } = parseDocument(text)
  if (contents && (!isMap(contents) || contents.flow)) {
    throw new NotPossible('is not a list of entries, each beginning at the start of a line')
  }
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return inTheEndingsOf(text, `${before}${contents ? '\n' : ''}${entry}`)
}

/** Adds a value at the end of the list under `key`. */
export function addToList(text: string, key: string, value: string): string {
  const list = parseDocument(text).get(key, true)
  if (!isSeq(list)) throw new NotPossible(`has no list “${key}:”`)
  const last = rangeOf(list.items.at(-1))
  if (list.flow) {
    const at = last?.end ?? (list.range?.[0] ?? 0) + 1
    return insert(text, at, last ? `, ${value}` : value)
  }
  if (!last) throw new NotPossible(`has nothing under “${key}:”`)
  return insert(text, endOfLine(text, last.end), `${lineBefore(text, last.start)}${value}\n`)
}

/** Adds `name: value` at the end of the group under `key`. @param value as it is to stand in the file */
export function addToGroup(text: string, key: string, name: string, value: string): string {
  const group = parseDocument(text).get(key, true)
  if (!isMap(group) || group.flow) throw new NotPossible(`has no group “${key}:”`)
  const last = group.items.at(-1) as Pair | undefined
  const start = rangeOf(last?.key)?.start ?? 0
  const end = rangeOf(last?.value)?.end ?? start
  return insert(text, endOfLine(text, end), `${lineBefore(text, start)}${name}: ${value}\n`)
}

/** The text of one entry of a file, from its id to the next blank line. */
export function entryText(text: string, id: string): string {
  const { contents } = parseDocument(text)
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === id)
    : undefined
  if (!pair) throw new NotPossible(`has no entry ${id}`)
  const start = rangeOf(pair.key)?.start ?? 0
  return `${text.slice(start, rangeOf(pair.value)?.end).trimEnd()}\n`
}

function rangeOf(node: unknown): { start: number; end: number } | undefined {
  const { range } = (isScalar(node) || isCollection(node) ? node : {}) as { range?: number[] }
  return range && { start: range[0] ?? 0, end: range[1] ?? 0 }
}

/** What stands on a line before a position, such as its indent and the dash of a list. */
const lineBefore = (text: string, at: number): string =>
  text.slice(text.lastIndexOf('\n', at - 1) + 1, at)

/** Where the next line begins. */
function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', Math.max(0, at - 1))
  return newline < 0 ? text.length : newline + 1
}

function insert(text: string, at: number, added: string): string {
  const isMissingNewline = at === text.length && !text.endsWith('\n') && added.endsWith('\n')
  const before = text.slice(0, at) + (isMissingNewline ? '\n' : '')
  return inTheEndingsOf(text, before + added + text.slice(at))
}

const inTheEndingsOf = (text: string, edited: string): string =>
  text.includes('\r\n') ? edited.replace(/\r?\n/g, '\r\n') : edited
