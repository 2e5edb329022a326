// The question that a quiz shows of itself to whoever has not taken it.
import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/content/site.ts'
import { answerSample, sampleQuestion } from '../../src/states/quiz/sample-question.ts'
import { library, site } from '../support/content.ts'

const items = Object.values(library.items)

describe.each(library.quizzes)('the sample question of $id', (quiz) => {
  const sample = sampleQuestion(site, quiz)
  const item = items.find(({ id }) => id === sample?.item)

  it('is one that the quiz may ask, with all its choices and nothing of its key', () => {
    expect(item?.type).toBe('single')
    expect(item?.retired).toBeUndefined()
    expect(quiz.objectives).toContain(item?.objective)
    if (item?.type !== 'single') return
    expect(sample?.choices.map(({ id }) => id).toSorted()).toEqual(
      item.choices.map(({ id }) => id).toSorted(),
    )
    for (const choice of sample?.choices ?? []) {
      expect(Object.keys(choice)).toEqual(['id', 'text'])
    }
  })

  it('is answered with its choices where they stood, and nothing else is an answer', () => {
    if (item?.type !== 'single') throw new Error('has no key')
    for (const { id } of item.choices) {
      const answered = answerSample(site, quiz, { item: item.id, choice: id })
      expect(answered?.isCorrect).toBe(id === item.key)
      expect(answered?.form === 'choice' && answered.choices.map(({ text }) => text)).toEqual(
        sample?.choices.map(({ text }) => text),
      )
    }
    for (const given of [
      { item: item.id, choice: undefined },
      { item: item.id, choice: 'z' },
      { item: undefined, choice: item.key },
      { item: items.find(({ id }) => id !== item.id)?.id, choice: item.key },
    ]) {
      expect(answerSample(site, quiz, given)).toBeUndefined()
    }
  })

  it('is the same whatever the keys are', () => {
    const rekeyed = items.map((each) => {
      if (each.type !== 'single') return [each.id, each]
      const other = each.choices.find(({ id }) => id !== each.key)
      return [each.id, { ...each, key: other?.id ?? each.key }]
    })
    const other = createSite({ ...library, items: Object.fromEntries(rekeyed) })
    expect(sampleQuestion(other, quiz)).toEqual(sample)
  })
})

it('a quiz of which no explainer asks a question has no sample', () => {
  const none = createSite({ ...library, items: {} })
  for (const quiz of library.quizzes) expect(sampleQuestion(none, quiz)).toBeUndefined()
})
