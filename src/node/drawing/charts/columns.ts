/** Texts beside each other, below what they belong to. */
import { margin, type Sheet } from './sheet.ts'

const gap = { column: 24, row: 13 } as const
/** So many stand side by side; more fill two columns, one after the other. */
const mostInRow = 4

/** Writes from `sheet.y` downwards. @param end where its lines end */
export type Entry = (sheet: Sheet, x: number, end: number) => void

/** In one column, or where there is room for it in as many as there are entries, two of a long list. */
export function writeColumns(sheet: Sheet, entries: readonly Entry[]): void {
  const count = !sheet.isWide ? 1 : entries.length <= mostInRow ? entries.length : 2
  const width = (sheet.contentWidth - (count - 1) * gap.column) / count
  const top = sheet.y
  let bottom = top
  for (const [at, column] of evenly(sheet, entries, count, width).entries()) {
    const x = margin + at * (width + gap.column)
    sheet.y = top
    for (const [index, entry] of column.entries()) {
      if (index > 0) sheet.y += gap.row
      entry(sheet, x, x + width)
    }
    bottom = Math.max(bottom, sheet.y)
  }
  sheet.y = bottom
}

/** In their order, each column about as high as the others. */
function evenly(sheet: Sheet, entries: readonly Entry[], count: number, width: number): Entry[][] {
  if (count === 1 || count === entries.length) {
    return count === 1 ? [[...entries]] : entries.map((entry) => [entry])
  }
  const heights = entries.map((entry) => heightOf(sheet, entry, width))
  const half = heights.reduce((sum, height) => sum + height, 0) / 2
  let above = 0
  const first = heights.findIndex((height) => {
    above += height
    return above >= half
  })
  return [entries.slice(0, first + 1), entries.slice(first + 1)]
}

/** How high an entry comes out. */
function heightOf(sheet: Sheet, entry: Entry, width: number): number {
  const draft = sheet.draft()
  entry(draft, margin, margin + width)
  return draft.y
}
