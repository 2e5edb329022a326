/** Reads a table as text (RFC 4180), with commas, semicolons or tabs, as spreadsheets write it. */
import { Unreadable } from '../reading/unreadable.ts'
import { unguarded } from './cells.ts'

/** A row by the names of its columns. */
export interface TableRow {
  line: number
  cell(column: string): string
}

const separators = [',', ';', '\t'] as const

/** In which a spreadsheet says what parts its columns. */
const separatorRe = /^sep=.(?:\r\n?|\n)/i

/** A text without what stands before the head of a table. */
export const fromHead = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(separatorRe, '')

/**
 * Rows below the head.
 * @param needed columns without which a table says nothing
 * @throws `Unreadable` where they are not there, or a quotation is never closed
 */
export function readTable(text: string, needed: readonly string[]): TableRow[] {
  const bare = fromHead(text)
  const before = text.length - bare.length > 1 ? 1 : 0
  const head = bare.slice(0, bare.search(/\r|\n|$/))
  const separator = separators.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]
  const [names, ...rows] = rowsOf(bare, separator ?? ',', before + 1)
  const places = new Map(names?.cells.map((name, at) => [name.trim().toLowerCase(), at]))
  if (!needed.every((name) => places.has(name))) throw new Unreadable('columns', before + 1)
  return rows.map(({ line, cells }) => ({
    line,
    cell: (column) => unguarded((cells[places.get(column) ?? -1] ?? '').trim()),
  }))
}

/** Of the head, and of the row below it. */
const fewestColumns = 3

/** Whether a text without a sign of GIFT has the look of a table: rows of as many columns as the head. */
export function isTable(text: string): boolean {
  const [head = '', row = ''] = text.split('\n', 2)
  const countOf = (line: string, separator: string) =>
    line.replace(/"[^"]*"/g, '').split(separator).length
  return (
    !text.includes('{') &&
    separators.some((separator) => {
      const columns = countOf(head, separator)
      return columns >= fewestColumns && countOf(row, separator) === columns
    })
  )
}

interface Row {
  line: number
  cells: string[]
}

/** @param first the line on which it begins */
function rowsOf(text: string, separator: string, first: number): Row[] {
  const cellRe = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)|)(${separator}|\\r\\n?|\\n|$)`,
    'y',
  )
  const rows: Row[] = []
  let cells: string[] = []
  let line = first
  let from = first
  while (cellRe.lastIndex < text.length) {
    const match = cellRe.exec(text)
    if (!match) throw new Unreadable('syntax', from)
    const [, quoted, plain = '', end] = match
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += quoted?.split('\n').length ? quoted.split('\n').length - 1 : 0
    if (end === separator) continue
    line++
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: from, cells })
    cells = []
    from = line
  }
  return rows
}
