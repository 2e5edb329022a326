/** What all share cards are made of: the ground, the name of the site, lines and blocks of text. */
import type { Library } from '../../../content/library.ts'
import { escapeXml, fitText, leading, shrunk } from './measure.ts'

/** The words of the interface. */
export type Words = Library['ui']

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

/** The accent of the stylesheet as ground, with the tints of the site's own card. */
export const colours = {
  ground: '#23406b',
  text: '#fbfaf6',
  soft: '#ffb9a6',
  dot: '#e85a3c',
  rail: '#49628a',
}

/** What all cards have: what it is about above, the name of the site below. */
export function frame(heading: string, words: Words, parts: (string | false)[]): string {
  const site = words['site.name'] ?? ''
  const claim = words['card.claim'] ?? ''
  const y = height - 58
  const half = inner / 2 - 30
  const title = { top: 48, bottom: 146, size: 46, lines: 2, fill: colours.soft }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Serif 4">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    block(heading, title),
    ...parts.filter((part) => part !== false),
    `<circle cx="${margin + 11}" cy="${y - 11}" r="11" fill="${colours.dot}"/>`,
    line(site, { x: margin + 38, y, size: shrunk(site, 34, half - 38, 600), weight: 600 }),
    line(claim, { x: width - margin, y, size: shrunk(claim, 34, half, 400), isAtEnd: true }),
    '</svg>',
  ].join('\n')
}

interface Block {
  top: number
  bottom: number
  /** Where there is room for it; a long text is set smaller. */
  size: number
  /** At most so many. */
  lines: number
  fill: string
  weight?: number
}

/** Lines of text, centred between `top` and `bottom`, as large as fits. */
export function block(text: string, { top, bottom, weight = 600, fill, ...most }: Block): string {
  const { size, lines } = fitText(text, { ...most, room: inner, height: bottom - top, weight })
  const first = (top + bottom - lines.length * size * leading) / 2 + size * 0.87
  return lines
    .map((one, at) => line(one, { x: margin, y: first + at * size * leading, size, weight, fill }))
    .join('\n')
}

interface Line {
  x: number
  y: number
  size: number
  weight?: number
  fill?: string
  isAtEnd?: boolean
}

/** One line of text. */
export function line(
  text: string,
  { x, y, size, weight = 400, fill = colours.text, isAtEnd }: Line,
): string {
  const anchor = isAtEnd ? ' text-anchor="end"' : ''
  return `<text x="${x}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}"${anchor}>${escapeXml(text)}</text>`
}

const round = (value: number): number => Math.round(value * 10) / 10
