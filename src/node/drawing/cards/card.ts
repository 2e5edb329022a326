/** What all share cards are made of: the ground, the name of the site, lines and blocks of text. */
import type { Library } from '../../../content/library.ts'
import { card as colours } from '../../colours.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { fitText, shrunk } from '../lines.ts'
import { element, escapeXml } from '../svg.ts'

/** The words of the interface and of the site. */
export type CardWords = Pick<Library, 'ui' | 'site'>

/** A card to draw, under its plain name. */
export interface Card {
  name: string
  svg: string
}

export const width = 1200
export const height = 630
export const margin = 80
/** Width between the margins. */
export const inner = width - 2 * margin

/** Height of a line as a multiple of its size. */
const leading = 1.14

/** What all cards have: what it is about above, the name of the site below. */
export function frame(heading: string, { ui, site }: CardWords, parts: string[]): string {
  const claim = ui['card.claim'] ?? ''
  const y = height - 58
  const half = inner / 2 - 30
  const title = { top: 48, bottom: 146, size: 46, lines: 2, fill: colours.soft }
  const content = [
    element('rect', { width, height, fill: colours.ground }),
    block(heading, title),
    ...parts,
    element('circle', { cx: margin + 11, cy: y - 11, r: 11, fill: colours.dot }),
    line(site.name, { x: margin + 38, y, width: half - 38, isBold: true }),
    line(claim, { x: width - margin, y, width: half, isAtEnd: true }),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height }
  return element(
    'svg',
    { ...attributes, 'font-family': bundledSerif.family },
    `\n${content.join('\n')}\n`,
  )
}

interface Block {
  top: number
  bottom: number
  /** Where there is room for it; a long text is set smaller. */
  size: number
  /** The most lines. */
  lines: number
  fill?: string
  isLight?: boolean
  /** From the left margin; to the right one where nothing is said. */
  width?: number
}

/** Lines of text, centred between `top` and `bottom`, as large as fits. */
export function block(
  text: string,
  { top, bottom, fill = colours.text, isLight = false, width = inner, ...most }: Block,
): string {
  const isBold = !isLight
  const fit = { ...most, width, height: bottom - top, isBold, leading }
  const { size, lines } = fitText(text, fit, bundledSerif)
  const first = (top + bottom - lines.length * size * leading) / 2 + size * 0.87
  return lines
    .map((one, at) =>
      textAt(one, { x: margin, y: first + at * size * leading, size, isBold, fill }),
    )
    .join('\n')
}

interface Line {
  x: number
  /** Of the baseline. */
  y: number
  /** A longer text is set smaller. */
  width: number
  isBold?: boolean
  /** Ends at `x`. */
  isAtEnd?: boolean
}

/** One line of text at the foot of a card. */
function line(text: string, { width, isBold = false, ...place }: Line): string {
  const size = shrunk(text, { size: 34, width, isBold }, bundledSerif)
  return textAt(text, { ...place, size, isBold })
}

interface TextPlace {
  x: number
  y: number
  size: number
  isBold: boolean
  fill?: string
  isAtEnd?: boolean
}

function textAt(text: string, style: TextPlace): string {
  const { x, y, size, isBold, fill = colours.text, isAtEnd } = style
  const attributes = {
    x,
    y,
    'font-size': size,
    'font-weight': isBold ? bundledSerif.boldWeight : 400,
    fill,
    'text-anchor': isAtEnd ? 'end' : undefined,
  }
  return element('text', attributes, escapeXml(text))
}
