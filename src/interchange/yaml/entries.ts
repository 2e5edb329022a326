/** The entries of a YAML file, each read by itself: a slip in one takes no other with it. */
import { isAlias, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml'
import { longestQuestion } from '../reading/limits.ts'
import { Unreadable } from '../reading/unreadable.ts'

/** A piece of a file from a line without an indent to the next one. */
export interface Entry {
  /** Of the file, from 1. */
  line: number
  text: string
}

/** Comments and the marks between documents belong to no entry. */
const firstRe = /^(?!#|---|\.\.\.|%)\S/

export function entriesIn(text: string): Entry[] {
  const entries: { line: number; lines: string[] }[] = []
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (firstRe.test(line)) entries.push({ line: at + 1, lines: [line] })
    else entries.at(-1)?.lines.push(line)
  }
  return entries.map(({ line, lines }) => ({ line, text: `${lines.join('\n')}\n` }))
}

/**
 * The id of an entry and what stands below it. Every value is text, as its author wrote it: “no” is a word.
 * @throws `Unreadable` for what is no entry, refers to other places, or is of a kind of its own
 */
export function readEntry({ line, text }: Entry): { id: string; value: unknown } {
  if (text.length > longestQuestion) throw new Unreadable('size')
  const counter = new LineCounter()
  const document = parsed(text, counter)
  const { contents } = document
  const wrong = [...document.errors, ...document.warnings].map(({ pos }) => pos[0])
  visit(document, {
    Node: (_, node) => {
      const isReference = isAlias(node) || node.anchor !== undefined || node.tag !== undefined
      if (isReference) wrong.push(node.range?.[0] ?? 0)
    },
  })
  if (wrong.length > 0) {
    const at = counter.linePos(Math.min(...wrong, text.trimEnd().length - 1)).line
    throw new Unreadable('layout', line + at - 1)
  }
  const [pair, second] = isMap(contents) ? contents.items : []
  if (!pair || second || !isNode(pair.value)) throw new Unreadable('layout')
  return { id: String(pair.key), value: pair.value.toJS(document) }
}

function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    })
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) throw new Unreadable('depth')
    throw error
  }
}
