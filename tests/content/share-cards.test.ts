/** The pictures of shared results: all there, small enough, and saying what the page says. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { content } from '../../.build/content.js'
import type { Library } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { bandOf, partsPerPoint } from '../../src/domain/scoring.ts'
import { cardName } from '../../src/formats/share-card.ts'
import { quizCards } from '../../src/node/drawing/cards/quiz-cards.ts'
import { buildShareCards } from '../../src/node/drawing/cards/share-cards.ts'
import { library } from '../support/content.ts'
import { ContentFolder } from '../support/content-folder.ts'

const { quizzes } = library
const assets = join(import.meta.dirname, '../../.build/assets')

const inTemporaryFolder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'cards-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const libraryOf = (folder: ContentFolder): Library => {
  const [library] = folder.build().libraries
  if (!library) throw new Error(folder.problems().join('\n'))
  return library
}

/** Width and height as the header of a PNG has them. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe.each(quizzes)('the cards of $id', (quiz) => {
  const { id, length, bands } = quiz
  const names = [
    ...Array.from({ length: 2 * length + 1 }, (_, halves) => `card-${id}-${halves / 2}.png`),
    ...bands.map((band) => `card-${id}-band-${band.id}.png`),
  ]

  it.each(names)('%s is a PNG of 1200 × 630 below 60 kB', (name) => {
    const png = readFileSync(join(assets, content.assets[name] ?? name))
    expect(sizeOf(png)).toEqual([1200, 630])
    expect(png.length).toBeLessThan(60_000)
  })

  it('has one for every score that there is', () => {
    for (const total of [1, length - 1, length, length + 1]) {
      const maxScore = total * partsPerPoint
      for (let score = 0; score <= maxScore; score++) {
        const band = bandOf(bands, { score, maxScore })
        expect(content.assets).toHaveProperty([cardName(quiz, score, maxScore, band)])
      }
    }
  })
})

describe('the name of a card', () => {
  const quiz = {
    id: 'q',
    length: 12,
    bands: [
      { id: 'low', from: 0 },
      { id: 'high', from: 0.4 },
    ],
  }
  const nameOf = (points: number, total: number) => {
    const line = { score: points * partsPerPoint, maxScore: total * partsPerPoint }
    return cardName(quiz, line.score, line.maxScore, bandOf(quiz.bands, line))
  }

  it('has the points at the length of the quiz as the page tells them', () => {
    expect(nameOf(0, 12)).toBe('card-q-0.png')
    expect(nameOf(4.5, 12)).toBe('card-q-4.5.png')
    expect(nameOf(7.3, 12)).toBe('card-q-7.5.png')
    expect(nameOf(11.9, 12)).toBe('card-q-11.5.png')
    expect(nameOf(12, 12)).toBe('card-q-12.png')
  })

  it('has the band alone at another length', () => {
    expect(nameOf(5, 5)).toBe('card-q-band-high.png')
    expect(nameOf(1, 20)).toBe('card-q-band-low.png')
  })

  it('The name of a card is that of the site without a band', () => {
    expect(cardName(quiz, 60, 720, undefined)).toBe('card.png')
  })
})

describe('what a card shows of a score', () => {
  const [quiz] = quizzes as [(typeof quizzes)[number]]
  const cards = quizCards(quiz, library)

  it('is another picture for each score and each band', () => {
    expect(new Set(cards.map(({ svg }) => svg)).size).toBe(cards.length)
    expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length)
  })

  it('is as many filled squares as points, from the first on, whichever questions were right', () => {
    const svg = cards.find(({ name }) => name === `card-${quiz.id}-2.5.png`)?.svg ?? ''
    const filled = [
      ...svg.matchAll(
        /<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="([\d.]+)" rx="\d" fill="#/g,
      ),
    ]
    expect(filled.map(([, width, height]) => Number(height) / Number(width))).toEqual([1, 1, 0.5])
    expect(svg.match(/fill="none"/g)).toHaveLength(quiz.length)
  })

  it('has no square for a result of another length, whose questions it does not know', () => {
    for (const { name, svg } of cards.filter(({ name }) => name.includes('-band-'))) {
      expect(svg.match(/<rect [^>]*rx="9"/g), name).toBeNull()
    }
    const nothing = cards.find(({ name }) => name === `card-${quiz.id}-0.png`)?.svg ?? ''
    expect(nothing.match(/rx="9"/g)).toHaveLength(quiz.length)
    expect(nothing.match(/rx="9" fill="none"/g)).toHaveLength(quiz.length)
  })

  it('is in the words of the band, all of it in the middle square of the card', () => {
    const band = quiz.bands.at(-1)
    const { svg = '' } =
      cards.find(({ name }) => name === `card-${quiz.id}-${quiz.length}.png`) ?? {}
    for (const word of plainText(band?.title ?? '').split(' ')) expect(svg).toContain(word)
    expect([...svg.matchAll(/<text x="(\d+)"/g)].every(([, x]) => x === '600')).toBe(true)
    for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(285)
      expect(Number(x) + Number(width)).toBeLessThan(915)
    }
  })
})

describe('drawing', { timeout: 30_000 }, () => {
  let library: Library
  /** What was drawn once, with its cache: drawing is slow, so that tests begin with a copy. */
  const drawn = mkdtempSync(join(tmpdir(), 'cards-drawn-'))
  let addresses: Record<string, string>
  beforeAll(async () => {
    const folder = ContentFolder.tiny()
    // Of pages only those that every site has.
    library = { ...libraryOf(folder), explainers: [], facts: {} }
    folder.delete()
    addresses = await buildShareCards(library, drawn, join(drawn, 'cache'))
  }, 60_000)
  afterAll(() => rmSync(drawn, { recursive: true, force: true }))

  const copyOfDrawn = () => {
    const dir = inTemporaryFolder()
    cpSync(drawn, dir, { recursive: true })
    return dir
  }

  /** The library with the title of one band changed. */
  const withBandTitle = (title: string): Library => {
    const [quiz, ...others] = library.quizzes
    const [band, ...rest] = quiz?.bands ?? []
    if (!quiz || !band) throw new Error('no quiz with a band')
    return { ...library, quizzes: [{ ...quiz, bands: [{ ...band, title }, ...rest] }, ...others] }
  }

  const bandCard = () => {
    const [quiz] = library.quizzes
    return `card-${quiz?.id}-band-${quiz?.bands[0]?.id}.png`
  }

  it('gives a new address where the title of the band is new, and to no other card', async () => {
    const dir = copyOfDrawn()
    const after = await buildShareCards(withBandTitle('Another title'), dir, join(dir, 'cache'))
    expect(Object.keys(after)).toEqual(Object.keys(addresses))
    expect(after[bandCard()]).not.toBe(addresses[bandCard()])
    const untouched = library.quizzes[1]?.id
    const others = Object.keys(addresses).filter((one) => one.startsWith(`card-${untouched}-`))
    expect(others).not.toEqual([])
    for (const name of others) expect(after[name]).toBe(addresses[name])
  })

  it('draws the same again, from the cache and without it', async () => {
    const dir = copyOfDrawn()
    expect(await buildShareCards(library, dir, join(dir, 'cache'))).toEqual(addresses)
    expect(await buildShareCards(library, dir, join(dir, 'empty'))).toEqual(addresses)
  })

  it('keeps no drawing that is no longer used', async () => {
    const dir = copyOfDrawn()
    const cache = join(dir, 'cache')
    const before = readdirSync(cache).sort()
    await buildShareCards(withBandTitle('Another title'), dir, cache)
    expect(readdirSync(cache).length).toBe(before.length)
    await buildShareCards(library, dir, cache)
    expect(readdirSync(cache).sort()).toEqual(before)
  })

  it('finds room for long titles and strange characters', async () => {
    const dir = copyOfDrawn()
    const title = `&lt;Quite&gt; &amp; ${'a rather long title that goes on '.repeat(6)}`
    const longer = await buildShareCards(withBandTitle(title), dir, join(dir, 'cache'))
    const png = readFileSync(join(dir, longer[bandCard()] ?? ''))
    expect(sizeOf(png)).toEqual([1200, 630])
    expect(png.length).toBeLessThan(60_000)
  })
})
