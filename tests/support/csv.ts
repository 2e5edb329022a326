/** Reads CSV as RFC 4180 has it, apart from the code that writes it. */

/** @returns rows of cells; throws where a line is none */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cellRe = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cellRe.lastIndex < text.length) {
    const at = cellRe.lastIndex
    const match = cellRe.exec(text)
    if (!match) throw new Error(`no CSV from ${JSON.stringify(text.slice(at, at + 40))} on`)
    const [, quoted, plain = '', end] = match
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
