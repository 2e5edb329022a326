/** The content of this site, held against what it promises. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildContent } from '../../src/build/build-content.ts'
import { describeProblem } from '../../src/build/problems.ts'
import { plainText } from '../../src/content/plain-text.ts'

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

describe('the quiz “export”', () => {
  const quiz = library.quizzes.find(({ id }) => id === 'export')
  const items = Object.values(library.items).filter(({ retired }) => !retired)

  it('draws at least 12 questions, from every objective', () => {
    expect(quiz?.length).toBeGreaterThanOrEqual(12)
    expect([...(quiz?.objectives ?? [])].sort()).toEqual(Object.keys(library.objectives).sort())
  })

  it.each(Object.keys(library.objectives))('has several questions on %s', (objective) => {
    expect(items.filter((item) => item.objective === objective).length).toBeGreaterThanOrEqual(2)
  })

  it('has feedback with a fact on every choice', () => {
    for (const { id, choices } of items) {
      const bare = choices.filter(({ feedback }) => feedback.facts.length === 0)
      expect([id, bare]).toEqual([id, []])
    }
  })

  it('has a key among the choices of every item, never far longer than the others', () => {
    for (const { id, key, choices } of items) {
      const lengthOf = (text: string) => plainText(text).length
      const keyLength = choices
        .filter((choice) => choice.id === key)
        .map(({ text }) => lengthOf(text))
      const others = choices.filter((choice) => choice.id !== key).map(({ text }) => lengthOf(text))
      expect([id, keyLength.length]).toEqual([id, 1])
      expect(Math.max(...keyLength)).toBeLessThanOrEqual(Math.max(...others) * 1.25)
    }
  })
})
