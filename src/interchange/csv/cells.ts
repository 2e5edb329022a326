/** Tables as text (CSV, RFC 4180), for spreadsheets and programs. */

export type Cell = string | number | undefined

/** How a table is written: spreadsheets of different languages expect different signs. */
export interface CsvForm {
  /** What parts the columns. */
  separator: ',' | ';'
  /** Before decimals: where it is a comma, the separator is none. */
  decimalSign: '.' | ','
}

/** As programs read it. */
export const plainCsv: CsvForm = { separator: ',', decimalSign: '.' }

/** Apostrophes before it too, so that one that was put there can be told from them. */
const formulaRe = /^'*[=+\-@＝＋－＠\t\r]/
const quotedRe = /[",;\r\n]/

/** A text that begins like a formula is led by an apostrophe, so that nothing is ever computed from it. */
export function csvCell(value: Cell, { decimalSign }: CsvForm): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', decimalSign)
  const text = formulaRe.test(value) ? `'${value}` : value
  return quotedRe.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The text of a cell without the apostrophe that kept it from being a formula. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formulaRe.test(cell) ? cell.slice(1) : cell

/** @param cells as `csvCell` writes them */
export const csvRow = (cells: readonly string[], { separator }: CsvForm): string =>
  `${cells.join(separator)}\r\n`
