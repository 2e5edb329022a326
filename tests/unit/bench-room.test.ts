import { describe, expect, it } from 'vitest'
import { verdictsOn } from '../bench/room/goals.ts'
import type { LessonTimes } from '../bench/room/measure.ts'
import { delaysToProjector } from '../bench/room/storm.ts'
import { tableOf } from '../bench/room/table.ts'

const lesson = (changes: Partial<LessonTimes> = {}): LessonTimes => ({
  learners: 200,
  lost: 0,
  answer: [5, 9],
  projector: [...Array(95).fill(300), ...Array(5).fill(900)],
  question: [40, 60, 290],
  closed: [20],
  revealed: [30],
  late: 2,
  cpu: undefined,
  ...changes,
})

describe('the delay of a vote to the projector', () => {
  const votes = [
    { tappedAt: 100, answeredAt: 110 },
    { tappedAt: 0, answeredAt: 50 },
  ]

  it('ends with the first count that has it', () => {
    const counts = [
      { at: 60, voted: 1 },
      { at: 350, voted: 2 },
      { at: 650, voted: 2 },
    ]
    expect(delaysToProjector({ votes, counts })).toEqual([60, 250])
  })

  it('is missing where no count ever has it', () => {
    expect(delaysToProjector({ votes, counts: [{ at: 60, voted: 1 }] })).toEqual([60])
  })
})

describe('the goals of a live lesson', () => {
  const metBy = (times: LessonTimes) =>
    Object.fromEntries(Object.entries(verdictsOn(times)).map(([name, { isMet }]) => [name, isMet]))

  it('are about 19 votes in 20, and about the slowest of all questions', () => {
    expect(metBy(lesson())).toEqual({ lost: true, projector: true, question: true })
    expect(metBy(lesson({ projector: Array(20).fill(501) })).projector).toBe(false)
    expect(metBy(lesson({ question: [40, 301] })).question).toBe(false)
    expect(metBy(lesson({ lost: 1 })).lost).toBe(false)
  })

  it('are wider for a thousand, and there are none beyond', () => {
    const slow = { projector: [990], question: [990] }
    expect(metBy(lesson({ learners: 1000, ...slow }))).toMatchObject({
      projector: true,
      question: true,
    })
    expect(metBy(lesson({ learners: 1001, ...slow }))).toEqual({ lost: true })
  })

  it('stand in the table with what was measured', () => {
    const lines = tableOf([lesson({ question: [40, 301] })]).split('\n')
    expect(lines.find((line) => line.startsWith('a vote, to the projector'))).toMatch(/met$/)
    expect(lines.find((line) => line.startsWith('next question'))).toMatch(
      /301 +≤ 300 ms +NOT MET$/,
    )
  })
})
