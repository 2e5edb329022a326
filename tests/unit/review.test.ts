import { describe, expect, it } from 'vitest'
import { reviewItem } from '../../src/answers/review.ts'
import type { Item, Misconception } from '../../src/content/library.ts'
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
