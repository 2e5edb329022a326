// An attempt: what it shows, what a response changes, how long its address works.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attempt,
  attemptId,
  goOn,
  isAlive,
  isAttemptId,
  isRecordId,
  type Mode,
  moveTo,
  nextUnanswered,
  phaseOf,
  quizIdOf,
  recordIdOf,
  respond,
  startAttempt,
  withLaterResponses,
} from '../../src/domain/attempt.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'

const given = (response: string, seconds = 10) => ({ response, seconds })
const later = noon + 60

/** The attempt after these responses to the items in order, each item taken into view first. */
function responded(mode: Mode, ...responses: string[]): Attempt {
  return responses.reduce((attempt, response, index) => {
    const item = attempt.items[index] ?? ''
    return respond(moveTo(attempt, index), item, given(response), later)
  }, sampleAttempt({ mode }))
}

describe('an attempt that starts', () => {
  it('shows its first item, with no response and nothing recorded', () => {
    const { id, seed, mode, draw, items, startedAt } = sampleAttempt()
    const attempt = startAttempt({ id, seed, mode, draw, items, startedAt })
    expect(attempt).toEqual(sampleAttempt())
    expect(phaseOf(attempt)).toBe('question')
  })
})

describe('what an attempt shows', () => {
  it.each([
    ['practice', 'the question before the response', responded('practice'), 'question'],
    ['practice', 'the feedback after it', responded('practice', 'c'), 'feedback'],
    ['practice', 'the next question', moveTo(responded('practice', 'c'), 1), 'question'],
    [
      'practice',
      'an earlier feedback again',
      moveTo(responded('practice', 'c', 'a'), 0),
      'feedback',
    ],
    ['practice', 'the result after the last', responded('practice', 'c', 'a', 'b'), 'complete'],
    ['test', 'the next question at once', responded('test', 'c'), 'question'],
    ['test', 'an earlier question, to change it', moveTo(responded('test', 'c'), 0), 'question'],
    ['test', 'the result after the last', responded('test', 'c', 'a', 'b'), 'complete'],
  ])('in %s mode: %s', (_mode, _what, attempt, phase) => {
    expect(phaseOf(attempt)).toBe(phase)
  })
})

describe('a response in practice mode', () => {
  it('A response in practice mode is kept with its time, and the item stays in view for its feedback', () => {
    const after = respond(sampleAttempt(), 'evt-01', given('c', 12), later)
    expect(after).toEqual(
      sampleAttempt({ responses: [given('c', 12), undefined, undefined], at: 0 }),
    )
  })

  it('leaves the attempt it was made from as it was, so that Back shows the question', () => {
    const before = sampleAttempt()
    respond(before, 'evt-01', given('c'), later)
    expect(before).toEqual(sampleAttempt())
  })

  it('cannot be replaced once its feedback was shown', () => {
    const shown = responded('practice', 'c')
    expect(respond(shown, 'evt-01', given('a'), later)).toBe(shown)
  })

  it('completes the attempt when no item is left, at the time of the last response', () => {
    const complete = responded('practice', 'c', 'a', 'b')
    expect(complete.completedAt).toBe(later)
    expect(complete.isRecorded).toBe(false)
  })

  it('completes the attempt too when the last item left is not the last in order', () => {
    const responses = [undefined, given('a'), given('b')]
    const after = respond(sampleAttempt({ responses }), 'evt-01', given('c'), later)
    expect(phaseOf(after)).toBe('complete')
  })
})

describe('a response in test mode', () => {
  it('brings the next item without a response into view', () => {
    const after = respond(sampleAttempt({ mode: 'test' }), 'evt-01', given('c'), later)
    expect(after.at).toBe(1)
    expect(after.responses).toEqual([given('c'), undefined, undefined])
  })

  it('may be changed until the attempt is complete', () => {
    const back = moveTo(responded('test', 'c', 'a'), 0)
    const changed = respond(back, 'evt-01', given('d'), later)
    expect(changed.responses[0]?.response).toBe('d')
    expect(changed.at).toBe(2)
  })
})

describe('a response that must not count', () => {
  it.each<Mode>(['practice', 'test'])(
    'in %s mode: a late second post of the item before changes nothing',
    (mode) => {
      const next = moveTo(responded(mode, 'c'), 1)
      expect(respond(next, 'evt-01', given('a'), later)).toBe(next)
    },
  )

  it.each<Mode>(['practice', 'test'])(
    'in %s mode: an item that is not part of the attempt changes nothing',
    (mode) => {
      const attempt = sampleAttempt({ mode })
      expect(respond(attempt, 'pat-01', given('a'), later)).toBe(attempt)
    },
  )

  it.each<Mode>(['practice', 'test'])('in %s mode: nothing changes a complete attempt', (mode) => {
    const complete = responded(mode, 'c', 'a', 'b')
    for (const item of complete.items) {
      expect(respond(complete, item, given('d'), later + 60)).toBe(complete)
    }
  })
})

describe('the same response again', () => {
  it.each<Mode>(['practice', 'test'])('in %s mode: leads to the same state', (mode) => {
    const once = respond(sampleAttempt({ mode }), 'evt-01', given('c'), later)
    const again = respond(sampleAttempt({ mode }), 'evt-01', given('c'), later)
    expect(again).toEqual(once)
  })
})

describe('the time spent on an item', () => {
  it.each([
    [-5, 0],
    [0, 0],
    [12.4, 12],
    [12.6, 13],
    [9999, 9999],
    [10_000, 9999],
    [Number.POSITIVE_INFINITY, 9999],
  ])('%d seconds are kept as %i', (seconds, kept) => {
    const after = respond(sampleAttempt(), 'evt-01', given('c', seconds), later)
    expect(after.responses[0]?.seconds).toBe(kept)
  })
})

describe('moving to another item', () => {
  it.each([
    ['the first', 0, 0],
    ['the last', 2, 2],
    ['before the first: stays at the first', -1, 0],
    ['after the last: stays at the last', 99, 2],
  ])('%s', (_what, to, at) => {
    expect(moveTo(sampleAttempt({ at: 1 }), to).at).toBe(at)
  })
})

describe('the next item without a response', () => {
  const [yes, no] = [given('a'), undefined]
  it.each([
    ['is the one after', [yes, no, no], 0, 1],
    ['is the one after, even where the item itself has none', [no, no, yes], 0, 1],
    ['is further on where the one after has its response', [yes, yes, no], 0, 2],
    ['is found going round from the end', [no, yes, yes], 2, 0],
    ['is the item itself where it is the last one left', [yes, no, yes], 1, 1],
    ['does not exist once all have one', [yes, yes, yes], 1, -1],
  ])('%s', (_what, responses, from, next) => {
    expect(nextUnanswered(sampleAttempt({ responses }), from)).toBe(next)
  })
})

describe('any learner, whatever they press in whatever order', () => {
  const step = fc.record({
    to: fc.integer({ min: -2, max: 5 }),
    item: fc.constantFrom('evt-01', 'end-02', 'deb-03', 'pat-01'),
    response: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  it.each<Mode>(['practice', 'test'])(
    'in %s mode: loses no response, stays on an item, and completes exactly with the last',
    (mode) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
          let attempt = sampleAttempt({ mode })
          for (const { to, item, response } of steps) {
            const before = attempt.responses
            attempt = respond(moveTo(attempt, to), item, given(response), later)
            const isKept = before.every((one, index) => !one || attempt.responses[index])
            expect(isKept).toBe(true)
            expect(attempt.items[attempt.at]).toBeDefined()
            expect(phaseOf(attempt) === 'complete').toBe(attempt.responses.every(Boolean))
          }
        }),
      )
    },
  )
})

describe('the address of an attempt', () => {
  const day = 24 * 3600
  const classroom = { code: 'CDFGHJKQ', learner: 'calm-otter-42' }
  const complete = { responses: [given('c'), given('a'), given('b')], completedAt: noon + 6 * day }

  it.each<[string, Partial<Attempt>, number, boolean]>([
    ['works at once', {}, 0, true],
    ['works for seven days', {}, 7 * day, true],
    ['not a second longer', {}, 7 * day + 1, false],
    ['not longer where it was completed late', complete, 7 * day + 1, false],
    ['not longer in a challenge', { draw: 'challenge' }, 7 * day + 1, false],
    ['not longer as a trial', { draw: 'trial' }, 7 * day + 1, false],
    ['works in a class long after that', { classroom }, 7 * day + 1, true],
    ['works in a class for sixty days', { classroom, ...complete }, 60 * day, true],
    ['in a class not a second longer', { classroom, ...complete }, 60 * day + 1, false],
  ])('%s', (_what, changes, age, works) => {
    expect(isAlive(sampleAttempt(changes), noon + age)).toBe(works)
  })
})

describe('the id of an attempt', () => {
  it('starts with the day on which it started, in UTC, and ends with the quiz', () => {
    const lastSecond = Date.UTC(2026, 10, 23, 23, 59, 59) / 1000
    expect(attemptId(lastSecond, 'k3v9x0q7ma', 'end-use')).toBe('20261123-k3v9x0q7ma-end-use')
    expect(attemptId(lastSecond + 1, 'k3v9x0q7ma', 'end-use')).toBe('20261124-k3v9x0q7ma-end-use')
  })

  it.each([
    ['20261123-k3v9x0q7ma-export', true, false],
    ['20261123-k3v9x0q7ma-end-use', true, false],
    ['20261123-k3v9x0q7ma-export.0f9k2z', false, true],
    ['20261123-k3v9x0q7ma-export.0f9k2', false, false],
    ['20261123-k3v9x0q7ma-export.0F9K2Z', false, false],
    ['2026112-k3v9x0q7ma-export', false, false],
    ['20261123-k3v9x0q7m-export', false, false],
    ['20261123-k3v9x0q7ma-', false, false],
    ['20261123-k3v9x0q7ma-a-name-of-twenty-one-c', false, false],
    ['20261123-k3v9x0q7ma-export\n', false, false],
    ['20261123-k3v9x0q7ma-export/..', false, false],
    ['', false, false],
  ])('“%s” is an attempt id: %s, a record id: %s', (id, isAttempt, isRecord) => {
    expect([isAttemptId(id), isRecordId(id)]).toEqual([isAttempt, isRecord])
  })

  it.each([
    ['20261123-k3v9x0q7ma-export', 'export'],
    ['20261123-k3v9x0q7ma-end-use', 'end-use'],
    ['20261123-k3v9x0q7ma-end-use.0f9k2z', 'end-use'],
  ])('%s belongs to the quiz %s', (id, quiz) => {
    expect(quizIdOf(id)).toBe(quiz)
  })
})

describe('the id under which a completion is recorded', () => {
  it('The id under which a completion is recorded is the same for the same responses, however long they took', () => {
    const quick = sampleAttempt({ responses: [given('c', 1), given('a', 1), given('b', 1)] })
    const slow = {
      ...quick,
      responses: quick.responses.map((one) => one && given(one.response, 99)),
    }
    expect(recordIdOf(slow)).toBe(recordIdOf({ ...quick, completedAt: later, isRecorded: true }))
    expect(isRecordId(recordIdOf(quick))).toBe(true)
    expect(recordIdOf(quick).startsWith(`${quick.id}.`)).toBe(true)
  })

  it('The id under which a completion is recorded is another for any other responses', () => {
    const letters = ['a', 'b', 'c', 'd']
    const all = letters.flatMap((x) => letters.flatMap((y) => letters.map((z) => [x, y, z])))
    const ids = all.map((each) =>
      recordIdOf(sampleAttempt({ responses: each.map((letter) => given(letter)) })),
    )
    expect(new Set(ids).size).toBe(64)
  })
})

describe('an earlier state of an attempt', () => {
  const [one, two, all] = [
    responded('practice', 'a'),
    responded('practice', 'a', 'b'),
    responded('practice', 'a', 'b', 'c'),
  ]

  it('keeps in practice what was answered later, and shows the feedback that it had', () => {
    const back = withLaterResponses(moveTo(one, 0), two)
    expect(back.responses).toEqual(two.responses)
    expect(phaseOf(back)).toBe('feedback')
    expect(goOn(back, later)).toMatchObject({ at: 2 })
  })

  it('asks in practice the question that it asked, and keeps every other answer', () => {
    const asked = withLaterResponses(moveTo(one, 1), responded('practice', 'a', 'b', 'c'))
    expect(phaseOf(asked)).toBe('question')
    expect(asked.responses.map((each) => each?.response)).toEqual(['a', undefined, 'c'])
    expect(respond(asked, asked.items[1] ?? '', given('d'), later)).toMatchObject({
      completedAt: later,
    })
  })

  it('leads on to the result where all was answered, which stays recorded while nothing changes', () => {
    const recorded = { ...all, isRecorded: true }
    const back = withLaterResponses(moveTo(one, 0), recorded)
    expect(phaseOf(back)).toBe('feedback')
    expect(goOn(back, later)).toMatchObject({ completedAt: later, isRecorded: true })
    expect(recordIdOf(goOn(back, later))).toBe(recordIdOf(all))
    expect(withLaterResponses(moveTo(one, 1), recorded).isRecorded).toBe(false)
  })

  it('has in a test every answer there is, and is recorded again once one changes', () => {
    const recorded = { ...responded('test', 'a', 'b', 'c'), isRecorded: true }
    const back = withLaterResponses(moveTo(responded('test', 'a'), 1), recorded)
    expect(phaseOf(back)).toBe('question')
    expect(back.responses).toEqual(recorded.responses)
    const changed = respond(back, back.items[1] ?? '', given('d'), later)
    expect(changed).toMatchObject({ completedAt: later, isRecorded: false })
  })
})
