/** What a learner knows best and worst. */
import { describe, expect, test } from 'vitest'
import { strengthsOf } from '../../src/answers/strengths.ts'
import { createSite } from '../../src/content/site.ts'
import { library } from '../support/content.ts'

const objectives = {
  bridge: { id: 'bridge', text: '', topic: 'the bridge', explainer: 'a' },
  ferry: { id: 'ferry', text: '', topic: 'the ferry', explainer: 'a' },
  fares: { id: 'fares', text: '', topic: 'the fares', explainer: 'a' },
  quiet: { id: 'quiet', text: '', explainer: 'a' },
}

/** @param points of each question, by its objective */
const strengths = (points: Readonly<Record<string, readonly number[]>>) => {
  const asked = Object.entries(points).flatMap(([objective, all]) =>
    all.map((earned, at) => ({ id: `${objective}-${at}`, objective, points: earned })),
  )
  const items = Object.fromEntries(asked.map(({ id, objective }) => [id, { id, objective }]))
  return strengthsOf(createSite({ ...library, objectives, items } as never), asked)
}

describe('the strengths of a learner', () => {
  test('name the topic of which most is known, and the one that cost most', () => {
    const known = strengths({ bridge: [60, 60], ferry: [0, 30], fares: [30] })
    expect(known).toEqual({ best: 'the bridge', worst: 'the ferry' })
  })

  test('name of two known alike the one with more questions, and of two that cost alike the one known less', () => {
    const known = strengths({ bridge: [60], ferry: [60, 60], fares: [60, 0], quiet: [0] })
    expect(known).toEqual({ best: 'the ferry', worst: 'the fares' })
    const less = strengths({ bridge: [60], ferry: [30, 30], fares: [0] })
    expect(less?.worst).toBe('the fares')
  })

  test.each([
    ['all was right', { bridge: [60], ferry: [60] }],
    ['all was wrong', { bridge: [0], ferry: [0] }],
    ['nothing was known well', { bridge: [30], ferry: [0] }],
    ['there is one topic only', { bridge: [60, 0, 0] }],
    ['the content names no topic', { quiet: [60, 0] }],
  ])('are not told where %s', (_, points) => {
    expect(strengths(points)).toBeUndefined()
  })
})
