/** The pictures that go with links to pages: one for each page and section, small enough, drawn true. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { content } from '../../.build/content.js'
import type { Library } from '../../src/content/library.ts'
import { pageTitle } from '../../src/content/listed-pages.ts'
import { createSite } from '../../src/content/site.ts'
import { cardOfPage } from '../../src/formats/page-card.ts'
import { pageCardName } from '../../src/formats/share-card.ts'
import { indexedPng } from '../../src/node/drawing/cards/indexed-png.ts'
import { openDrawing } from '../../src/node/drawing/cards/png.ts'
import { buildShareCards } from '../../src/node/drawing/cards/share-cards.ts'
import { ContentFolder } from '../support/content-folder.ts'

const library = content.libraries[0] as Library
const site = createSite(library)
const { explainers, quizzes, charts, facts } = library
const topics = [...new Set(Object.values(facts).map(({ topic }) => topic))]

const pages = [
  ...['/claims', '/timeline', '/glossary', '/sources', '/about', '/facts', '/quizzes'],
  ...['/join', '/teach', '/stats', '/embed'],
  ...explainers.map(({ slug }) => `/explainers/${slug}`),
  ...explainers.flatMap(({ slug, sections }) =>
    sections.map(({ id }) => `/explainers/${slug}#${id}`),
  ),
  ...quizzes.map(({ id }) => `/quizzes/${id}`),
  ...charts.map(({ id }) => `/charts/${id}`),
]

const pngOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../.build/assets', content.assets[name] ?? name))

interface Picture {
  width: number
  height: number
  /** Red, green and blue of each pixel. */
  pixels: number[]
}

/** Reads a PNG with a palette, eight bits a pixel and rows that are not filtered. */
function decode(png: Buffer): Picture {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  const header = chunks.get('IHDR') ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  expect([...header.subarray(8)]).toEqual([8, 3, 0, 0, 0])
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0)
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  expect(rows.length).toBe((width + 1) * height)
  const pixels: number[] = []
  for (let y = 0; y < height; y++) {
    expect(rows[y * (width + 1)]).toBe(0)
    for (let x = 0; x < width; x++) {
      const index = rows[y * (width + 1) + 1 + x] ?? 0
      pixels.push(...palette.subarray(index * 3, index * 3 + 3))
    }
  }
  return { width, height, pixels }
}

describe('a page', () => {
  it.each(pages)('%s has a card of its own of 1200 × 630 below 60 kB', (page) => {
    const name = pageCardName(page)
    expect(cardOfPage(site, page)).toBe(name)
    const png = pngOf(name)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThan(60_000)
  })

  it('has a title that its card can show', () => {
    for (const page of pages) expect(pageTitle(library, page)).toBeTruthy()
    expect(pageTitle(library, '/nowhere')).toBeUndefined()
    expect(pageTitle(library, '/explainers/nowhere')).toBeUndefined()
  })

  it('has no card that another has', () => {
    const cards = pages.map((page) => content.assets[pageCardName(page)])
    expect(new Set(cards).size).toBe(pages.length)
  })
})

describe('a link', () => {
  it('to a fact has the card of its topic', () => {
    expect(topics.length).toBeGreaterThan(3)
    for (const { id, topic } of Object.values(facts)) {
      expect(cardOfPage(site, `/facts/${id}`)).toBe(`card-facts-${topic}.png`)
      expect(content.assets).toHaveProperty([`card-facts-${topic}.png`])
    }
  })

  it('to a part without a card has that of its page, whatever the query', () => {
    expect(cardOfPage(site, '/claims#claim-01')).toBe('card-claims.png')
    expect(cardOfPage(site, '/timeline?from=2023#x')).toBe('card-timeline.png')
    expect(cardOfPage(site, '/quizzes/export?items=evt-01')).toBe('card-quizzes-export.png')
  })

  it('to anything else has the card of the site', () => {
    for (const page of [
      '/',
      '/nowhere',
      '/results/20260102-abcdefghij-export',
      '/facts/F-XXX-00',
    ]) {
      expect(cardOfPage(site, page)).toBe('card.png')
    }
  })
})

describe('drawing', { timeout: 30_000 }, () => {
  it('stops where two pages would have one name', () => {
    const folder = ContentFolder.tiny()
    onTestFinished(() => folder.delete())
    const [tiny] = folder.build().libraries
    const [explainer] = tiny?.explainers ?? []
    if (!tiny || !explainer) throw new Error(folder.problems().join('\n'))
    const dir = mkdtempSync(join(tmpdir(), 'cards-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const section = { id: 'two', level: 2 as const, heading: 'Two', html: '' }
    const clashing = {
      ...tiny,
      facts: {},
      explainers: [
        { ...explainer, slug: 'one', sections: [section] },
        { ...explainer, slug: 'one-two', sections: [] },
      ],
    }
    expect(() => buildShareCards(clashing, dir, join(dir, 'cache'))).toThrow(
      /card-explainers-one-two/,
    )
  })

  it('keeps every pixel of a picture with few colours', () => {
    const colours = [
      [35, 64, 107],
      [251, 250, 246],
      [0, 0, 255],
    ]
    // Mixed rows, then rows that are alike from end to end, of the rarer colour first.
    const at = (x: number, y: number) => colours[y < 3 ? (x * 7 + y * 3) % 3 : y < 5 ? 2 : 0] ?? []
    const wanted = Array.from({ length: 5 * 9 }, (_, index) => at(index % 5, Math.floor(index / 5)))
    const rgba = new Uint8Array(wanted.flatMap((colour) => [...colour, 255]))
    expect(decode(indexedPng(rgba, 5, 9))).toEqual({ width: 5, height: 9, pixels: wanted.flat() })
  })

  it('keeps the ground, and all else nearly, of a picture with more colours than a palette has', () => {
    const ground = [35, 64, 107]
    // A few pixels at the start are nearly like it.
    const wanted = Array.from({ length: 64 * 64 }, (_, index) =>
      index < 9 ? [34, 65, 107] : index < 2048 ? ground : [index % 256, (index >> 4) % 256, 200],
    )
    const rgba = new Uint8Array(wanted.flatMap((colour) => [...colour, 255]))
    const { pixels } = decode(indexedPng(rgba, 64, 64))
    expect(pixels.slice(9 * 3, 2048 * 3)).toEqual(wanted.slice(9, 2048).flat())
    const flat = wanted.flat()
    const far = pixels.filter((value, index) => Math.abs(value - (flat[index] ?? 0)) >= 32)
    expect(far).toEqual([])
  })

  it('gives the picture that the drawing is', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="2"><rect width="8" height="2" fill="#23406b"/><rect width="4" height="2" fill="#ffb9a6"/></svg>'
    const { pixels, width, height } = openDrawing(svg).render()
    const row = [...Array(4).fill([255, 185, 166]), ...Array(4).fill([35, 64, 107])].flat()
    expect(decode(indexedPng(pixels, width, height)).pixels).toEqual([...row, ...row])
  })
})
