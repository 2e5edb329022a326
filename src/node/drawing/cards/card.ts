/**
 * What all share cards are made of: the ground, the name of the site, lines of text. All that counts stands in
 * the middle square, which is what is left of a card where it is cropped.
 */
import type { Library } from '../../../content/library.ts'
import { card as colours } from '../../colours.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { fitText } from '../lines.ts'
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
/** The middle of a card, from the left. */
export const middle = width / 2
/** How wide things may be. */
export const safeWidth = 560

/** Height of a line as a multiple of its size. */
const leading = 1.14

/**
 * @param heading what it is about, above
 * @param parts what is between that and the name of the site, or over it
 */
export function frame(heading: string, { site }: CardWords, parts: readonly string[]): string {
  const content = [
    element('rect', { width, height, fill: colours.ground }),
    centred(heading, { top: 34, bottom: 124, size: 40, lines: 2, fill: colours.soft }),
    centred(site.name, { top: 566, bottom: 610, size: 30, lines: 1, isLight: true }),
    ...parts,
  ]
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, 'font-family': bundledSerif.family },
    `\n${content.join('\n')}\n`,
  )
}

interface Centred {
  top: number
  bottom: number
  /** Where there is room for it; a long text is set smaller. */
  size: number
  /** The most lines. */
  lines: number
  fill?: string
  isLight?: boolean
}

/** Lines of text in the middle, between `top` and `bottom`, as large as fits. */
export function centred(text: string, { top, bottom, fill, isLight, ...most }: Centred): string {
  const isBold = !isLight
  const fit = { ...most, width: safeWidth, height: bottom - top, isBold, leading }
  const { size, lines } = fitText(text, fit, bundledSerif)
  const first = (top + bottom - lines.length * size * leading) / 2 + size * 0.87
  return lines
    .map((line, at) =>
      element(
        'text',
        {
          ...{ x: middle, y: first + at * size * leading, 'text-anchor': 'middle' },
          'font-size': size,
          'font-weight': isBold ? bundledSerif.boldWeight : 400,
          fill: fill ?? colours.text,
        },
        escapeXml(line),
      ),
    )
    .join('\n')
}
