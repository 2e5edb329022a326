/** Items as a table, one row each, which holds all that they say. */
import {
  type Feedback,
  noFeedback,
  type PortableItem,
  type PortableQuiz,
  partIdAt,
} from '../item.ts'
import type { Written } from '../losses.ts'
import { type Cell, csvCell, csvRow, plainCsv } from './cells.ts'
import {
  type ItemColumn,
  itemColumns,
  joinKeys,
  joinLines,
  type PartColumn,
  partColumn,
  partColumns,
} from './columns.ts'

type Part = Partial<Record<PartColumn, Cell>>

/** UTF-8 with a byte order mark and CRLF, which spreadsheets of every maker read right. */
export function writeCsv({ items }: PortableQuiz): Written {
  const rows = items.map((item) => ({ item: cellsOf(item), parts: partsOf(item) }))
  const letters = Array.from(
    { length: Math.max(0, ...rows.map(({ parts }) => parts.length)) },
    (_, at) => partIdAt(at),
  )
  const head = [
    ...itemColumns,
    ...letters.flatMap((letter) => partColumns.map((column) => partColumn(column, letter))),
  ]
  const table = [
    head,
    ...rows.map(({ item, parts }) => [
      ...itemColumns.map((column) => item[column]),
      ...letters.flatMap((_, at) => partColumns.map((column) => parts[at]?.[column])),
    ]),
  ]
  const lines = table.map((row) =>
    csvRow(
      row.map((cell) => csvCell(cell, plainCsv)),
      plainCsv,
    ),
  )
  return { content: `\ufeff${lines.join('')}`, omissions: [] }
}

function cellsOf(item: PortableItem): Partial<Record<ItemColumn, Cell>> {
  const { id, type, title, topic, tags, points, stem, hint, feedback } = item
  const number =
    item.type === 'number'
      ? { unit: item.unit, key: item.key, tolerance: item.tolerance, near: item.near }
      : { key: joinKeys(keyOf(item)) }
  const said = remark(feedback)
  return { id, type, title, topic, tags: joinLines(tags), points, stem, hint, ...number, ...said }
}

function keyOf(item: Exclude<PortableItem, { type: 'number' }>): readonly string[] {
  switch (item.type) {
    case 'single':
      return [item.key]
    case 'multiple':
      return item.keys
    case 'order':
      return item.key
    case 'match':
      return item.left.map(({ id, key }) => `${id}-${key}`)
  }
}

function partsOf(item: PortableItem): Part[] {
  if (item.type === 'number') {
    const { key, near, other } = item.remarks
    return [key, near, other].map(remark)
  }
  const parts = item.type === 'match' ? item.left : item.choices
  const right = item.type === 'match' ? item.right : []
  return Array.from({ length: Math.max(parts.length, right.length) }, (_, at) => {
    const { text, feedback, misconception } = parts[at] ?? {}
    return {
      choice: text,
      right: right[at]?.text,
      misconception,
      ...remark(feedback ?? noFeedback),
    }
  })
}

/** No address has a space in it, so the last one of a line stands before it. */
const remark = ({ text, citations }: Feedback): { feedback: string; sources: string } => ({
  feedback: text,
  sources: joinLines(citations.map(({ label, address }) => `${label} ${address}`)),
})
