/** A live lesson: which step leads where, which vote counts, and who may know how votes fall. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportOf } from '../../src/domain/classroom-report.ts'
import { voteScoresOf } from '../../src/domain/first-votes.ts'
import { adviceFor } from '../../src/domain/live/advice.ts'
import { learnerReadingOf } from '../../src/domain/live/following.ts'
import { type LeadRequest, lead, type Step, steps } from '../../src/domain/live/leading.ts'
import type { Lesson } from '../../src/domain/live/lesson.ts'
import { type Audience, lessonFor, lessonForLearners } from '../../src/domain/live/views.ts'
import { type VoteRequest, vote } from '../../src/domain/live/voting.ts'
import { recordedItemsOf } from '../../src/domain/record.ts'
import { answer } from '../../src/domain/room/answering.ts'
import { finish } from '../../src/domain/room/completing.ts'
import { change, remove } from '../../src/domain/room/control.ts'
import { join } from '../../src/domain/room/joining.ts'
import { listingOf } from '../../src/domain/room/listing.ts'
import { open } from '../../src/domain/room/opening.ts'
import { part } from '../../src/domain/room/parting.ts'
import { emptyRoom, type Room } from '../../src/domain/room/room.ts'
import { make, opened, sampleSettings } from '../support/sample-room.ts'

const items = ['pat-01', 'pat-02', 'pat-03']
const settings = sampleSettings({ items })

/** A class with a lesson in its lobby. */
function classroom(...names: string[]): Room {
  const room = emptyRoom()
  make(room, open(room, settings))
  for (const name of names) make(room, join(room, { name }, opened))
  step(room, 'start')
  return room
}

const roundOf = ({ lesson }: Room): number => lesson?.round ?? 0

const step = (room: Room, name: Step, more: Partial<LeadRequest> = {}, now = opened + 10) =>
  make(room, lead(room, { step: name, keyVersion: 1, round: roundOf(room), ...more }, now))

const give = (
  room: Room,
  name: string,
  response: string,
  more: Partial<VoteRequest> = {},
  now = opened + 20,
) =>
  make(
    room,
    vote(
      room,
      {
        id: 'x',
        name,
        response,
        points: response === 'a' ? 60 : 0,
        round: roundOf(room),
        item: room.lesson?.item ?? '',
        ...more,
      },
      now,
    ),
  )

describe('the steps of a lesson', () => {
  test.each<[string, readonly [Step, Partial<LeadRequest>?][], Partial<Lesson> | string]>([
    ['start in the lobby', [], { phase: 'lobby', at: -1 }],
    [
      'open the first vote on a question',
      [['ask', { at: 0 }]],
      { phase: 'vote', vote: 1, item: 'pat-01' },
    ],
    ['close it', [['ask', { at: 0 }], ['close']], { phase: 'counted', vote: 1 }],
    ['open it once more', [['ask', { at: 0 }], ['close'], ['reopen']], { phase: 'vote', vote: 1 }],
    ['let learners discuss', [['ask', { at: 0 }], ['close'], ['discuss']], { phase: 'discuss' }],
    [
      'open the second vote',
      [['ask', { at: 0 }], ['close'], ['discuss'], ['again']],
      { phase: 'vote', vote: 2 },
    ],
    [
      'leave the discussion out',
      [['ask', { at: 0 }], ['close'], ['again']],
      { phase: 'vote', vote: 2 },
    ],
    [
      'know no third vote',
      [['ask', { at: 0 }], ['close'], ['again'], ['close'], ['again']],
      'impossible',
    ],
    [
      'reveal, from an open vote too',
      [['ask', { at: 1 }], ['reveal']],
      { phase: 'revealed', revealed: ['pat-02'] },
    ],
    [
      'ask nothing again whose key was shown',
      [['ask', { at: 1 }], ['reveal'], ['ask', { at: 1 }]],
      { phase: 'revealed' },
    ],
    ['let learners guess', [['ask', { at: 0 }], ['close'], ['guess']], { phase: 'guess' }],
    [
      'ask a sibling',
      [['ask', { at: 0 }], ['reveal'], ['sibling', { item: 'pat-09' }]],
      { phase: 'vote', item: 'pat-09', isSibling: true, at: 0 },
    ],
    [
      'ask no sibling before the key is shown',
      [
        ['ask', { at: 0 }],
        ['sibling', { item: 'pat-09' }],
      ],
      'impossible',
    ],
    ['know no question outside the class', [['ask', { at: 3 }]], 'impossible'],
    ['end', [['ask', { at: 0 }], ['end']], { phase: 'over' }],
    ['leave what has ended alone', [['end'], ['ask', { at: 0 }]], 'impossible'],
    [
      'start again with the keys that were shown',
      [['ask', { at: 0 }], ['reveal'], ['end'], ['start']],
      { phase: 'lobby', revealed: ['pat-01'] },
    ],
  ])('%s', (_, made, expected) => {
    const room = classroom()
    const verdicts = made.map(([name, more]) => step(room, name, more))
    if (typeof expected === 'string') expect(verdicts.at(-1)).toBe(expected)
    else expect(room.lesson).toMatchObject(expected)
  })

  test('are made once, however often they are sent', () => {
    const room = classroom()
    const round = roundOf(room)
    expect(step(room, 'ask', { at: 0, round })).toBe('done')
    expect(step(room, 'ask', { at: 1, round })).toBe('moved')
    expect(room.lesson?.at).toBe(0)
  })

  test('need the key that opens the class, and an open class', () => {
    const room = classroom()
    expect(step(room, 'ask', { at: 0, keyVersion: 2 })).toBe('badKey')
    expect(step(room, 'ask', { at: 0 }, opened + 3601)).toBe('closed')
  })

  test('come back to a question where it was left', () => {
    const room = classroom('ann')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'a')
    step(room, 'ask', { at: 1 })
    step(room, 'ask', { at: 0 })
    expect(room.lesson).toMatchObject({ phase: 'counted', vote: 1, item: 'pat-01' })
  })

  test('open no first vote again after the second, though whoever voted first was removed', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'a')
    step(room, 'close')
    step(room, 'again')
    give(room, 'bob', 'b')
    make(room, remove(room, { name: 'ann', keyVersion: 1 }))
    step(room, 'ask', { at: 1 })
    step(room, 'ask', { at: 0 })
    expect(room.lesson).toMatchObject({ phase: 'counted', vote: 2, item: 'pat-01' })
  })

  test('leave the round as it is where they start and stop a timer, which ends nothing', () => {
    const room = classroom('ann')
    step(room, 'ask', { at: 0 })
    const round = roundOf(room)
    expect(step(room, 'timer', { seconds: 60 })).toBe('done')
    expect(room.lesson).toMatchObject({ round, timerEnds: opened + 70 })
    expect(give(room, 'ann', 'a', {}, opened + 100)).toBe('taken')
    expect(step(room, 'untimed')).toBe('done')
    expect(room.lesson).not.toHaveProperty('timerEnds')
    step(room, 'timer', { seconds: 60 })
    step(room, 'close')
    expect(room.lesson).not.toHaveProperty('timerEnds')
  })
})

describe('who takes part', () => {
  const line = { v: 1, mode: 'practice', draw: 'selection', score: 0, maxScore: 180 } as const
  const goAlone = (room: Room, id: string, name: string, now: number) => {
    const given = {
      id,
      name,
      answered: 1,
      line: { ...line, completedAt: now, seconds: 9, items: '' },
    }
    return make(room, answer(room, given, now))
  }
  const told = (room: Room) => {
    const { joined, voted, seats } = lessonFor(room, 'console', opened + 60) ?? fail()
    return { joined, voted, seats: seats?.map(({ name }) => name) }
  }

  test('are those who joined, but for those who were let go on alone and are: nobody waits for them', () => {
    const room = classroom('ann', 'bob', 'cyn')
    step(room, 'alone')
    expect(goAlone(room, 'x', 'ann', opened + 12)).toBe('noted')
    step(room, 'ask', { at: 0 })
    give(room, 'bob', 'a')
    give(room, 'cyn', 'a')
    expect(told(room)).toEqual({ joined: 2, voted: 2, seats: ['bob', 'cyn'] })
    // Whoever votes all the same is back.
    give(room, 'ann', 'b', { id: 'y' })
    expect(told(room)).toEqual({ joined: 3, voted: 3, seats: ['ann', 'bob', 'cyn'] })
  })

  test('are those too who had begun alone before the lesson', () => {
    const room = emptyRoom()
    make(room, open(room, settings))
    make(room, join(room, { name: 'ann' }, opened))
    expect(goAlone(room, 'x', 'ann', opened + 5)).toBe('noted')
    step(room, 'start')
    expect(told(room)).toMatchObject({ joined: 1, seats: ['ann'] })
  })
})

describe('the quiz alone in a lesson', () => {
  const line = { v: 1, mode: 'practice', draw: 'selection', score: 60, maxScore: 180 } as const
  const lineAt = (completedAt: number) => ({ ...line, completedAt, seconds: 9, items: '' })
  const respondAt = (room: Room, now: number) =>
    make(room, answer(room, { id: 'x', name: 'ann', answered: 1, line: lineAt(now) }, now))
  const finishAt = (room: Room, completedAt: number, now = completedAt) =>
    make(room, finish(room, { id: 'x.abcdef', name: 'ann', line: lineAt(completedAt) }, now))

  test('is closed from its start until the teacher opens it, and again when the teacher takes it back', () => {
    const room = classroom('ann')
    const round = roundOf(room)
    expect(respondAt(room, opened + 11)).toBe('together')
    expect(finishAt(room, opened + 11)).toBe('together')
    expect([room.progress.size, room.completions.size]).toEqual([0, 0])
    expect(step(room, 'together')).toBe('impossible')
    expect(step(room, 'alone')).toBe('done')
    expect(step(room, 'alone')).toBe('impossible')
    expect(respondAt(room, opened + 12)).toBe('noted')
    expect(step(room, 'together', {}, opened + 13)).toBe('done')
    expect(respondAt(room, opened + 14)).toBe('together')
    // What was entered for a vote still counts.
    expect(roundOf(room)).toBe(round)
    step(room, 'end')
    expect(respondAt(room, opened + 15)).toBe('noted')
  })

  test('that was finished before it was closed counts, whenever it comes', () => {
    const room = classroom('ann')
    expect(finishAt(room, opened + 9, opened + 20)).toBe('recorded')
    // Sent again it is no news.
    expect(finishAt(room, opened + 9, opened + 30)).toBe('recorded')
  })

  test('is held no longer than its class is open', () => {
    const room = classroom('ann')
    expect(finishAt(room, settings.closesAt - 1, settings.closesAt + 5)).toBe('recorded')
  })

  test('is open in a lesson from before it could be closed', () => {
    const room = classroom('ann')
    const { togetherSince: _, ...before } = room.lesson as Lesson
    room.lesson = before
    expect(respondAt(room, opened + 11)).toBe('noted')
    expect(finishAt(room, opened + 12)).toBe('recorded')
  })

  test('changes what a learner who follows is told', () => {
    const room = classroom('ann')
    const mark = () => learnerReadingOf(room, { id: 'x', name: 'ann' }, opened + 11).mark
    const before = mark()
    step(room, 'alone')
    expect(mark()).not.toBe(before)
  })
})

describe('a vote', () => {
  test('counts once, and again where it is another', () => {
    const room = classroom('ann')
    step(room, 'ask', { at: 0 })
    expect(give(room, 'ann', 'b')).toBe('taken')
    expect(give(room, 'ann', 'b')).toBe('same')
    expect(give(room, 'ann', 'a')).toBe('changed')
    step(room, 'close')
    expect(lessonFor(room, 'console', opened + 30)?.counts?.first).toEqual({
      voters: 1,
      responses: { a: 1 },
    })
  })

  test.each<[string, (room: Room) => void, Partial<VoteRequest>?, number?]>([
    ['after the close', (room) => step(room, 'close')],
    [
      'in the lobby',
      (room) => {
        step(room, 'end')
        step(room, 'start')
      },
    ],
    ['for another item', () => undefined, { item: 'pat-02' }],
    [
      'for an earlier round',
      (room) => {
        step(room, 'close')
        step(room, 'reopen')
      },
      { round: 2 },
    ],
    ['after the end of the class', () => undefined, {}, opened + 3601],
  ])('%s is late, and changes nothing', (_, before, more = {}, now = opened + 30) => {
    const room = classroom('ann')
    step(room, 'ask', { at: 0 })
    before(room)
    expect(give(room, 'ann', 'a', more, now)).toBe('late')
    expect(room.votes.size).toBe(0)
  })

  test('of a learner who was removed is refused, and what there was goes', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'a')
    make(room, remove(room, { name: 'ann', keyVersion: 1 }))
    expect(room.votes.size).toBe(0)
    expect(give(room, 'ann', 'a')).toBe('removed')
    expect(lessonFor(room, 'projector', opened + 30)).toMatchObject({ joined: 1, voted: 0 })
  })
})

describe('how votes fall', () => {
  const audiences: Audience[] = ['learners', 'projector', 'console']
  const viewOf = (room: Room, audience: Audience) =>
    audience === 'learners'
      ? lessonForLearners(room, opened + 30)
      : lessonFor(room, audience, opened + 30)
  /** Who is shown counts. */
  const seenBy = (room: Room) =>
    audiences.filter((each) => {
      const { first, second, guess } = viewOf(room, each)?.counts ?? {}
      return first || second || guess
    })

  test('is seen by nobody while the vote is open, then by the teacher, and by all with the key', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'a')
    expect(seenBy(room)).toEqual([])
    step(room, 'close')
    expect(seenBy(room)).toEqual(['console'])
    step(room, 'discuss')
    step(room, 'again')
    give(room, 'bob', 'b')
    expect(lessonFor(room, 'console', opened + 30)?.counts).not.toHaveProperty('second')
    step(room, 'close')
    step(room, 'guess')
    give(room, 'bob', 'c')
    expect(lessonFor(room, 'console', opened + 30)?.counts).not.toHaveProperty('guess')
    step(room, 'reveal')
    expect(seenBy(room)).toEqual(audiences)
    expect(viewOf(room, 'learners')?.counts).toMatchObject({
      first: { responses: { a: 1 } },
      second: { responses: { b: 1 } },
      guess: { responses: { c: 1 } },
    })
  })

  test('of guesses is seen by nobody before the key is shown, however long ago they closed', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b')
    step(room, 'close')
    step(room, 'guess')
    give(room, 'bob', 'c')
    step(room, 'ask', { at: 1 })
    step(room, 'ask', { at: 0 })
    for (const next of ['discuss', 'again', 'close'] as const) {
      step(room, next)
      for (const each of audiences) {
        expect(viewOf(room, each)?.counts ?? {}, `${next}, ${each}`).not.toHaveProperty('guess')
      }
    }
    step(room, 'reveal')
    for (const each of audiences) {
      expect(viewOf(room, each)?.counts).toMatchObject({ guess: { responses: { c: 1 } } })
    }
  })

  test('is told to a learner of their own votes alone', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'a')
    const own = () => learnerReadingOf(room, { id: 'x', name: 'ann' }, opened + 30)
    expect(own().own).toEqual({ first: 'a' })
    const { mark } = own()
    expect(give(room, 'ann', 'a', { certainty: 'sure' })).toBe('changed')
    expect(own().own).toEqual({ first: 'a', certainty: 'sure' })
    expect(own().mark).not.toBe(mark)
    expect(
      JSON.stringify(learnerReadingOf(room, { id: 'y', name: 'bob' }, opened + 30)),
    ).not.toContain('"a"')
    expect(Object.keys(viewOf(room, 'learners') ?? {})).toEqual(['lesson'])
    expect(lessonFor(room, 'projector', opened + 30)).not.toHaveProperty('seats')
  })

  test.each([
    [0, 'explain'],
    [0.34, 'explain'],
    [0.35, 'discuss'],
    [0.7, 'discuss'],
    [0.71, 'goOn'],
    // As pages tell them: 35% and 70%.
    [8 / 23, 'discuss'],
    [38 / 54, 'discuss'],
    [1, 'goOn'],
  ])('at a share of %s leads to the advice to %s', (share, advice) => {
    expect(adviceFor(share)).toBe(advice)
  })
})

describe('a gain', () => {
  const gainIn = (room: Room) => lessonFor(room, 'console', opened + 60)?.counts?.gain

  test('compares the same people: those who voted both times', () => {
    const room = classroom('ann', 'bob', 'cyn', 'dan')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b')
    give(room, 'bob', 'a')
    // Who gives part of the answer, as of a question with parts, has not all of it right.
    give(room, 'cyn', 'c', { points: 30 })
    step(room, 'close')
    expect(gainIn(room)).toBeUndefined()
    step(room, 'again')
    give(room, 'ann', 'a')
    give(room, 'bob', 'a')
    give(room, 'dan', 'a')
    expect(gainIn(room)).toBeUndefined()
    step(room, 'close')
    expect(gainIn(room)).toEqual({ voters: 2, before: 1, after: 2 })
  })

  test('is none where nobody voted both times', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b')
    step(room, 'close')
    step(room, 'again')
    give(room, 'bob', 'a')
    step(room, 'reveal')
    expect(gainIn(room)).toBeUndefined()
  })

  test('by a sibling is of those who voted alone on the question before it', () => {
    const room = classroom('ann', 'bob', 'cyn')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b')
    give(room, 'bob', 'b')
    step(room, 'reveal')
    step(room, 'sibling', { item: 'pat-09' })
    give(room, 'bob', 'a')
    give(room, 'cyn', 'a')
    expect(gainIn(room)).toBeUndefined()
    step(room, 'reveal')
    expect(gainIn(room)).toEqual({ voters: 1, before: 0, after: 1 })
  })
})

describe('the report of a lesson', () => {
  const lead = (room: Room) => {
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b', {}, opened + 15)
    give(room, 'bob', 'a', {}, opened + 16)
    step(room, 'close')
    step(room, 'again')
    give(room, 'ann', 'a', {}, opened + 40)
    step(room, 'reveal')
    step(room, 'sibling', { item: 'pat-09' })
    give(room, 'ann', 'a', {}, opened + 50)
    step(room, 'ask', { at: 1 })
    give(room, 'ann', 'b', {}, opened + 60)
  }

  test('counts the last vote of each question that was asked, with the first beside it', () => {
    const room = classroom('ann', 'bob', 'cyn')
    lead(room)
    const under = listingOf(room, opened + 70)
    expect(under.attempts).toEqual([])
    expect(under.progress?.map(({ name, answered }) => [name, answered])).toEqual([
      ['ann', 2],
      ['bob', 1],
    ])
    step(room, 'end')
    const { attempts, progress } = listingOf(room, opened + 70)
    expect(progress).toEqual([])
    const [ann, bob] = attempts
    expect(ann?.line).toMatchObject({ score: 60, maxScore: 120, completedAt: opened + 60 })
    expect(recordedItemsOf(ann?.line ?? fail()).map(({ id, response }) => [id, response])).toEqual([
      ['pat-01', 'a'],
      ['pat-02', 'b'],
    ])
    expect(ann?.line.firstVotes).toBe('pat-01,b,0,5;pat-02,b,0,50')
    expect(bob?.line.items).toBe('pat-01,a,60,6;pat-02,,0,0')
    const { firstVotes, most } = reportOf(listingOf(room, opened + 70), settings, 'first')
    // Of what nobody changed there is no gain to tell.
    // The vote on the sibling counts in none of it, and is listed beside it.
    expect(listingOf(room, opened + 70).beside).toEqual([
      {
        item: 'pat-09',
        isGuess: false,
        votes: [{ name: 'ann', response: 'a', points: 60 }],
      },
    ])
    expect(firstVotes).toEqual({
      shares: new Map([['pat-01', { first: 0.5, last: 1 }]]),
      all: { first: 1 / 3, last: 2 / 3 },
      changed: 1,
      better: 1,
      worse: 0,
    })
    step(room, 'start')
    step(room, 'ask', { at: 2 })
    give(room, 'ann', 'b')
    step(room, 'end')
    expect(reportOf(listingOf(room, opened + 70), settings, 'first').firstVotes).toMatchObject({
      changed: 1,
    })
    expect(most).toBe(120)
  })

  test('takes no second vote without a first for a gain', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b')
    step(room, 'close')
    step(room, 'again')
    give(room, 'ann', 'c')
    give(room, 'bob', 'a')
    step(room, 'end')
    const { firstVotes, lines } = reportOf(listingOf(room, opened + 70), settings, 'first')
    expect(firstVotes).toMatchObject({ all: { first: 0, last: 0 }, changed: 1, better: 0 })
    expect(firstVotes?.shares).toEqual(new Map([['pat-01', { first: 0, last: 0 }]]))
    expect(lines.map(({ counted }) => counted && voteScoresOf(counted.line))).toEqual([
      { first: 0, last: 0 },
      undefined,
    ])
  })

  test('counts who was sure and wrong in the last vote, not in one that was changed after talking', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b', { certainty: 'sure' })
    give(room, 'bob', 'b', { certainty: 'sure' })
    step(room, 'close')
    step(room, 'again')
    give(room, 'ann', 'a', { certainty: 'guess' })
    step(room, 'ask', { at: 1 })
    give(room, 'ann', 'b', { certainty: 'sure' })
    give(room, 'bob', 'a', { certainty: 'sure' })
    step(room, 'end')
    const listed = listingOf(room, opened + 70)
    expect(listed.attempts.map(({ name, line }) => [name, line.certainties])).toEqual([
      ['ann', 'gs'],
      ['bob', 'ss'],
    ])
    expect(reportOf(listed, settings, 'first').sureAndWrong).toEqual({ 'pat-01': 1, 'pat-02': 1 })
  })

  test('has the lesson of a class that closed before the teacher ended it', () => {
    const room = classroom('ann', 'bob')
    lead(room)
    make(room, change(room, { action: 'close', keyVersion: 1 }, opened + 80))
    expect(listingOf(room, opened + 90).attempts.map(({ id }) => id)).toEqual([
      'ann.live',
      'bob.live',
    ])
  })
})

const fail = (): never => {
  throw new Error('nobody is there')
}

test('whatever comes in whatever order, tallies are what was last given in time, once for each', () => {
  const names = ['ann', 'bob', 'cyn']
  const action = fc.oneof(
    fc.record({
      kind: fc.constant('step' as const),
      step: fc.constantFrom(...steps),
      at: fc.integer({ min: 0, max: 3 }),
      behind: fc.constantFrom(0, 0, 0, 1),
    }),
    fc.record({
      kind: fc.constant('vote' as const),
      name: fc.constantFrom(...names),
      response: fc.constantFrom('a', 'b', 'c'),
      behind: fc.constantFrom(0, 0, 0, 1, 2),
    }),
  )
  fc.assert(
    fc.property(fc.array(action, { maxLength: 80 }), (actions) => {
      const room = classroom(...names)
      const expected = new Map<string, string>()
      let now = opened + 10
      for (const each of actions) {
        now++
        const round = roundOf(room) - each.behind
        const before = room.lesson
        if (each.kind === 'step') {
          const more = { at: each.at, item: `sib-${each.at}`, seconds: 30, round }
          const verdict = step(room, each.step, more, now)
          if (each.behind > 0) expect(verdict).toBe('moved')
          // Keys that were shown stay shown.
          expect(room.lesson?.revealed).toEqual(
            expect.arrayContaining([...(before?.revealed ?? [])]),
          )
          continue
        }
        const verdict = give(room, each.name, each.response, { round }, now)
        const isOpen = before?.phase === 'vote' || before?.phase === 'guess'
        expect(verdict === 'late').toBe(!isOpen || each.behind > 0)
        if (verdict === 'late') continue
        const ballot = before?.phase === 'guess' ? 3 : before?.vote
        if (ballot !== 3) expect(before?.revealed).not.toContain(before?.item)
        expected.set(`${before?.item}/${ballot}/${each.name}`, each.response)
      }
      const held = [...room.votes].flatMap(([ballot, voters]) =>
        Array.from(voters.values(), ({ name, response }): [string, string] => [
          `${ballot}/${name}`,
          response,
        ]),
      )
      expect(new Map(held)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

describe('the end of the class', () => {
  test('takes a vote of its very second, as it takes what was finished then, and none after it', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    const { closesAt } = settings
    expect(give(room, 'ann', 'a', {}, closesAt)).toBe('taken')
    expect(give(room, 'bob', 'a', {}, closesAt + 1)).toBe('late')
    const report = reportOf(listingOf(room, closesAt + 2), settings, 'first')
    expect(report.lines.map(({ name, counted }) => [name, counted?.line.score])).toEqual([
      ['ann', 60],
      ['bob', undefined],
    ])
  })

  test('leaves learners what they gave in the lesson, with keys where those were shown', () => {
    const room = classroom('ann', 'bob')
    step(room, 'ask', { at: 0 })
    give(room, 'ann', 'b')
    step(room, 'close')
    step(room, 'again')
    give(room, 'ann', 'a')
    step(room, 'reveal')
    step(room, 'ask', { at: 1 })
    give(room, 'ann', 'c')
    const read = (name: string, now: number) => learnerReadingOf(room, { id: name, name }, now)
    expect(read('ann', opened + 30).results).toBeUndefined()
    const results = [
      { item: 'pat-01', response: 'a', isRevealed: true },
      { item: 'pat-02', response: 'c', isRevealed: false },
    ]
    expect(read('ann', settings.closesAt + 1).results).toEqual(results)
    expect(read('bob', settings.closesAt + 1).results).toBeUndefined()
    step(room, 'end')
    expect(read('ann', opened + 30).results).toEqual(results)
  })
})

describe('two attempts that vote under one name', () => {
  const ann = 'ann'
  const heron = 'bold-heron-11'
  /** `a` votes first, and is right; `b` comes back under the name and overwrites it. */
  function shared(): Room {
    const room = classroom(ann, 'bob')
    step(room, 'ask', { at: 0 })
    give(room, ann, 'a', { id: 'a' }, opened + 20)
    give(room, ann, 'b', { id: 'b' }, opened + 21)
    step(room, 'close')
    step(room, 'ask', { at: 1 })
    give(room, ann, 'c', { id: 'a' }, opened + 30)
    return room
  }
  const ask = (room: Room, ids: string[]) =>
    make(room, part(room, { name: ann, ids, newName: heron, keyVersion: 1 }))
  const shown = (room: Room) =>
    Object.fromEntries(
      listingOf(room, opened + 40).progress?.map(({ name, line }) => [
        name,
        recordedItemsOf(line).map(({ response }) => response),
      ]) ?? [],
    )

  test('are listed, each with how much it answered', () => {
    const { voters } = listingOf(shared(), opened + 40)
    expect(voters).toEqual([
      { id: 'a', name: ann, answered: 2, votedAt: opened + 30 },
      { id: 'b', name: ann, answered: 1, votedAt: opened + 21 },
    ])
    const alone = classroom(ann)
    step(alone, 'ask', { at: 0 })
    give(alone, ann, 'a', { id: 'a' })
    expect(listingOf(alone, opened + 40).voters).toBeUndefined()
    expect(alone.voters.get('a')?.votes.size).toBe(0)
  })

  test.each([
    ['b', { ann: ['a', 'c'], [heron]: ['b', ''] }],
    ['a', { ann: ['b', ''], [heron]: ['a', 'c'] }],
  ])('get two names, each with its own votes, where %s goes', (id, expected) => {
    const room = shared()
    expect(shown(room)).toEqual({ ann: ['b', 'c'] })
    expect(ask(room, [id])).toBe('parted')
    expect(shown(room)).toEqual(expected)
    expect(ask(room, [id])).toBe('nothingToPart')
  })

  test('go on apart: what is voted next goes to the new name', () => {
    const room = shared()
    ask(room, ['b'])
    give(room, ann, 'd', { id: 'b' }, opened + 41)
    give(room, ann, 'a', { id: 'a' }, opened + 42)
    expect(shown(room)).toEqual({ ann: ['a', 'a'], [heron]: ['b', 'd'] })
  })

  test('are two though they gave the same', () => {
    const room = classroom(ann)
    step(room, 'ask', { at: 0 })
    give(room, ann, 'a', { id: 'a' }, opened + 20)
    expect(give(room, ann, 'a', { id: 'b' }, opened + 21)).toBe('changed')
    expect(give(room, ann, 'a', { id: 'b' }, opened + 22)).toBe('same')
    expect(ask(room, ['b'])).toBe('parted')
    expect(shown(room)).toEqual({ ann: ['a'], [heron]: ['a'] })
  })

  test('of whom the first comes back to its own answer', () => {
    const room = classroom(ann)
    step(room, 'ask', { at: 0 })
    give(room, ann, 'a', { id: 'a' }, opened + 20)
    give(room, ann, 'b', { id: 'b' }, opened + 21)
    expect(give(room, ann, 'a', { id: 'a' }, opened + 22)).toBe('changed')
    expect(shown(room)).toEqual({ ann: ['a'] })
    ask(room, ['a'])
    expect(shown(room)).toEqual({ ann: ['b'], [heron]: ['a'] })
  })

  test('leave the vote of one who gave none to nobody', () => {
    const room = classroom(ann)
    step(room, 'ask', { at: 0 })
    give(room, ann, 'a', { id: 'a' }, opened + 20)
    step(room, 'close')
    step(room, 'ask', { at: 1 })
    give(room, ann, 'b', { id: 'b' }, opened + 30)
    ask(room, ['b'])
    expect(shown(room)).toEqual({ ann: ['a', ''], [heron]: ['', 'b'] })
  })

  test('of whom one is removed take nothing of the other along', () => {
    const room = shared()
    ask(room, ['b'])
    make(room, remove(room, { name: heron, keyVersion: 1 }))
    expect([...room.voters.keys()]).toEqual(['a'])
    expect(shown(room)).toEqual({ ann: ['a', 'c'] })
  })

  test('leave to a name what was voted before anybody kept by whom', () => {
    const room = classroom(ann)
    step(room, 'ask', { at: 0 })
    give(room, ann, 'a', { id: 'a' }, opened + 20)
    room.voters.clear()
    step(room, 'close')
    step(room, 'ask', { at: 1 })
    give(room, ann, 'b', { id: 'b' }, opened + 30)
    give(room, ann, 'c', { id: 'a' }, opened + 31)
    ask(room, ['b'])
    expect(shown(room)).toEqual({ ann: ['a', 'c'], [heron]: ['', 'b'] })
  })
})
