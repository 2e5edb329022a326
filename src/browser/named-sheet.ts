/** The sheet of a class with a column of the teacher's own names before it, made where the names are: in the browser. */
import { type ListedLearner, readClassList } from '../domain/class-list.ts'
import { csvCell, plainCsv } from '../interchange/csv/cells.ts'

interface NamedSheetOptions {
  /** Of the new column. */
  heading: string
  /** The list as it was pasted. */
  list: string
  /** The second column has the numbers of learners. */
  hasNumbers: boolean
}

const rowRe = /(?:"[^"]*"|[^"\r\n])*\r\n/g
const separatorRe = /^(?:"[^"]*"|[^",;])*([,;])/
const byteOrderMark = '\uFEFF'

/** @param sheet as the site sends it: learners by their generated names in the first column */
export function namedSheet(
  sheet: string,
  { heading, list, hasNumbers }: NamedSheetOptions,
): string {
  const rows = sheet.replace(byteOrderMark, '').match(rowRe) ?? []
  const [head = '', ...lines] = rows
  const separator = separatorRe.exec(head)?.[1] ?? ','
  const learners = lines.map((line): ListedLearner => {
    const [shown = '', number] = line.split(separator)
    const name = shown.replaceAll(' ', '-')
    return hasNumbers && number ? { name, number: Number(number) } : { name }
  })
  const { names } = readClassList(list, learners)
  const cells = [heading, ...learners.map(({ name }) => names.get(name))]
  return (
    byteOrderMark + rows.map((row, at) => csvCell(cells[at], plainCsv) + separator + row).join('')
  )
}
