/** Parts of something, each with an icon, its name and what it does. */
import { drawIcon, type Icon, iconSize } from './icons.ts'
import { margin, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const tile = 84

export function drawParts(
  sheet: Sheet,
  { parts }: ChartOf<'parts'>,
  words: ChartWords,
  icons: ReadonlyMap<string, Icon>,
): void {
  const x = margin + tile + 16
  for (const { id, icon, highlight } of parts) {
    const { accent, mark, panel } = sheet.palette
    const name = { x, size: type.head, isBold: true }
    const detail = { x, fill: 'ink' } as const
    const note = { x, isBold: true, fill: 'mark' } as const
    const text =
      sheet.heightOf(words.label(id), name) +
      sheet.heightOf(words.detail(id), detail) +
      (highlight ? sheet.heightOf(words.label('highlight'), note) : 0)
    const height = Math.max(tile, text + 2)
    const top = sheet.y
    const frame = highlight ? { stroke: mark, 'stroke-width': 3 } : {}
    sheet.rect(margin, top, tile, height, panel, frame)
    const drawing = icons.get(icon)
    if (drawing) {
      const left = margin + (tile - iconSize.width) / 2
      const look = { colour: highlight ? mark : accent, ground: panel }
      sheet.add(drawIcon(drawing, left, top + (height - iconSize.height) / 2, look))
    }
    sheet.y += (height - text) / 2
    sheet.write(words.label(id), name)
    if (highlight) sheet.write(words.label('highlight'), note)
    sheet.write(words.detail(id), detail)
    sheet.y = top + height + 12
  }
  sheet.y -= 12
}
