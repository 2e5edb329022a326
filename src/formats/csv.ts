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

const formulaRe = /^[=+\-@＝＋－＠\t\r]/
const quotedRe = /[",;\r\n]/

/** A text that begins like a formula is led by an apostrophe, so that nothing is ever computed from it. */
export function csvCell(value: Cell, { decimalSign }: CsvForm): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', decimalSign)
  const text = formulaRe.test(value) ? `'${value}` : value
  return quotedRe.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** @param cells as `csvCell` writes them */
export const csvRow = (cells: readonly string[], { separator }: CsvForm): string =>
  `${cells.join(separator)}\r\n`
