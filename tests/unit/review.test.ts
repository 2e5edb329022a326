import { describe, expect, it } from 'vitest'
import { reviewItem } from '../../src/answers/review.ts'
import type { Item } from '../../src/content/library.ts'
import { answerOf, itemOfType } from '../support/answers.ts'
import { library, site } from '../support/content.ts'

const [misconception = ''] = Object.keys(library.misconceptions)

/** The item with the same idea behind each of its parts. */
function withOneIdea(): Extract<Item, { type: 'match' }> {
  const item = itemOfType('match')
  return { ...item, left: item.left.map((part) => ({ ...part, misconception })) }
}

const ideasIn = (item: Item, response: string | undefined) => {
  const reviewed = reviewItem(site, item, response, 'seed')
  return reviewed.form === 'parts'
    ? reviewed.parts.map((part) => part.misconception?.id)
    : undefined
}

describe('The misconception behind a response', () => {
  it('is named once, with the first part that it led astray', () => {
    const item = withOneIdea()
    const right = answerOf(item.id, 'right')
    const wrong = answerOf(item.id, 'wrong')
    const none = item.left.map(() => undefined)
    expect(ideasIn(item, wrong)).toEqual([misconception, ...none.slice(1)])
    expect(ideasIn(item, right[0] + wrong.slice(1))).toEqual([
      undefined,
      misconception,
      ...none.slice(2),
    ])
    expect(ideasIn(item, right)).toEqual(none)
  })

  it('is not looked for where nothing was answered', () => {
    expect(ideasIn(withOneIdea(), undefined)).toEqual(withOneIdea().left.map(() => undefined))
  })
})
