/** The ground of a result's card: all of it stands in the middle square, which is what is left of a card where it is cropped. */
import { card as colours } from '../../colours.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { fitText } from '../lines.ts'
import { element, escapeXml } from '../svg.ts'
import { type CardWords, height, width } from './card.ts'

/** The middle of a card, from the left. */
export const middle = width / 2
/** How wide things may be. */
export const safeWidth = 560

interface Centred {
  top: number
  bottom: number
  /** Where there is room for it; a long text is set smaller. */
  size: number
  lines: number
  fill?: string
  isLight?: boolean
}

/** Lines of text in the middle, between `top` and `bottom`. */
export function centred(text: string, { top, bottom, fill, isLight, ...most }: Centred): string {
  const isBold = !isLight
  const leading = 1.14
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

/** @param title of the quiz */
export function resultFrame(title: string, { site }: CardWords, parts: string[]): string {
  const content = [
    element('rect', { width, height, fill: colours.ground }),
    centred(title, { top: 34, bottom: 124, size: 40, lines: 2, fill: colours.soft }),
    ...parts,
    centred(site.name, { top: 566, bottom: 610, size: 30, lines: 1, isLight: true }),
  ]
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, 'font-family': bundledSerif.family },
    `\n${content.join('\n')}\n`,
  )
}
