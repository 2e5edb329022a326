/** Reads a table as text (RFC 4180), with commas, semicolons or tabs, as spreadsheets write it. */
import { Unreadable } from '../reading/unreadable.ts'
import { unguarded } from './cells.ts'

/** A row by the names of its columns. */
export interface TableRow {
  line: number
  cell(column: string): string
}

const separators = [',', ';', '\t'] as const

/** Rows below the head. @throws `Unreadable` where a quotation is never closed */
export function readTable(text: string): TableRow[] {
  const bare = text.replace(/^\ufeff/, '')
  const head = bare.slice(0, bare.search(/\r|\n|$/))
  const separator = separators.toSorted((a, b) => head.split(b).length - head.split(a).length)[0]
  const [names, ...rows] = rowsOf(bare, separator ?? ',')
  const places = new Map(names?.cells.map((name, at) => [name.trim().toLowerCase(), at]))
  return rows.map(({ line, cells }) => ({
    line,
    cell: (column) => unguarded((cells[places.get(column) ?? -1] ?? '').trim()),
  }))
}

interface Row {
  line: number
  cells: string[]
}

function rowsOf(text: string, separator: string): Row[] {
  const cellRe = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)|)(${separator}|\\r\\n?|\\n|$)`,
    'y',
  )
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let from = 1
  while (cellRe.lastIndex < text.length) {
    const match = cellRe.exec(text)
    if (!match) throw new Unreadable('syntax')
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
