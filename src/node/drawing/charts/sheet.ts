/** A sheet of paper that is written on from top to bottom. */
import { breakLines } from '../lines.ts'
import { element, escapeXml } from '../svg.ts'
import type { Typeface } from '../typeface.ts'
import type { Palette } from './palette.ts'

/** Widths of drawings in their own units: where there is room for one column, and where for two. */
export const sheetWidth = 400
export const wideSheetWidth = 640
export const margin = 16

/** Sizes of type; at 320 px the smallest is 12 px high. */
export const type = { title: 22, head: 17, text: 15 } as const
/** Of the sources in a wide drawing: at 704 px they are no larger than the caption below it, at 522 px still 11 px high. */
export const smallType = 13.5
export const leading = 1.3

export interface TextStyle {
  x?: number
  /** Where the line ends at the latest. */
  end?: number
  size?: number
  isBold?: boolean
  /** Lines of about the same length. */
  isEven?: boolean
  fill?: keyof Palette
}

interface LinePlace {
  x: number
  /** Of the baseline. */
  y: number
  size?: number
  isBold?: boolean
  fill?: keyof Palette
  anchor?: 'middle' | 'end'
  /** A rim in this colour, where lines and edges lie behind the letters. */
  halo?: keyof Palette
}

export type Point = readonly [x: number, y: number]

/** @param dashes as SVG writes them */
export function strokeOf(from: Point, to: Point, stroke: string, width: number, dashes?: string) {
  const [x1, y1] = from
  const [x2, y2] = to
  const pattern = { 'stroke-width': width, 'stroke-dasharray': dashes }
  return element('line', { x1, y1, x2, y2, stroke, ...pattern })
}

export class Sheet {
  /** Where the next thing goes. */
  y = 0
  readonly palette: Palette
  readonly typeface: Typeface
  readonly width: number
  readonly #parts: string[] = []

  constructor(palette: Palette, typeface: Typeface, width = sheetWidth) {
    this.palette = palette
    this.typeface = typeface
    this.width = width
  }

  /** Where lines end. */
  get right(): number {
    return this.width - margin
  }

  get contentWidth(): number {
    return this.right - margin
  }

  /** There is room for words beside what is drawn. */
  get isWide(): boolean {
    return this.width >= wideSheetWidth
  }

  /** A sheet like this to try on how high something comes out. */
  draft(): Sheet {
    return new Sheet(this.palette, this.typeface, this.width)
  }

  get content(): string {
    return this.#parts.filter(Boolean).join('\n')
  }

  add(...parts: string[]): void {
    this.#parts.push(...parts)
  }

  widthOf(text: string, { size = type.text, isBold = false }: TextStyle = {}): number {
    return this.typeface.widthOf(text, isBold) * size
  }

  linesOf(text: string, { x = margin, end = this.right, size = type.text, ...style }: TextStyle) {
    const { isBold = false, isEven = false } = style
    return breakLines(text, { width: end - x, size, isBold, isEven }, this.typeface)
  }

  /** How high a text comes out. */
  heightOf(text: string, style: TextStyle): number {
    return this.linesOf(text, style).length * (style.size ?? type.text) * leading
  }

  /** Lines of text from `y` downwards. */
  write(text: string, style: TextStyle = {}): void {
    const { x = margin, size = type.text, isBold = false, fill = 'ink' } = style
    for (const line of this.linesOf(text, style)) {
      this.line(line, { x, y: this.y + size, size, isBold, fill })
      this.y += size * leading
    }
  }

  /** One line of text at a place of its own. */
  line(text: string, place: LinePlace): void {
    const { x, y, size = type.text, isBold, fill = 'ink', anchor, halo } = place
    const rim = halo && {
      stroke: this.palette[halo],
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }
    const attributes = {
      x,
      y,
      'font-size': size,
      'font-weight': isBold ? this.typeface.boldWeight : undefined,
      'text-anchor': anchor,
      fill: this.palette[fill],
      ...rim,
    }
    this.add(element('text', attributes, escapeXml(text)))
  }

  rect(x: number, y: number, width: number, height: number, fill: string, more = {}): void {
    this.add(element('rect', { x, y, width, height, fill, ...more }))
  }

  stroke(from: Point, to: Point, paint: keyof Palette, width = 1): void {
    this.add(strokeOf(from, to, this.palette[paint], width))
  }

  /** A disc with a number on it. */
  numbered(x: number, y: number, number: number, fill: 'accent' | 'mark' = 'accent'): void {
    this.add(element('circle', { cx: x, cy: y, r: 11, fill: this.palette[fill] }))
    const style = { isBold: true, fill: 'onAccent', anchor: 'middle' } as const
    this.line(String(number), { x, y: y + 5.3, size: type.text, ...style })
  }
}
