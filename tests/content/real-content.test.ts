/** The content of this site, held against what it promises. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answer, Cited, Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { describeProblem } from '../../src/node/compile/problems.ts'

// The day of compilation, so that a fact that falls due later fails no test.
const { problems, libraries, texts } = buildContent(
  join(import.meta.dirname, '../../content'),
  '2026-11-23',
)
const [library] = libraries

/** Words of a Markdown body, as a reader would count them: no citations, ids or table rules. */
function wordsIn(markdown: string): number {
  const prose = markdown
    .replace(/\[@F-[^\]]*\]/g, ' ')
    .replace(/\[\[[a-z0-9-]+\|([^\]]+)\]\]/g, '$1')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\{#[a-z0-9-]+\}/g, ' ')
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

it('gives no error, no warning, and no question that is not published yet', () => {
  expect(problems.list.map(describeProblem)).toEqual([])
  expect(libraries.map(({ language }) => language)).toContain('en')
})

if (!library || !texts) throw new Error('the content could not be compiled')

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

  it('rest on facts, and say what is not known', () => {
    for (const { notes, unknown, keyPoints } of library.explainers) {
      expect(notes.length).toBeGreaterThanOrEqual(5)
      expect(unknown.length).toBeGreaterThanOrEqual(1)
      expect(keyPoints).toHaveLength(3)
    }
  })
})

describe('summaries', () => {
  const pages = [library.home, library.about, ...library.explainers]
  it.each(pages.map(({ title, summary }) => [plainText(title), plainText(summary)]))(
    'of “%s”: at most 160 characters',
    (_title, summary) => {
      expect(summary.length).toBeGreaterThan(20)
      expect(summary.length).toBeLessThanOrEqual(160)
    },
  )
})

describe('the reference pages', () => {
  it('take the news story apart into 14 claims', () => {
    expect(library.claims).toHaveLength(14)
  })

  it('have at least 35 timeline entries in order, of which six carry the story', () => {
    const dates = library.timeline.map(({ date }) => date)
    expect(dates.length).toBeGreaterThanOrEqual(35)
    expect(dates).toEqual([...dates].sort())
    expect(library.timeline.filter(({ key }) => key)).toHaveLength(6)
  })

  it('have at least 35 terms and 100 facts', () => {
    expect(library.glossary.length).toBeGreaterThanOrEqual(35)
    expect(Object.keys(library.facts).length).toBeGreaterThanOrEqual(100)
  })

  it('rest every fact on a source of tier A, B or C', () => {
    for (const { id, sources } of Object.values(library.facts)) {
      const tiers = sources.map((source) => library.sources[source]?.tier)
      expect([id, tiers.filter((tier) => !tier || tier === 'D')]).toEqual([id, []])
      expect(tiers.length).toBeGreaterThanOrEqual(1)
    }
  })
})

/** What an item says of its parts once there is a response. */
function feedbackOf(item: Item): readonly Cited[] {
  switch (item.type) {
    case 'number':
      return [item.feedback.key, item.feedback.near, item.feedback.other]
    default:
      return answersOf(item).map(({ feedback }) => feedback)
  }
}

/** The parts of an item that carry feedback and may carry a misconception. */
function answersOf(item: Item): readonly Answer[] {
  switch (item.type) {
    case 'number':
      return []
    case 'match':
      return item.left
    case 'classify':
      return item.statements
    default:
      return item.choices
  }
}

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

  it.each(library.quizzes.map((quiz) => [quiz.id, quiz] as const))(
    '“%s” has half as many questions again as it draws, so that a second try differs',
    (_id, { length, objectives: drawn }) => {
      const pool = items.filter(({ objective }) => drawn.includes(objective))
      expect(pool.length).toBeGreaterThanOrEqual(length * 1.5)
    },
  )

  it.each([[['licensing', 'licensed-production']], [['shortage']], [['end-use']]])(
    'have at least 12 questions on %j',
    (topic) => {
      const pool = items.filter(({ objective }) => topic.includes(objective))
      expect(pool.length).toBeGreaterThanOrEqual(12)
    },
  )

  it.each(objectives)('have several questions on %s', (objective) => {
    expect(items.filter((item) => item.objective === objective).length).toBeGreaterThanOrEqual(2)
  })
})

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

  it('have feedback with a fact on every choice, pair, statement and range of numbers', () => {
    for (const item of items) {
      const feedback = feedbackOf(item)
      expect([item.id, feedback.length > 2]).toEqual([item.id, true])
      expect([item.id, feedback.filter(({ facts }) => facts.length === 0)]).toEqual([item.id, []])
    }
  })

  it('have a key among the choices, never far longer than the others', () => {
    for (const item of items) {
      if (item.type !== 'single') continue
      const { id, key, choices } = item
      const lengthOf = (text: string) => plainText(text).length
      const keyLength = choices
        .filter((choice) => choice.id === key)
        .map(({ text }) => lengthOf(text))
      const others = choices.filter((choice) => choice.id !== key).map(({ text }) => lengthOf(text))
      expect([id, keyLength.length]).toEqual([id, 1])
      expect(Math.max(...keyLength)).toBeLessThanOrEqual(Math.max(...others) * 1.25)
    }
  })

  it('with several keys have distractors among their choices', () => {
    for (const item of items) {
      if (item.type !== 'multiple') continue
      const isKey = item.choices.map(({ id }) => item.keys.includes(id))
      expect([item.id, isKey.filter(Boolean).length]).toEqual([item.id, item.keys.length])
      expect([item.id, isKey.includes(false)]).toEqual([item.id, true])
    }
  })

  it('with pairs leave a right side over, so that the last pair does not follow by itself', () => {
    for (const item of items) {
      if (item.type !== 'match') continue
      const taken = new Set(item.left.map(({ key }) => key))
      expect([item.id, item.right.some(({ id }) => !taken.has(id))]).toEqual([item.id, true])
    }
  })

  it('to be put in order are not listed in the order asked for', () => {
    for (const item of items) {
      if (item.type !== 'order') continue
      expect(item.choices.map(({ id }) => id)).not.toEqual(item.key)
    }
  })

  it.each(Array.from({ length: 24 }, (_, index) => `M${index + 1}`))(
    'lie in wait for the misconception %s',
    (misconception) => {
      expect(library.misconceptions[misconception]?.idea).toBeTruthy()
      const parts = items.flatMap(answersOf)
      expect(parts.filter((part) => part.misconception === misconception).length).toBeGreaterThan(0)
    },
  )

  it('name no misconception that there is not', () => {
    const named = items.flatMap(answersOf).flatMap(({ misconception }) => misconception ?? [])
    expect(named.filter((id) => !library.misconceptions[id])).toEqual([])
  })
})
