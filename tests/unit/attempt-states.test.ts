// What the pages of an attempt show: from the attempt and what is known of it alone, without a store.
import { describe, expect, it } from 'vitest'
import { type Attempt, recordIdOf } from '../../src/domain/attempt.ts'
import { openClassroom } from '../../src/domain/classroom.ts'
import { completeAttempt } from '../../src/domain/completion.ts'
import { keyResponseOf } from '../../src/domain/item.ts'
import { fewestToShow } from '../../src/domain/item-analysis.ts'
import { emptyRunningTally } from '../../src/domain/running-tally.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import {
  feedbackState,
  isPending,
  progressOf,
  questionState,
} from '../../src/states/quiz/attempt.ts'
import { type Recording, recordingOf } from '../../src/states/quiz/recording.ts'
import { takerResult } from '../../src/states/quiz/taker-result.ts'
import { firstQuiz, library, site } from '../support/content.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'

const items = Object.values(library.items)
  .filter(({ retired }) => !retired)
  .slice(0, 3)
const [item] = items
if (!item) throw new Error('the content has no item')

const started = sampleAttempt({
  id: `20261123-k3v9x0q7ma-${firstQuiz.id}`,
  items: items.map(({ id }) => id),
})
const complete = (changes: Partial<Attempt> = {}): Attempt => ({
  ...started,
  completedAt: noon + 90,
  responses: items.map((each) => ({ response: keyResponseOf(each), seconds: 30 })),
  ...changes,
})
const classroom = { code: 'BCDFGHJK', learner: 'calm-otter-42' }
const settings = openClassroom(
  {
    quiz: firstQuiz.id,
    items: started.items,
    mode: 'test',
    feedback: 'close',
    isShuffled: false,
    seed: '1',
    hasNumbers: false,
    hours: 1,
    zone: 'Asia/Tokyo',
    language: 'en',
  },
  noon,
)
const pending = { action: '/record', receipt: '/here', mayTryAtOnce: false, hasFailed: true }

describe('a question', () => {
  it('has the number of questions, where its response goes and since when it is shown', () => {
    const paths = { path: '/a', shownAt: noon, asksCertainty: true }
    expect(questionState(site, started, item, paths)).toMatchObject({
      phase: 'question',
      quiz: { id: firstQuiz.id, title: firstQuiz.title },
      at: 0,
      total: 3,
      action: '/a/responses',
      shownAt: noon.toString(36),
      isTest: false,
    })
  })

  it('shows feedback after its response, and leads to the next', () => {
    const state = feedbackState(site, complete(), item, '/next')
    expect(state).toMatchObject({ phase: 'feedback', next: '/next' })
    expect(state.reviewed).toMatchObject({ id: item.id, isCorrect: true })
  })
})

describe('the recording of a complete attempt', () => {
  const standing = { settings, isRemoved: false, isFinished: false, answered: 0 }

  it.each([
    ['a teacher tries the quiz', { draw: 'trial' } as const, undefined, 'trial'],
    ['the store took it', { isRecorded: true }, undefined, 'recorded'],
    [
      'the store took it before its class was deleted',
      { isRecorded: true, classroom },
      { isDeleted: true },
      'recorded',
    ],
    ['its class was deleted', { classroom }, { isDeleted: true }, 'classroomDeleted'],
    ['its class had closed', { classroom }, { closesAt: noon + 89 }, 'late'],
    ['its class closes at that very second', { classroom }, { closesAt: noon + 90 }, 'pending'],
    ['its class cannot be seen', { classroom }, undefined, 'pending'],
  ])('where %s', (_, changes, ofClassroom, state) => {
    const known = ofClassroom && { ...standing, settings: { ...settings, ...ofClassroom } }
    expect(recordingOf(site, complete(changes), known, pending).state).toBe(state)
  })

  it.each([
    ['its class is gone', { ...standing, settings: undefined }, 'classroomGone'],
    ['its learner was removed', { ...standing, isRemoved: true }, 'removed'],
    [
      'its learner had finished before its class closed',
      { ...standing, settings: { ...settings, closesAt: noon + 89 }, isFinished: true },
      'finishedBefore',
    ],
  ])('where %s', (_, known, state) => {
    expect(recordingOf(site, complete({ classroom }), known, pending).state).toBe(state)
  })

  it('says the time at which the class closed on the teacher’s clock', () => {
    const late = recordingOf(
      site,
      complete({ classroom }),
      { ...standing, settings: { ...settings, closesAt: noon } },
      pending,
    )
    expect(late.state === 'late' && late.closedAt).toContain('21:00')
  })

  it('keeps how to try again', () => {
    const recording = recordingOf(site, complete({ classroom }), undefined, pending)
    expect(recording).toEqual({ state: 'pending', ...pending, isInClassroom: true })
  })
})

describe('the result that its taker sees', () => {
  const origin = 'https://quiz.example'
  const resultOf = (attempt: Attempt, known: Partial<Parameters<typeof takerResult>[3]> = {}) =>
    takerResult(site, attempt, items, {
      challenger: undefined,
      tally: undefined,
      recording: { state: 'recorded' },
      origin,
      ...known,
    })

  it('may be shared once it is recorded, outside a class', () => {
    const recorded = complete({ isRecorded: true })
    const id = recordIdOf(recorded)
    expect(resultOf(recorded)).toMatchObject({
      sharing: { origin, resultPath: `/results/${id}`, challengePath: `/challenge/${id}` },
      againPath: `/quizzes/${firstQuiz.id}`,
      audience: 'public',
    })
    expect(resultOf(complete()).sharing).toBeUndefined()
    expect(resultOf({ ...recorded, classroom })).toMatchObject({
      sharing: undefined,
      againPath: '/join/BCDFGHJK?name=calm-otter-42',
      audience: 'classroom',
    })
  })

  it('tells of the last answer in practice, of which no page has told before', () => {
    const at = items.length - 1
    expect(resultOf(complete({ at })).last?.id).toBe(items[at]?.id)
    expect(resultOf(complete({ at, mode: 'test' })).last).toBeUndefined()
  })

  it('lists what was missed, and at most three sections to read', () => {
    const responses = items.map(() => undefined)
    const missed = resultOf(complete({ responses }))
    expect(missed.score).toBe(0)
    expect(missed.missed).toEqual(started.items)
    expect(missed.readNext.length).toBeGreaterThan(0)
    expect(missed.readNext.length).toBeLessThanOrEqual(3)
    expect(resultOf(complete())).toMatchObject({ missed: [], readNext: [], lost: 0 })
  })

  it('says where the points went in the same halves as the score, which add up with it to all there are', () => {
    const [first, ...others] = items
    const section = first?.explainer
    const responses = items.map((each) =>
      each === first ? undefined : { response: keyResponseOf(each), seconds: 30 },
    )
    const result = resultOf(complete({ responses }))
    expect(result.lost).toBe(60)
    expect(result.readNext).toMatchObject([{ path: `/explainers/${section}`, lost: 60 }])
    expect(others).not.toEqual([])
    const none = resultOf(complete({ responses: items.map(() => undefined) }))
    expect(none.lost).toBe(none.maxScore)
    for (const { lost } of none.readNext) expect(lost).toBeLessThanOrEqual(none.lost)
  })

  it('sets both sides of a challenge against each other, and says where the other is away', () => {
    const challenge = recordIdOf(complete())
    const { record } = completeAttempt(complete({ responses: items.map(() => undefined) }), items)
    const sides = items.map(() => ({
      yours: { points: 60, outcome: 'correct' },
      theirs: { points: 0, outcome: 'blank' },
    }))
    expect(resultOf(complete({ challenge }), { challenger: record }).comparison).toEqual(sides)
    expect(resultOf(complete({ challenge })).comparison).toBe('away')
    expect(resultOf(complete()).comparison).toBeUndefined()
  })

  it('says how many were answered where it was handed in, and not where the class refused it', () => {
    const [first] = complete().responses
    const handedIn = complete({ responses: [first, undefined, undefined] })
    const answered = (attempt: Attempt, recording: Recording) =>
      resultOf(attempt, { recording }).answered
    const closedAt = '23 Nov 2026, 12:00'
    expect(answered(handedIn, { state: 'recorded' })).toBe(1)
    expect(answered(handedIn, { state: 'ended', closedAt, answered: 1 })).toBe(1)
    expect(answered(handedIn, { state: 'removed' })).toBeUndefined()
    expect(answered(complete(), { state: 'recorded' })).toBeUndefined()
    const nothing = complete({ responses: [undefined, undefined, undefined] })
    expect(answered(nothing, { state: 'ended', closedAt, answered: 0 })).toBeUndefined()
  })

  it('shows how the others did once they are enough to hide each other', () => {
    const of = (attempts: number) => ({
      tally: { ...emptyRunningTally(), settled: { ...emptyTally(), attempts } },
    })
    expect(resultOf(complete(), of(fewestToShow)).others?.attempts).toBe(fewestToShow)
    expect(resultOf(complete(), of(fewestToShow - 1)).others).toBeUndefined()
  })

  it('The result that its taker sees is pending until the store takes the attempt', () => {
    const stateWith = (recording: ReturnType<typeof recordingOf>) =>
      isPending({
        ...progressOf(site, complete(), '/here'),
        phase: 'complete',
        result: resultOf(complete(), { recording }),
      })
    expect(stateWith({ state: 'pending', ...pending, isInClassroom: false })).toBe(true)
    expect(stateWith({ state: 'recorded' })).toBe(false)
  })
})
