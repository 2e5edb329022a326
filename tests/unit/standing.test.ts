/** From when on a report is one of the class, and no longer of those who were first. */
import { expect, test } from 'vitest'
import type { ClassroomState } from '../../src/domain/classroom.ts'
import { type Standing, standingOf } from '../../src/states/classroom/standing.ts'

const cases: [ClassroomState, joined: number, finished: number, Standing][] = [
  ['open', 0, 0, 'nobody'],
  ['open', 30, 0, 'nobody'],
  ['closed', 30, 0, 'nobody'],
  ['open', 2, 2, 'soFar'],
  ['open', 30, 1, 'soFar'],
  ['open', 30, 9, 'soFar'],
  ['open', 30, 10, 'enough'],
  ['locked', 30, 9, 'soFar'],
  ['open', 3, 3, 'enough'],
  ['closed', 30, 1, 'enough'],
]

test.each(cases)(
  'a class that is %s, with %i who joined and %i who finished: %s',
  (state, joined, finished, standing) => {
    expect(standingOf(state, joined, finished)).toBe(standing)
  },
)
