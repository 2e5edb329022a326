/** The site on Japan's transfer of licence-built Patriot interceptors, held against what it promises. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/content/library.ts'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { library } from '../support/content.ts'
import { compiledOn } from '../support/content-folder.ts'

const dir = join(import.meta.dirname, '../../content')
const { texts } = buildContent(dir, compiledOn(dir))
if (!texts) throw new Error('the content could not be read')

/** Words of a Markdown body, as a reader would count them: no citations, ids or table rules. */
function wordsIn(markdown: string): number {
  const prose = markdown
    .replace(/\[@F-[^\]]*\]/g, ' ')
    .replace(/\[\[[a-z0-9-]+\|([^\]]+)\]\]/g, '$1')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\{#[a-z0-9-]+\}/g, ' ')
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

describe('the explainers', () => {
  it.each(texts.explainers.map(({ slug, file }) => [slug, file.body] as const))(
    '%s has 500 to 900 words',
    (_slug, body) => {
      expect(wordsIn(body)).toBeGreaterThanOrEqual(500)
      expect(wordsIn(body)).toBeLessThanOrEqual(900)
    },
  )

  it('are the six that the site promises, in reading order', () => {
    expect(library.explainers.map(({ slug }) => slug)).toEqual([
      'deal',
      'licensing',
      'shortage',
      'end-use',
      'patriot',
      'debate',
    ])
  })

  it('have three key points, at least five notes each, and say what is not known', () => {
    for (const { notes, unknown, keyPoints } of library.explainers) {
      expect(notes.length).toBeGreaterThanOrEqual(5)
      expect(unknown.length).toBeGreaterThanOrEqual(1)
      expect(keyPoints).toHaveLength(3)
    }
  })
})

describe('the pictures', () => {
  it('are the eleven that the site promises', () => {
    expect(library.charts.map(({ id }) => id).toSorted()).toEqual([
      ...['back-fill', 'battery', 'consent', 'handover', 'map-of-transfer', 'output'],
      ...['output-goals', 'polls', 'price', 'requirement', 'rules'],
    ])
  })

  it('keep pollsters apart: each row of the polls names its pollster', () => {
    const { rows = [] } = library.charts.find(({ id }) => id === 'polls') ?? {}
    for (const { label } of rows) expect(label).toMatch(/^(Kyodo|Jiji|Cabinet Office), .*20\d\d: /)
  })
})

describe('the reference pages', () => {
  it('take the news story apart into 20 claims, of which some hold', () => {
    expect(library.claims).toHaveLength(20)
    const verdicts = Map.groupBy(library.claims, ({ verdict }) => verdict)
    expect(verdicts.get('holds')?.length).toBeGreaterThanOrEqual(4)
    expect([...verdicts.keys()].toSorted()).toEqual(['holds', 'loose', 'wrong'])
  })

  it('follow three statements from Kyodo’s Japanese text to the story', () => {
    for (const { versions } of library.traces) {
      expect(versions[0]?.source).toBe('S170')
      expect(versions.at(-1)?.source).toBe(library.settings.story)
    }
    expect(library.traces).toHaveLength(3)
  })

  it('have at least 35 timeline entries in order, of which six carry the story', () => {
    const dates = library.timeline.map(({ date }) => date)
    expect(dates.length).toBeGreaterThanOrEqual(35)
    expect(dates).toEqual([...dates].sort())
    expect(library.timeline.filter(({ key }) => key)).toHaveLength(6)
  })

  it('have the five documents that decide the story, each with words of its own and two tasks', () => {
    expect(library.documents.map(({ id }) => id)).toEqual([
      'notice-2023',
      'agreement-1954',
      'statement-1976',
      'resolutions-1981',
      'usc-2753',
    ])
    for (const { excerpts, tasks } of library.documents) {
      expect(excerpts.length).toBeGreaterThanOrEqual(2)
      expect(tasks).toHaveLength(2)
    }
  })

  it('have at least 35 terms and 100 facts', () => {
    expect(library.glossary.length).toBeGreaterThanOrEqual(35)
    expect(Object.keys(library.facts).length).toBeGreaterThanOrEqual(100)
  })
})

const items = Object.values(library.items).filter(({ retired }) => !retired)

describe('the quizzes', () => {
  const objectives = Object.keys(library.objectives)
  const drawnBy = (id: string) => library.quizzes.find((quiz) => quiz.id === id)?.objectives

  it('are the five that the site promises', () => {
    expect(library.quizzes.map(({ id }) => id).sort()).toEqual([
      'end-use',
      'export',
      'headlines',
      'licensing',
      'shortage',
    ])
  })

  it('ask about what their names say', () => {
    expect([...(drawnBy('export') ?? [])].sort()).toEqual([...objectives].sort())
    expect(drawnBy('licensing')).toEqual(['licensing', 'licensed-production'])
    expect(drawnBy('shortage')).toEqual(['shortage'])
    expect(drawnBy('end-use')).toEqual(['end-use'])
    expect(drawnBy('headlines')).toEqual(['media'])
  })

  it('draw at least 12 questions for “export”, from every objective', () => {
    expect(library.quizzes.find(({ id }) => id === 'export')?.length).toBeGreaterThanOrEqual(12)
  })

  it.each([[['licensing', 'licensed-production']], [['shortage']], [['end-use']]])(
    'have at least 12 questions on %j',
    (topic) => {
      const pool = items.filter(({ objective }) => topic.includes(objective))
      expect(pool.length).toBeGreaterThanOrEqual(12)
    },
  )
})

/** The misconceptions that the parts of an item lie in wait for. */
function misconceptionsOf(item: Item): string[] {
  const parts =
    item.type === 'number'
      ? []
      : item.type === 'match'
        ? item.left
        : item.type === 'classify'
          ? item.statements
          : item.choices
  return parts.flatMap(({ misconception }) => misconception ?? [])
}

describe('the questions', () => {
  it('are at least 72', () => {
    expect(items.length).toBeGreaterThanOrEqual(72)
  })

  it.each(['single', 'multiple', 'order', 'match', 'number', 'classify'] as const)(
    'are at least six of the type “%s”',
    (type) => {
      expect(items.filter((item) => item.type === type).length).toBeGreaterThanOrEqual(6)
    },
  )

  it.each(Array.from({ length: 24 }, (_, index) => `M${index + 1}`))(
    'lie in wait for the misconception %s',
    (misconception) => {
      expect(library.misconceptions[misconception]?.idea).toBeTruthy()
      const parts = items.flatMap(misconceptionsOf)
      expect(parts).toContain(misconception)
    },
  )
})
