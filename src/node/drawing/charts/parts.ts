/** Parts of something, each with an icon, its name and what it does. */
import { drawIcon, type Icon, iconSize } from './icons.ts'
import { margin, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const tile = 84
const gap = 12
/** Between two columns. */
const between = 28

type Parts = ChartOf<'parts'>
type Part = Parts['parts'][number]
type Icons = ReadonlyMap<string, Icon>

/** Below each other, two in a row where there is room. */
export function drawParts(sheet: Sheet, { parts }: Parts, words: ChartWords, icons: Icons): void {
  const columns = sheet.isWide ? 2 : 1
  const width = (sheet.contentWidth - (columns - 1) * between) / columns
  const places = parts.map((part, at) => {
    const x = margin + (at % columns) * (width + between)
    return { part, x, text: textOf(sheet, part, words, x + tile + gap + 4, x + width) }
  })
  for (let at = 0; at < places.length; at += columns) {
    const row = places.slice(at, at + columns)
    const height = Math.max(tile, ...row.map(({ text }) => text.height + 2))
    const top = sheet.y
    for (const { part, x, text } of row) {
      drawTile(sheet, part, { x, y: top, height }, icons)
      sheet.y = top + (height - text.height) / 2
      text.write()
    }
    sheet.y = top + height + gap
  }
  sheet.y -= gap
}

/** The icons alone, in about as many rows as columns fit. */
export function drawIcons(sheet: Sheet, { parts }: Parts, icons: Icons): void {
  const columns = Math.min(3, parts.length)
  const left = margin + (sheet.contentWidth - columns * (tile + gap) + gap) / 2
  const top = sheet.y
  for (const [at, part] of parts.entries()) {
    const place = {
      x: left + (at % columns) * (tile + gap),
      y: top + Math.floor(at / columns) * (tile + gap),
      height: tile,
    }
    drawTile(sheet, part, place, icons)
    sheet.y = place.y + tile
  }
}

function textOf(sheet: Sheet, { id, highlight }: Part, words: ChartWords, x: number, end: number) {
  const texts = [
    [words.label(id), { x, end, size: type.head, isBold: true }],
    [highlight ? words.label('highlight') : '', { x, end, isBold: true, fill: 'mark' }],
    [words.detail(id), { x, end }],
  ] as const
  return {
    height: texts.reduce((sum, [text, style]) => sum + sheet.heightOf(text, style), 0),
    write: () => {
      for (const [text, style] of texts) sheet.write(text, style)
    },
  }
}

interface TilePlace {
  x: number
  y: number
  height: number
}

function drawTile(
  sheet: Sheet,
  { icon, highlight }: Part,
  { x, y, height }: TilePlace,
  icons: Icons,
): void {
  const { accent, mark, panel } = sheet.palette
  sheet.rect(x, y, tile, height, panel, highlight ? { stroke: mark, 'stroke-width': 3 } : {})
  const drawing = icons.get(icon)
  if (!drawing) return
  const look = { colour: highlight ? mark : accent, ground: panel }
  const left = x + (tile - iconSize.width) / 2
  sheet.add(drawIcon(drawing, left, y + (height - iconSize.height) / 2, look))
}
