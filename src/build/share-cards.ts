/**
 * Draws the pictures that a shared result shows in feeds and chats: one for each whole score, one for
 * each band. They say nothing about a person, a question or an answer.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'
import type { Band, Library, Quiz } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import { cardName } from '../content/share-card.ts'
import { bandOf, partsPerPoint } from '../domain/scoring.ts'
import { fingerprint } from './assets.ts'

const require = createRequire(import.meta.url)
const fontFolder = '@expo-google-fonts/source-serif-4'
const fontFiles = ['400Regular', '600SemiBold'].map((cut) =>
  require.resolve(`${fontFolder}/${cut}/SourceSerif4_${cut}.ttf`),
)
// The fonts of the machine stay out, so that every machine draws the same.
const options: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Serif 4' },
}

const width = 1200
const height = 630
const margin = 80
const inner = width - 2 * margin
/** The accent of the stylesheet as ground, with the tints of the site's own card. */
const colours = {
  ground: '#23406b',
  text: '#fbfaf6',
  soft: '#ffb9a6',
  dot: '#e85a3c',
  rail: '#49628a',
}

/**
 * Writes the cards of all quizzes below `outDir`, beside the other static files.
 * @param cacheDir keeps drawings from one build to the next; those no longer used are removed
 * @returns plain name (see `cardName`) → address, such as
 *   `card-export-9.png` → `/assets/card-export-9.4f1c2a9b.png`
 */
export function buildShareCards(
  library: Library,
  outDir: string,
  cacheDir: string,
): Record<string, string> {
  const draw = openCache(cacheDir)
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const addresses: Record<string, string> = {}
  for (const quiz of library.quizzes) {
    for (const { name, svg } of cardsOf(quiz, library.ui)) {
      const png = draw.png(svg)
      const hashed = `${basename(name, '.png')}.${fingerprint([png])}.png`
      writeFileSync(join(outDir, 'assets', hashed), png)
      addresses[name] = `/assets/${hashed}`
    }
  }
  draw.removeStale()
  return addresses
}

interface Card {
  name: string
  svg: string
}

type Words = Library['ui']

function cardsOf(quiz: Quiz, words: Words): Card[] {
  const { length, bands } = quiz
  const maxScore = length * partsPerPoint
  const cards: Card[] = []
  for (let whole = 0; whole <= length; whole++) {
    const usual = bandOf(bands, { score: whole, maxScore: length })
    // A band that starts between two whole scores is reached by scores rounded down to the lower.
    const between = bands.filter(({ from }) => from * length > whole && from * length < whole + 1)
    for (const band of usual ? [usual, ...between] : between) {
      const name = cardName(quiz, whole * partsPerPoint, maxScore, band)
      cards.push({ name, svg: scoreCard(quiz, whole, band, words) })
    }
  }
  for (const band of bands) {
    cards.push({ name: cardName(quiz, 0, 0, band), svg: bandCard(quiz, band, words) })
  }
  return cards
}

function scoreCard(quiz: Quiz, score: number, band: Band, words: Words): string {
  const template = (words['card.score'] ?? '').replace('{total}', String(quiz.length))
  const [before = '', after = ''] = template.split('{score}')
  const filled = (inner * score) / quiz.length
  // The bar is one piece: twelve parts would look like which question was right.
  return frame(quiz, words, [
    `<text x="${margin}" y="322" font-size="84" font-weight="600" fill="${colours.text}" xml:space="preserve">${escapeXml(before)}<tspan font-size="190">${score}</tspan>${escapeXml(after)}</text>`,
    `<rect x="${margin}" y="364" width="${inner}" height="14" rx="7" fill="${colours.rail}"/>`,
    filled > 0 &&
      `<rect x="${margin}" y="364" width="${filled}" height="14" rx="7" fill="${colours.soft}"/>`,
    block(plainText(band.title), { top: 388, bottom: 508, size: 60, lines: 2, fill: colours.text }),
  ])
}

function bandCard(quiz: Quiz, band: Band, words: Words): string {
  return frame(quiz, words, [
    block(plainText(band.title), {
      top: 170,
      bottom: 500,
      size: 112,
      lines: 3,
      fill: colours.text,
    }),
  ])
}

/** What all cards have: the title above, the name of the site below. */
function frame(quiz: Quiz, words: Words, parts: (string | false)[]): string {
  const site = words['site.name'] ?? ''
  const claim = words['card.claim'] ?? ''
  const y = height - 58
  const half = inner / 2 - 30
  const title = { top: 48, bottom: 146, size: 46, lines: 2, fill: colours.soft }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Source Serif 4">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    block(plainText(quiz.title), title),
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
}

/** Lines of text, centred between `top` and `bottom`, as large as fits. */
function block(text: string, { top, bottom, size: largest, lines: most, fill }: Block): string {
  const leading = 1.14
  let size = largest
  let lines = wrap(text, size)
  const isTooBig = () =>
    lines.length > most ||
    lines.length * size * leading > bottom - top ||
    lines.some((one) => widthOf(one, 600) * size > inner)
  while (size > 12 && isTooBig()) {
    size -= 2
    lines = wrap(text, size)
  }
  const first = (top + bottom - lines.length * size * leading) / 2 + size * 0.87
  return lines
    .map((one, at) =>
      line(one, { x: margin, y: first + at * size * leading, size, weight: 600, fill }),
    )
    .join('\n')
}

/** Breaks at spaces into as few lines as possible, of about the same length. */
function wrap(text: string, size: number): string[] {
  const words = text.split(/[ \n]+/)
  const fill = (limit: number) => {
    const lines: string[] = []
    for (const word of words) {
      const longer = `${lines.at(-1)} ${word}`
      if (lines.length > 0 && widthOf(longer, 600) * size <= limit) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  }
  let lines = fill(inner)
  // One word alone on the last line looks like an accident.
  for (let limit = inner - 40; limit > inner / 2; limit -= 40) {
    const narrower = fill(limit)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

const shrunk = (text: string, size: number, room: number, weight: number): number =>
  Math.min(size, room / Math.max(widthOf(text, weight), 0.01))

interface Line {
  x: number
  y: number
  size: number
  weight?: number
  fill?: string
  isAtEnd?: boolean
}

function line(
  text: string,
  { x, y, size, weight = 400, fill = colours.text, isAtEnd }: Line,
): string {
  const anchor = isAtEnd ? ' text-anchor="end"' : ''
  return `<text x="${x}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}"${anchor}>${escapeXml(text)}</text>`
}

const widths = new Map<string, number>()

/** How wide a text is at size 1, measured by drawing it. */
function widthOf(text: string, weight: number): number {
  const key = `${weight} ${text}`
  let known = widths.get(key)
  if (known === undefined) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" font-family="Source Serif 4"><text y="100" font-size="100" font-weight="${weight}">${escapeXml(text)}</text></svg>`
    const box = new Resvg(svg, options).getBBox()
    known = box ? (box.x + box.width) / 100 : 0
    widths.set(key, known)
  }
  return known
}

const round = (value: number): number => Math.round(value * 10) / 10

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Drawings by what they are drawn from, since `npm run content` runs at each change. */
function openCache(dir: string) {
  mkdirSync(dir, { recursive: true })
  const { version } = require('@resvg/resvg-js/package.json') as { version: string }
  const tools = fingerprint([version, ...fontFiles.map((path) => readFileSync(path))])
  const used = new Set<string>()
  return {
    png(svg: string): Buffer {
      const name = `${fingerprint([tools, svg])}.png`
      used.add(name)
      const path = join(dir, name)
      try {
        return readFileSync(path)
      } catch {
        const png = new Resvg(svg, options).render().asPng()
        // Moved into place whole: a test run and `npm start` may build at the same time.
        writeFileSync(`${path}.${process.pid}`, png)
        renameSync(`${path}.${process.pid}`, path)
        return png
      }
    },
    removeStale(): void {
      for (const name of readdirSync(dir)) {
        if (name.endsWith('.png') && !used.has(name)) rmSync(join(dir, name), { force: true })
      }
    },
  }
}
