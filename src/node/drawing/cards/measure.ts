/** How much room a text takes, and how it is broken to fit. */
import { openDrawing } from './png.ts'

const widths = new Map<string, number>()

/** How wide a text is at size 1, measured by drawing it. */
export function widthOf(text: string, weight: number): number {
  const key = `${weight} ${text}`
  let known = widths.get(key)
  if (known === undefined) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" font-family="Source Serif 4"><text y="100" font-size="100" font-weight="${weight}">${escapeXml(text)}</text></svg>`
    const box = openDrawing(svg).getBBox()
    known = box ? (box.x + box.width) / 100 : 0
    widths.set(key, known)
  }
  return known
}

/** The size of one line, smaller where it would not fit. */
export const shrunk = (text: string, size: number, room: number, weight: number): number =>
  Math.min(size, room / Math.max(widthOf(text, weight), 0.01))

/** How a text is to be set. */
export interface Fit {
  /** The greatest width of a line. */
  room: number
  /** The greatest height of all lines. */
  height: number
  /** Where there is room for it; a long text is set smaller. */
  size: number
  /** At most so many. */
  lines: number
  weight: number
}

/** Height of a line as a multiple of its size. */
export const leading = 1.14

/** The largest size up to `size` at which the text fits, and its lines. */
export function fitText(text: string, { room, height, size: largest, lines: most, weight }: Fit) {
  let size = largest
  let lines = wrap(text, room / size, weight)
  const isTooBig = () =>
    lines.length > most ||
    lines.length * size * leading > height ||
    lines.some((one) => widthOf(one, weight) * size > room)
  while (size > 12 && isTooBig()) {
    size -= 2
    lines = wrap(text, room / size, weight)
  }
  return { size, lines }
}

/** Breaks at spaces into as few lines as possible, of about the same length; `room` at size 1. */
function wrap(text: string, room: number, weight: number): string[] {
  const words = text.split(/[ \n]+/).map((word) => ({ word, width: widthOf(word, weight) }))
  const space = widthOf('x x', weight) - 2 * widthOf('x', weight)
  const fill = (limit: number) => {
    const lines: { words: string[]; width: number }[] = []
    for (const { word, width } of words) {
      const last = lines.at(-1)
      if (last && last.width + space + width <= limit) {
        last.words.push(word)
        last.width += space + width
      } else lines.push({ words: [word], width })
    }
    return lines.map((line) => line.words.join(' '))
  }
  let lines = fill(room)
  // One word alone on the last line looks like an accident.
  const step = room / 26
  for (let limit = room - step; limit > room / 2; limit -= step) {
    const narrower = fill(limit)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

/** Text as it may stand in XML. */
export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
