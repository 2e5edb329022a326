/** A question and a quiz answered by links: every state that a link leads to is read back as it was meant. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isAnsweredByLinks,
  type LinkedItem,
  moveInOrder,
  parseItemState,
  responseOf,
  setStatus,
  toggleChoice,
  writeAnswered,
} from '../../src/domain/embedded-item.ts'
import {
  drawForFrame,
  parseQuizState,
  type QuizState,
  seedOf,
  startQuiz,
  writeNext,
  writeStep,
} from '../../src/domain/embedded-quiz.ts'
import { type Item, statuses } from '../../src/domain/item.ts'
import { orderChoices } from '../../src/domain/presented-item.ts'
import { scoreAttempt, scoreResponse } from '../../src/domain/scoring.ts'

const choices = (ids: string) => [...ids].map((id) => ({ id }))

const single: LinkedItem = { id: 'one-01', type: 'single', choices: choices('abcd'), key: 'c' }
const multiple: LinkedItem = {
  id: 'one-02',
  type: 'multiple',
  choices: choices('abcde'),
  keys: ['b', 'd'],
}
const order: LinkedItem = {
  id: 'two-01',
  type: 'order',
  choices: choices('abcd'),
  key: ['c', 'a', 'd', 'b'],
}
const classify: LinkedItem = {
  id: 'two-02',
  type: 'classify',
  // Not in the order of their ids, which nothing may rely on.
  statements: [
    { id: 'c', key: 'official' },
    { id: 'a', key: 'unknown' },
    { id: 'b', key: 'disputed' },
  ],
}
const number: Item = { id: 'one-03', type: 'number', key: 3, tolerance: 0, near: 1 }
const match: Item = {
  id: 'two-03',
  type: 'match',
  left: [{ id: 'a', key: 'x' }],
  right: choices('xy'),
}

const objectives = ['one', 'two']
const bank = [single, multiple, order, classify, number, match].map((item) => ({
  ...item,
  objective: item.id.slice(0, 3),
}))
const quiz = { objectives, length: 4 }

/** The states that the links of a question lead to. */
function linksFrom(item: LinkedItem, given: string, seed: string): string[] {
  switch (item.type) {
    case 'single':
      return item.choices.map(({ id }) => writeAnswered(id))
    case 'multiple':
      return [...item.choices.map(({ id }) => toggleChoice(given, id)), ...check(item, given)]
    case 'order': {
      const shown =
        given ||
        orderChoices(item.id, item.choices, seed)
          .map(({ id }) => id)
          .join('')
      const moves = [...shown].flatMap((id) =>
        (['up', 'down'] as const).flatMap((way) => moveInOrder([...shown], id, way) ?? []),
      )
      return [...moves, ...check(item, shown)]
    }
    case 'classify': {
      const ids = item.statements.map(({ id }) => id)
      const sets = ids.flatMap((id) => statuses.map((status) => setStatus(ids, given, id, status)))
      return [...sets, ...check(item, given)]
    }
  }
}

const check = (item: LinkedItem, draft: string): string[] => {
  const response = responseOf(item, draft)
  return response === undefined ? [] : [writeAnswered(response)]
}

/** Every state that can be reached by links. */
function reachableStates(item: LinkedItem): Set<string> {
  const reached = new Set([''])
  for (const state of reached) {
    if (!state.endsWith('.')) {
      for (const next of linksFrom(item, state, 'seed')) reached.add(next)
    }
  }
  return reached
}

describe('a question answered by links', () => {
  it.each([
    ['single', single, 4],
    ['multiple', multiple, 2 ** 5 - 1],
    ['order', order, 24],
    ['classify', classify, 4 ** 3],
  ] as const)(
    'A question answered by links of type %s reaches every answer, and each state reads back',
    (_, item, answers) => {
      const reached = reachableStates(item)
      for (const text of reached) {
        const state = parseItemState(item, text)
        if (text.endsWith('.')) expect(state).toEqual({ response: text.slice(0, -1) })
        else expect(state).toEqual({ draft: text })
      }
      expect([...reached].filter((text) => text.endsWith('.'))).toHaveLength(answers)
    },
  )

  it('takes nothing that no link leads to', () => {
    for (const item of [single, multiple, order, classify]) {
      const reached = reachableStates(item)
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: fc.constantFrom(...'abcdeordu.-'), maxLength: 6 }),
            fc.string({ maxLength: 8 }),
          ),
          (text) => {
            expect(parseItemState(item, text) !== undefined).toBe(reached.has(text))
          },
        ),
        { numRuns: 500 },
      )
    }
  })

  it('says the same of a state whatever the key is', () => {
    const other = { ...multiple, keys: ['a'] }
    for (const text of reachableStates(multiple)) {
      expect(parseItemState(other, text)).toEqual(parseItemState(multiple, text))
    }
  })

  it('moves no choice beyond the ends, and no choice that is not there', () => {
    expect(moveInOrder(['a', 'b'], 'a', 'up')).toBeUndefined()
    expect(moveInOrder(['a', 'b'], 'b', 'down')).toBeUndefined()
    expect(moveInOrder(['a', 'b'], 'x', 'down')).toBeUndefined()
    expect(moveInOrder(['a', 'b'], 'a', 'down')).toBe('ba')
  })
})

describe('a quiz answered by links', () => {
  it('draws only what links can answer, the same each time', () => {
    for (const seed of ['a', 'b2', 'zzzzzzz']) {
      const items = drawForFrame(bank, quiz, seed)
      expect(items).toHaveLength(4)
      expect(items.every(isAnsweredByLinks)).toBe(true)
      expect(drawForFrame(bank, quiz, seed)).toEqual(items)
    }
  })

  /** Follows links as chance has it, from the start to the result. */
  const walks = fc.record({
    seed: fc.stringMatching(/^[0-9a-z]{1,8}$/),
    turns: fc.infiniteStream(fc.nat()),
  })

  it('every state on the way reads back, and the score is that of its responses', () => {
    fc.assert(
      fc.property(walks, ({ seed, turns }) => {
        const items = drawForFrame(bank, quiz, seed)
        const turn = () => turns.next().value as number
        const read = (text: string) => {
          const state = parseQuizState(items, text)
          if (!state) throw new Error(`does not read ${text}`)
          expect(state.seed).toBe(seed)
          expect(seedOf(text)).toBe(seed)
          return state
        }
        let state: QuizState = read(startQuiz(seed))
        const given: string[] = []
        for (let steps = 0; state.phase !== 'result'; steps++) {
          if (state.phase === 'feedback') {
            state = read(writeNext(state))
            continue
          }
          const item = items[given.length] as LinkedItem
          const links = linksFrom(item, state.draft, seed)
          // A walk that dawdles takes the link that answers, which is the last.
          const at = steps > 40 ? links.length - 1 : turn() % links.length
          const step = links[at] ?? ''
          state = read(writeStep(state, step))
          if (step.endsWith('.')) given.push(step.slice(0, -1))
          else expect(state.draft).toBe(step)
          expect(state.phase).toBe(step.endsWith('.') ? 'feedback' : 'question')
          if (steps > 400) return
        }
        expect(state.responses).toEqual(given)
        const { score } = scoreAttempt(items, state.responses)
        const points = items.map((item, at) => scoreResponse(item, given[at]))
        expect(score).toBe(points.reduce((sum, one) => sum + one, 0))
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    '',
    'seed',
    '_',
    'SEED_',
    'ninechars_',
    'seed_zz.',
    'seed__',
    'seed_._',
    'seed_a.a._',
    '../_',
  ])('takes no state like “%s”', (text) => {
    const items = drawForFrame(bank, { ...quiz, objectives: ['one'] }, 'seed')
    expect(parseQuizState(items, text)).toBeUndefined()
  })

  it('takes no response to a question behind the last one', () => {
    const items = [single]
    expect(parseQuizState(items, 's_a.')).toMatchObject({ phase: 'feedback' })
    expect(parseQuizState(items, 's_a._')).toMatchObject({ phase: 'result' })
    expect(parseQuizState(items, 's_a._a.')).toBeUndefined()
    expect(parseQuizState(items, 's_a._a')).toBeUndefined()
    expect(parseQuizState(items, 's_a.__')).toBeUndefined()
    expect(parseQuizState([], 's_a.')).toBeUndefined()
  })
})
