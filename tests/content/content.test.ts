/** Whatever stands in `content/`: what holds for the content of any site, beyond what the compiler checks. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answer, CitedText, Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { describeProblem } from '../../src/node/compile/problems.ts'
import { compiledOn } from '../support/content-folder.ts'

const dir = join(import.meta.dirname, '../../content')
const { libraries, problems } = buildContent(dir, compiledOn(dir))
const [library] = libraries
if (!library) throw new Error('the content could not be compiled: npm run content says why')

it('The content gives no error and no warning, and has no question that is not published yet', () => {
  expect(problems.list.map(describeProblem)).toEqual([])
})

describe('an explainer', () => {
  it('rests on facts, and says what is not known', () => {
    for (const { slug, notes, unknown } of library.explainers) {
      expect([slug, notes.length > 0, unknown.length > 0]).toEqual([slug, true, true])
    }
  })
})

describe('a summary', () => {
  const pages = [library.home, library.about, ...library.explainers]
  it.each(pages.map(({ title, summary }) => [plainText(title), plainText(summary)]))(
    'has at most 160 characters: “%s”',
    (_title, summary) => {
      expect(summary.length).toBeGreaterThan(20)
      expect(summary.length).toBeLessThanOrEqual(160)
    },
  )
})

describe('the reference pages', () => {
  it('have the timeline in order', () => {
    const dates = library.timeline.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
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
function feedbackOf(item: Item): readonly CitedText[] {
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
  it.each(library.quizzes.map((quiz) => [quiz.id, quiz] as const))(
    '“%s” has half as many questions again as it draws, so that a second try differs',
    (_id, { length, objectives: drawn }) => {
      const pool = items.filter(({ objective }) => drawn.includes(objective))
      expect(pool.length).toBeGreaterThanOrEqual(length * 1.5)
    },
  )

  it.each(Object.keys(library.objectives))('have several questions on %s', (objective) => {
    expect(items.filter((item) => item.objective === objective).length).toBeGreaterThanOrEqual(2)
  })
})

describe('the questions', () => {
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

  it('name no misconception that there is not', () => {
    const named = items.flatMap(answersOf).flatMap(({ misconception }) => misconception ?? [])
    expect(named.filter((id) => !library.misconceptions[id])).toEqual([])
  })
})
