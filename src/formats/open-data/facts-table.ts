/** All facts as one table, as JSON and as CSV. The columns are described in `table-schema.ts`. */
import type { Fact } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { csvCell, csvRow, plainCsv } from '../../interchange/csv/cells.ts'
import { factAsRow } from '../fact-data.ts'
import { type Column, columns, listDelimiter } from './table-schema.ts'

/** A list of objects that have the same keys, since programs take those of the first as the columns. */
export function factsAsJson(site: Site): string {
  const rows = factsOf(site).map((fact) => {
    const row: Partial<Record<Column, unknown>> = factAsRow(site, fact)
    return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
  })
  return JSON.stringify(rows, null, 2)
}

/** UTF-8 without a byte order mark, which programs would take for a part of the first name. */
export function factsAsCsv(site: Site): string {
  const row = (values: readonly string[]) =>
    csvRow(
      values.map((value) => csvCell(value, plainCsv)),
      plainCsv,
    )
  const rows = factsOf(site).map((fact) => {
    const cells = cellsOf(site, fact)
    return row(columns.map((column) => cells[column] ?? ''))
  })
  return [row(columns), ...rows].join('')
}

const factsOf = ({ library }: Site): Fact[] => Object.values(library.facts)

const cellsOf = (site: Site, fact: Fact): Record<Column, string | undefined> => ({
  id: fact.id,
  topic: fact.topic,
  statement: plainText(fact.statement),
  note: fact.note && plainText(fact.note),
  date: fact.date,
  status: fact.status,
  confidence: fact.confidence,
  reviewBy: fact.reviewBy,
  sources: fact.sources.join(listDelimiter),
  discusses: fact.discusses.join(listDelimiter),
  url: site.absolute(`/facts/${fact.id}`),
})
