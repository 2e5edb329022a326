/** Says in an author's words what the YAML parser could not read. */
import { CST, Lexer, type YAMLParseError } from 'yaml'
import { fieldOn, lineAbove, openBrackets, textAfterField, unquoted } from './lines.ts'

export interface YamlMistake {
  /** From 1. */
  line: number
  /** Dotted path. */
  field?: string | undefined
  message: string
}

/** Where the parser stumbled. */
interface Stumble {
  source: string
  /** Offset in `source`. */
  at: number
  lines: readonly string[]
  /** Lines of the file above `source`. */
  linesAbove: number
  /** Index of the line. */
  index: number
  line: string
  /** What the line says, without its field. */
  value: string
  /** Inside `{ }` or `[ ]`. */
  isInFlow: boolean
}

/** A message, with the index of the line that it is about where that is another. */
type Explanation = string | { index: number; message: string }

const inQuotes = 'put the text in quotes'
const colon = `holds a colon: ${inQuotes}, or on lines of its own below >-, indented further`
const indent = 'does not line up with the fields around it: check the spaces before it'
const tab = 'begins with a tab: use spaces'
const unclosedFlow = 'opens { or [ and does not close it on this line'
/** Of a text that YAML takes for a comment from there on. */
export const cutAtHash = `holds a space and #, and is cut there: ${inQuotes}; a comment has a line of its own`

export const beginsWith = (sign: string): string =>
  sign === '"' || sign === "'"
    ? `begins with ${sign} and goes on after the next ${sign}: put the text on a line of its own below >-, indented further`
    : `begins with ${sign}: ${inQuotes}`

const firstSign = ({ value }: Stumble): string => beginsWith(value.charAt(0))

/** The codes that are left out are not met in files such as ours. */
const explanations: Partial<Record<YAMLParseError['code'], (stumble: Stumble) => Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: explainColon,
  BLOCK_IN_FLOW: () => `holds a colon: ${inQuotes}`,
  TAB_AS_INDENT: () => tab,
  UNEXPECTED_TOKEN: explainToken,
  BAD_SCALAR_START: ({ source, at }) => beginsWith(source.charAt(at)),
  BAD_ALIAS: firstSign,
  BAD_PROP_ORDER: firstSign,
  ALIAS_PROPS: firstSign,
  MULTIPLE_ANCHORS: firstSign,
  MULTIPLE_TAGS: firstSign,
  BAD_DIRECTIVE: () => beginsWith('%'),
  BAD_DQ_ESCAPE: () => `has a backslash between "…": write it twice, or use '…'`,
  BAD_INDENT: explainIndent,
  MISSING_CHAR: explainMissing,
  MULTILINE_IMPLICIT_KEY: explainNoColon,
  DUPLICATE_KEY: explainDuplicate,
  MULTIPLE_DOCS: () => 'has a line --- where the file goes on: take that line out',
}

/**
 * The first thing that is wrong. What the parser says after it is mostly about the same slip.
 * @param errors of the parser, for `source`
 * @param linesAbove lines of the file above `source`
 */
export function explainYaml(
  errors: readonly YAMLParseError[],
  source: string,
  linesAbove: number,
): YamlMistake | undefined {
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (!first) return undefined
  const at = Math.min(first.pos[0], source.trimEnd().length)
  const stumble = stumbleAt(source, at, linesAbove)
  const explanation =
    unclosedQuote(source, first.pos[0]) ??
    (/^\s*\t/.test(stumble.line) ? tab : explanations[first.code]?.(stumble)) ??
    'is not written like the lines around it: compare them'
  const isElsewhere = typeof explanation !== 'string'
  const index = isElsewhere ? explanation.index : stumble.index
  const path = fieldOn(stumble.lines, index)
  const inner = isElsewhere ? undefined : flowKey(stumble)
  return {
    line: linesAbove + index + 1,
    field: (inner ? [...path, inner] : path).join('.') || undefined,
    message: isElsewhere ? explanation.message : explanation,
  }
}

function stumbleAt(source: string, at: number, linesAbove: number): Stumble {
  const lines = source.split('\n')
  const before = source.slice(0, at).split('\n')
  const index = before.length - 1
  const line = lines[index] ?? ''
  const isInFlow = openBrackets(textAfterField(before.at(-1) ?? '')) > 0
  const value = textAfterField(line)
  return { source, at, lines, linesAbove, index, line, value, isInFlow }
}

/** The field inside `{ }` in which the parser stumbled. */
function flowKey({ source, at, isInFlow }: Stumble): string | undefined {
  const before = source.slice(0, at).split('\n').at(-1) ?? ''
  return isInFlow ? [...before.matchAll(/[{,]\s*([\w-]+):\s/g)].at(-1)?.[1] : undefined
}

function explainColon({ lines, line, index, value }: Stumble): Explanation {
  if (/^\s*- /.test(line) && !value.includes(':')) return indent
  if (value.startsWith('? ')) return beginsWith('?')
  if (/:(\s|$)/.test(value)) {
    return /^[“‘]/.test(value) ? `${colon}; curly quotes do not count` : colon
  }
  // The text went on below, and there the parser found a colon.
  const below = lines.findIndex((each, at) => at > index && /:(\s|$)/.test(each))
  return below === -1 ? colon : { index: below, message: indent }
}

function explainToken({ source, at, isInFlow, line, value, lines, index }: Stumble): Explanation {
  const sign = value.charAt(0)
  const here = source.charAt(at)
  if (isInFlow) return `stands in { } and holds a bracket or a quote: ${inQuotes}`
  if (/[}\]]/.test(here)) return `has one ${here} too many`
  if (/:\s+- /.test(line)) return beginsWith('-')
  if (/[>|]/.test(sign))
    return `begins with ${sign}: put the text on the next line, indented further`
  if (/["'[{*&!]/.test(sign)) return beginsWith(sign)
  return explainFrom(lines, lineAbove(lines, index)) ?? indent
}

function explainIndent({ lines, index }: Stumble): Explanation {
  return explainFrom(lines, index) ?? explainFrom(lines, lineAbove(lines, index)) ?? indent
}

/** A line that takes more with it than itself. */
function explainFrom(lines: readonly string[], index: number): Explanation | undefined {
  const line = lines[index] ?? ''
  if (/\S\s+#/.test(line)) return { index, message: cutAtHash }
  return openBrackets(textAfterField(line)) > 0 ? { index, message: unclosedFlow } : undefined
}

function explainMissing(stumble: Stumble): Explanation {
  const { lines, index, line } = stumble
  const above = lines[lineAbove(lines, index)] ?? ''
  if (/[>|][+-]?\s*$/.test(above)) return 'should be indented further than the field above it'
  return /^\s*- /.test(line) ? indent : explainNoColon(stumble)
}

function explainNoColon({ line }: Stumble): Explanation {
  return /^\s*[\w.-]+:\S/.test(line)
    ? 'needs a space after its colon'
    : 'should be a field, a colon and a space; a text that goes on from the line above is indented further'
}

function explainDuplicate(stumble: Stumble): Explanation {
  const { source, at, lines, linesAbove, index, line, isInFlow } = stumble
  const key = unquoted(/^[^:]+/.exec(source.slice(at))?.[0].trim() ?? '')
  if (isInFlow) return `has ${key} twice`
  const start = ' '.repeat(line.search(/\S/)) + key
  const isSame = (each: string) => each.replace(/["']/g, '').startsWith(`${start}:`)
  const first = lines.slice(0, index).findLastIndex(isSame)
  return `stands twice, first on line ${linesAbove + first + 1}`
}

/** What the lexer adds to the source. */
const marks = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/** A quote that is not closed, or only by the next one in the file, before which the parser stumbled. */
function unclosedQuote(source: string, at: number): Explanation | undefined {
  let offset = 0
  for (const lexeme of new Lexer().lex(source)) {
    if (marks.has(lexeme)) continue
    const end = offset + lexeme.length
    const sign = lexeme.charAt(0)
    if (sign === '"' || sign === "'") {
      const isOpen = lexeme.length === 1 || !lexeme.endsWith(sign)
      const isBefore = end <= at && source.slice(end, at).trim() === ''
      if (isOpen || (isBefore && lexeme.includes('\n'))) {
        const index = source.slice(0, offset).split('\n').length - 1
        return { index, message: `opens a quote with ${sign} and does not close it` }
      }
    }
    offset = end
  }
  return undefined
}
