/** Tables as text (CSV, RFC 4180), for spreadsheets and programs. */

export type Cell = string | number | undefined

/** What parts the columns; with a semicolon, decimals have a comma, as spreadsheets of such languages expect. */
export type Separator = ',' | ';'

const formulaRe = /^[=+\-@＝＋－＠\t\r]/
const quotedRe = /[",;\r\n]/

/** A text that begins like a formula is led by an apostrophe, so that nothing is ever computed from it. */
export function csvCell(value: Cell, separator: Separator): string {
  if (value === undefined) return ''
  if (typeof value === 'number') {
    return separator === ';' ? String(value).replace('.', ',') : String(value)
  }
  const text = formulaRe.test(value) ? `'${value}` : value
  return quotedRe.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** @param cells as `csvCell` writes them */
export const csvRow = (cells: readonly string[], separator: Separator): string =>
  `${cells.join(separator)}\r\n`
