import { describe, expect, it } from 'vitest'
import { reviewItem } from '../../src/answers/review.ts'
import type { Item, Misconception } from '../../src/content/library.ts'
import { presentItem } from '../../src/domain/presented-item.ts'
import { answerOf, itemOfType } from '../support/answers.ts'
import { library, site } from '../support/content.ts'

const [misconception = ''] = Object.keys(library.misconceptions)

/** The item with the same idea behind each of its parts. */
function withOneIdea(): Extract<Item, { type: 'match' }> {
  const item = itemOfType('match')
  return { ...item, left: item.left.map((part) => ({ ...part, misconception })) }
}

const ideasIn = (item: Item, response: string | undefined) =>
  reviewItem(site, item, response, 'seed').misconceptions.map(({ id }) => id)

describe('The misconception behind a response', () => {
  it('is named once, however many parts it led astray', () => {
    const item = withOneIdea()
    const right = answerOf(item.id, 'right')
    const wrong = answerOf(item.id, 'wrong')
    expect(ideasIn(item, wrong)).toEqual([misconception])
    expect(ideasIn(item, right[0] + wrong.slice(1))).toEqual([misconception])
    expect(ideasIn(item, right)).toEqual([])
  })

  it('is not looked for where nothing was answered', () => {
    expect(ideasIn(withOneIdea(), undefined)).toEqual([])
  })
})

describe('The facts behind a review', () => {
  it('are those of everything that is said, each once', () => {
    const item = withOneIdea()
    const { why, correction } = library.misconceptions[misconception] as Misconception
    const { facts } = reviewItem(site, item, answerOf(item.id, 'wrong'), 'seed')
    const said = [...item.left.map(({ feedback }) => feedback), why, correction]
    expect(facts.toSorted()).toEqual([...new Set(said.flatMap((text) => text.facts))].toSorted())
  })
})

describe('The parts of a review', () => {
  it.each(['match', 'classify'] as const)(
    'stand in the order in which a question to %s shows them',
    (type) => {
      const item = itemOfType(type)
      const shown = (seed: string) => {
        const asked = presentItem(item, seed)
        if (asked.type === 'match') return asked.left.map(({ text }) => text)
        return asked.type === 'classify' ? asked.statements.map(({ text }) => text) : []
      }
      const seeds = ['4f9k2zq', 'seed', 'a', 'b']
      expect(new Set(seeds.map((seed) => shown(seed).join())).size).toBeGreaterThan(1)
      for (const seed of seeds) {
        const reviewed = reviewItem(site, item, answerOf(item.id, 'right'), seed)
        if (reviewed.form !== 'parts') throw new Error('has no parts')
        expect(reviewed.parts.map(({ text }) => text)).toEqual(shown(seed))
        expect(reviewed.parts.every(({ isCorrect }) => isCorrect)).toBe(true)
      }
    },
  )

  it('stand in the right order where they were to be put in order', () => {
    const item = itemOfType('order')
    const reviewed = reviewItem(site, item, answerOf(item.id, 'wrong'), 'seed')
    const ordered = item.key.map((key) => item.choices.find(({ id }) => id === key)?.text)
    expect(reviewed.form === 'parts' && reviewed.parts.map(({ text }) => text)).toEqual(ordered)
  })
})
