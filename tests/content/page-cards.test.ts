/** The pictures that go with links to pages: one for each page and section, small enough, drawn true. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { content } from '../../.build/content.js'
import { pageTitle } from '../../src/content/listed-pages.ts'
import { cardPath, cardSizes } from '../../src/formats/card-sizes.ts'
import { cardOfPage } from '../../src/formats/page-card.ts'
import { pageCardName } from '../../src/formats/share-card.ts'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { bundledSerif } from '../../src/node/drawing/bundled-serif.ts'
import { cardCharts } from '../../src/node/drawing/cards/card-charts.ts'
import { factMarks, factsBehind } from '../../src/node/drawing/cards/fact-marks.ts'
import { pageCards } from '../../src/node/drawing/cards/page-cards.ts'
import { buildShareCards } from '../../src/node/drawing/cards/share-cards.ts'
import { firstQuiz, library, site } from '../support/content.ts'
import { ContentFolder, compiledOn } from '../support/content-folder.ts'

const { explainers, quizzes, charts, facts } = library
const dir = join(import.meta.dirname, '../../content')
const topics = [...new Set(Object.values(facts).map(({ topic }) => topic))]

const pages = [
  ...[
    '/claims',
    '/documents',
    '/timeline',
    '/glossary',
    '/sources',
    '/about',
    '/facts',
    '/quizzes',
  ],
  ...['/join', '/teach', '/teach/lesson', '/teach/notes', '/teach/selection', '/stats', '/embed'],
  ...explainers.map(({ slug }) => `/explainers/${slug}`),
  ...explainers.flatMap(({ slug, sections }) =>
    sections.map(({ id }) => `/explainers/${slug}#${id}`),
  ),
  ...quizzes.map(({ id }) => `/quizzes/${id}`),
  ...charts.map(({ id }) => `/charts/${id}`),
]

const pngOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../.build/assets', content.assets[name] ?? name))

describe('a page', () => {
  it.each(pages)('%s has a card of its own of 1200 × 630 below 60 kB', (page) => {
    const name = pageCardName(page)
    expect(cardOfPage(site, page)).toBe(name)
    const png = pngOf(name)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThan(60_000)
    const [, small] = cardSizes
    const smaller = readFileSync(
      join(import.meta.dirname, '../../.build/assets', cardPath(content.assets[name] ?? '', small)),
    )
    expect([smaller.readUInt32BE(16), smaller.readUInt32BE(20)]).toEqual([
      small.width,
      small.height,
    ])
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

describe('a chart', () => {
  const { register, texts } = buildContent(dir, compiledOn(dir))
  if (!register || !texts) throw new Error('the content could not be read')
  const pictures = cardCharts(register, texts)
  const cards = new Map(pageCards(library, pictures).map(({ name, svg }) => [name, svg]))

  it('is on the card of its page, and a map on that of the front page', () => {
    for (const { id } of charts) {
      const drawing = pictures.get(`/charts/${id}`) ?? '?'
      expect(cards.get(pageCardName(`/charts/${id}`))).toContain(drawing)
    }
    expect(cards.get('card.png')).toContain(pictures.get('/') ?? '?')
  })

  it('that is a map has no numbers there, which would have no room to be explained', () => {
    const maps = charts.filter(({ kind }) => kind === 'map')
    expect(maps.length).toBeGreaterThan(0)
    for (const { id } of maps) {
      const drawing = pictures.get(`/charts/${id}`) ?? ''
      expect(textsIn(drawing).filter((text) => /\d/.test(text))).toEqual([])
    }
  })

  it('and every title stand in the middle square, which a crop leaves', () => {
    for (const [name, svg] of cards) {
      for (const [, size, weight, text = ''] of svg.matchAll(
        /<text x="600"[^>]*font-size="([\d.]+)"[^>]*font-weight="(\d+)"[^>]*>([^<]*)/g,
      )) {
        const wide = bundledSerif.widthOf(text, weight !== '400') * Number(size)
        expect([name, text, wide <= 600]).toEqual([name, text, true])
      }
      for (const [, x, width] of svg.matchAll(/<svg x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)) {
        expect([name, Number(x) >= 285, Number(x) + Number(width) <= 915]).toEqual([
          name,
          true,
          true,
        ])
      }
    }
  })
})

it('A card shows a mark for each fact behind its page, by how it is known', () => {
  const { facts: ids } = charts[0] ?? { facts: [] }
  expect(factsBehind(library, `/charts/${charts[0]?.id}`)).toEqual(ids)
  const known = (status: string) =>
    Object.values(facts).find((fact) => fact.status === status)?.id ?? ''
  const drawn = factMarks(library, [known('official'), known('reported'), known('disputed')])
  expect(drawn.match(/<circle/g)).toHaveLength(2)
  expect(drawn.match(/<polygon/g)).toHaveLength(1)
  expect(drawn.match(/<path/g)).toHaveLength(1)
  // A part rests on its own facts, a page on all of its own.
  const [explainer] = explainers
  const section = explainer?.sections.find((one) => one.facts.length > 0)
  expect(factsBehind(library, `/explainers/${explainer?.slug}#${section?.id}`)).toEqual([
    ...new Set(section?.facts),
  ])
})

/** Every text of a drawing. */
const textsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)

describe('a link', () => {
  it('to a fact has the card of its topic', () => {
    expect(topics.length).toBeGreaterThan(1)
    for (const { id, topic } of Object.values(facts)) {
      expect(cardOfPage(site, `/facts/${id}`)).toBe(`card-facts-${topic}.png`)
      expect(content.assets).toHaveProperty([`card-facts-${topic}.png`])
    }
  })

  it('to a part without a card has that of its page, whatever the query', () => {
    expect(cardOfPage(site, '/claims#claim-01')).toBe('card-claims.png')
    expect(cardOfPage(site, '/timeline?from=2023#x')).toBe('card-timeline.png')
    expect(cardOfPage(site, `/quizzes/${firstQuiz.id}?items=evt-01`)).toBe(
      `card-quizzes-${firstQuiz.id}.png`,
    )
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

it('the site has a card of its own, with its tagline, for every other page', () => {
  const card = pageCards(library).find(({ name }) => name === 'card.png')
  const words = textsIn(card?.svg ?? '').join(' ')
  expect(words).toContain(library.site.tagline)
  expect(words).toContain(library.site.name)
  const png = pngOf('card.png')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
})

describe('drawing', { timeout: 30_000 }, () => {
  it('stops where two pages would have one name', async () => {
    const folder = ContentFolder.tiny()
    onTestFinished(() => folder.delete())
    const [tiny] = folder.build().libraries
    const [explainer] = tiny?.explainers ?? []
    if (!tiny || !explainer) throw new Error(folder.problems().join('\n'))
    const dir = mkdtempSync(join(tmpdir(), 'cards-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const section = { id: 'two', level: 2 as const, heading: 'Two', html: '', facts: [] }
    const clashing = {
      ...tiny,
      facts: {},
      explainers: [
        { ...explainer, slug: 'one', sections: [section] },
        { ...explainer, slug: 'one-two', sections: [] },
      ],
    }
    await expect(buildShareCards(clashing, dir, join(dir, 'cache'))).rejects.toThrow(
      /card-explainers-one-two/,
    )
  })
})
