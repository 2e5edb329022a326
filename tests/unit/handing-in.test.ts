import { describe, expect, it } from 'vitest'
import { type Attempt, moveTo, phaseOf, withLaterResponses } from '../../src/domain/attempt.ts'
import { answeredIn, canHandIn, handIn, isHandedIn } from '../../src/domain/handing-in.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'

const given = { response: 'c', seconds: 9 }
const answered = (...places: number[]): Attempt =>
  sampleAttempt({ responses: [0, 1, 2].map((at) => (places.includes(at) ? given : undefined)) })

describe('an attempt that is handed in', () => {
  it.each([
    ['one of three', answered(0)],
    ['the last alone', answered(2)],
    ['two of three, in a test', { ...answered(0, 2), mode: 'test' as const }],
  ])('with %s answered is complete, with the rest blank', (_what, attempt) => {
    expect(canHandIn(attempt)).toBe(true)
    const handedIn = handIn(attempt, noon + 60)
    expect(handedIn).toEqual({ ...attempt, completedAt: noon + 60 })
    expect(phaseOf(handedIn)).toBe('complete')
    expect(isHandedIn(handedIn)).toBe(true)
    expect(answeredIn(handedIn)).toBe(answeredIn(attempt))
  })

  it.each([
    ['nothing answered', answered()],
    ['everything answered', answered(0, 1, 2)],
    ['its end already reached', { ...answered(0, 1, 2), completedAt: noon }],
    ['it handed in already', { ...answered(0), completedAt: noon }],
  ])('can’t be, with %s', (_what, attempt) => {
    expect(canHandIn(attempt)).toBe(false)
    expect(handIn(attempt, noon + 60)).toBe(attempt)
  })

  it('is not one that all was answered in, nor one under way', () => {
    expect(isHandedIn({ ...answered(0, 1, 2), completedAt: noon })).toBe(false)
    expect(isHandedIn(answered(0))).toBe(false)
  })

  it('goes on where one goes back to a question of it, and is not recorded any more', () => {
    const recorded = { ...handIn(answered(0), noon), isRecorded: true, recordedAs: 'x'.repeat(20) }
    const back = withLaterResponses(moveTo(answered(0), 1), recorded)
    expect(phaseOf(back)).toBe('question')
    expect(back).toMatchObject({ isRecorded: false })
    expect(back).not.toHaveProperty('recordedAs')
    expect(back).not.toHaveProperty('completedAt')
  })
})
