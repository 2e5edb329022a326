// The report of a class: who and what counts, its statistics against a second count, its order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClassroomSettings, openClassroom } from '../../src/domain/classroom.ts'
import { countLearners, reportOf } from '../../src/domain/classroom-report.ts'
import type { ClassroomCompletion } from '../../src/domain/completion.ts'
import type { CountRule, LearnerLine } from '../../src/domain/learner-line.ts'
import { sortLines } from '../../src/domain/learner-order.ts'
import type { ListedClassroom, ListedLearner } from '../../src/domain/listed-classroom.ts'
import { noon } from '../support/sample-attempt.ts'

const items = ['evt-01', 'end-02', 'deb-03']
const settings: ClassroomSettings = openClassroom(
  {
    quiz: 'export',
    items,
    mode: 'practice',
    feedback: 'close',
    isShuffled: false,
    seed: '4f9k2zq',
    hasNumbers: true,
    zone: 'UTC',
    language: 'en',
    hours: 2,
  },
  noon,
)
const end = settings.closesAt

/** What was given to one item: response, points in parts, seconds. */
type Given = readonly [response: string, points: number, seconds: number]
const right: Given = ['c', 60, 10]
const wrong: Given = ['a', 0, 20]
const half: Given = ['b', 30, 30]

const learner = (name: string, joinedAt = noon, number?: number): ListedLearner => ({
  name,
  joinedAt,
  ...(number !== undefined && { number }),
})

/** A completion as the store lists it. `id` is the random part of the attempt, `digest` that of its responses. */
function completion(
  name: string,
  given: readonly Given[],
  { id = 'aaaaaaaaaa', digest = '000000', at = noon + 60 } = {},
): ClassroomCompletion {
  return {
    name,
    id: `20261123-${id}-export.${digest}`,
    line: {
      v: 1,
      mode: 'practice',
      draw: 'selection',
      completedAt: at,
      score: given.reduce((sum, [, points]) => sum + points, 0),
      maxScore: given.length * 60,
      seconds: given.reduce((sum, [, , seconds]) => sum + seconds, 0),
      items: given.map((parts, at) => [items[at], ...parts].join(',')).join(';'),
    },
  }
}

const listed = (changes: Partial<ListedClassroom>) => ({
  learners: [],
  attempts: [],
  removed: [],
  ...changes,
})
const report = (changes: Partial<ListedClassroom>, counting: CountRule = 'first') =>
  reportOf(listed(changes), settings, counting)
const count = (changes: Partial<ListedClassroom>) => countLearners(listed(changes), settings)

describe('the report of a class', () => {
  it('The report of a class is empty where nobody joined', () => {
    expect(report({})).toEqual({
      lines: [],
      tally: { attempts: 0, score: 0, maxScore: 0, histogram: [], items: {} },
      finished: 0,
      mean: 0,
      most: 0,
      firstVotes: undefined,
      lowest: 0,
      standardDeviation: 0,
      sureAndWrong: {},
      medianSeconds: {},
      hands: {},
    })
    expect(count({})).toEqual({ joined: 0, finished: 0 })
  })

  it('has a line for a learner who joined and has not finished', () => {
    const all = { learners: [learner('calm-otter-42', noon + 5, 7)] }
    expect(report(all).lines).toEqual([
      {
        name: 'calm-otter-42',
        joinedAt: noon + 5,
        number: 7,
        attempts: [],
        items: new Map(),
      },
    ])
    expect(report(all)).toMatchObject({ finished: 0, mean: 0, standardDeviation: 0 })
    expect(count(all)).toEqual({ joined: 1, finished: 0 })
  })

  it('has a line for a learner whom only an attempt shows, as the store may show that first', () => {
    const all = { attempts: [completion('calm-otter-42', [right, wrong, half])] }
    const [line] = report(all).lines
    expect(line).toMatchObject({ name: 'calm-otter-42', counted: { line: { score: 90 } } })
    expect(line).not.toHaveProperty('joinedAt')
    expect(line).not.toHaveProperty('number')
    expect(count(all)).toEqual({ joined: 1, finished: 1 })
  })

  it('says of each item what the attempt that counts gave', () => {
    const { lines } = report({
      learners: [learner('calm-otter-42')],
      attempts: [completion('calm-otter-42', [right, wrong, half])],
    })
    expect(Object.fromEntries(lines[0]?.items ?? [])).toEqual({
      'evt-01': { id: 'evt-01', response: 'c', points: 60, seconds: 10 },
      'end-02': { id: 'end-02', response: 'a', points: 0, seconds: 20 },
      'deb-03': { id: 'deb-03', response: 'b', points: 30, seconds: 30 },
    })
  })

  it('has one line for two people who were given the same name by chance, with the attempts of both', () => {
    const all = {
      learners: [learner('calm-otter-42')],
      attempts: [
        completion('calm-otter-42', [right, right, right], { id: 'bbbbbbbbbb', at: noon + 90 }),
        completion('calm-otter-42', [wrong, wrong, wrong], { id: 'aaaaaaaaaa', at: noon + 60 }),
      ],
    }
    const { lines, finished } = report(all)
    expect(lines).toHaveLength(1)
    expect(finished).toBe(1)
    expect(lines[0]?.attempts.map(({ line }) => line.score)).toEqual([0, 180])
    expect(count(all)).toEqual({ joined: 1, finished: 1 })
  })

  it('keeps names apart of which one begins like the other, and names that every object has', () => {
    const names = ['calm-otter-42', 'calm-otter-4', 'constructor', '__proto__']
    const all = {
      learners: names.map((name) => learner(name)),
      attempts: names.map((name) => completion(name, [right, wrong, half])),
    }
    expect(report(all).lines.map(({ name, attempts }) => [name, attempts.length])).toEqual(
      names.map((name) => [name, 1]),
    )
    expect(count(all)).toEqual({ joined: 4, finished: 4 })
  })
})

describe('of several completions of one attempt', () => {
  const first = completion('calm-otter-42', [wrong, wrong, half], {
    digest: 'zzzzzz',
    at: noon + 60,
  })
  const second = completion('calm-otter-42', [right, wrong, half], {
    digest: 'mmmmmm',
    at: noon + 70,
  })
  const third = completion('calm-otter-42', [right, right, right], {
    digest: 'aaaaaa',
    at: noon + 80,
  })

  it.each(['first', 'best'] as const)(
    'the earliest stands, and how many there were is said (%s counts)',
    (counting) => {
      for (const attempts of [
        [first, second, third],
        [third, second, first],
        [second, third, first],
      ]) {
        const [line] = report({ attempts }, counting).lines
        expect(line?.attempts).toEqual([{ id: first.id, line: first.line, completions: 3 }])
        expect(line?.counted).toEqual(line?.attempts[0])
        expect(line?.items.get('evt-01')?.response).toBe('a')
      }
    },
  )

  it('those after the end are not counted', () => {
    const late = completion('calm-otter-42', [right, right, right], {
      digest: 'aaaaaa',
      at: end + 1,
    })
    const [line] = report({ attempts: [first, late] }).lines
    expect(line?.attempts).toEqual([{ id: first.id, line: first.line, completions: 1 }])
  })

  it('the first to arrive stands where two came in the same second', () => {
    const one = completion('calm-otter-42', [right, right, right], { digest: 'aaaaaa' })
    const other = completion('calm-otter-42', [wrong, wrong, wrong], { digest: 'bbbbbb' })
    for (const attempts of [
      [one, other],
      [other, one],
    ]) {
      const [arrived] = attempts
      const [line] = report({ attempts }).lines
      expect(line?.attempts).toEqual([{ id: arrived?.id, line: arrived?.line, completions: 2 }])
    }
  })

  it('an attempt whose id begins like another one’s is another attempt', () => {
    const attempts = [
      { ...first, id: '20261123-aaaaaaaaaa-end.000000' },
      { ...second, id: '20261123-aaaaaaaaaa-end-use.000000' },
    ]
    expect(report({ attempts }).lines[0]?.attempts).toHaveLength(2)
  })
})

describe('of several attempts of a learner', () => {
  const weak = completion('calm-otter-42', [wrong, wrong, half], {
    id: 'zzzzzzzzzz',
    at: noon + 60,
  })
  const strong = completion('calm-otter-42', [right, right, half], {
    id: 'mmmmmmmmmm',
    at: noon + 70,
  })
  const equal = completion('calm-otter-42', [half, right, right], {
    id: 'aaaaaaaaaa',
    at: noon + 80,
  })
  const fair = completion('calm-otter-42', [right, wrong, wrong], {
    id: 'bbbbbbbbbb',
    at: noon + 90,
  })
  const attempts = [fair, equal, strong, weak]

  it('all are kept, in the order in which they were completed', () => {
    for (const counting of ['first', 'best'] as const) {
      const [line] = report({ attempts }, counting).lines
      expect(line?.attempts.map(({ id }) => id)).toEqual(
        [weak, strong, equal, fair].map(({ id }) => id),
      )
    }
  })

  it.each([
    ['first', weak],
    // Of two that are equally good, the earlier.
    ['best', strong],
  ] as const)('the %s counts, in the line and in all sums', (counting, counts) => {
    const { lines, tally, finished, mean, medianSeconds } = report({ attempts }, counting)
    expect(lines[0]?.counted?.id).toBe(counts.id)
    expect(lines[0]?.items.get('evt-01')?.points).toBe(Number(counts.line.items.split(/[,;]/)[2]))
    expect(tally).toMatchObject({ attempts: 1, score: counts.line.score })
    expect([finished, mean]).toEqual([1, counts.line.score])
    expect(medianSeconds['evt-01']).toBe(Number(counts.line.items.split(/[,;]/)[3]))
  })

  it('the best is looked for among earliest completions: going back does not better a score', () => {
    const again = completion('calm-otter-42', [right, right, right], {
      id: 'zzzzzzzzzz',
      digest: 'aaaaaa',
      at: noon + 100,
    })
    const [line] = report({ attempts: [...attempts, again] }, 'best').lines
    expect(line?.counted?.id).toBe(strong.id)
    expect(line?.attempts.map(({ completions }) => completions)).toEqual([2, 1, 1, 1])
  })
})

describe('what does not count', () => {
  const inTime = completion('calm-otter-42', [right, wrong, half], { at: end })
  const late = completion('brisk-lantern-07', [right, right, right], { at: end + 1 })

  it('a late completion is left out of everything, and the learner still stands there', () => {
    const all = {
      learners: [learner('calm-otter-42'), learner('brisk-lantern-07')],
      attempts: [inTime, late],
    }
    const { lines, tally, finished, mean } = report(all)
    expect(lines.map(({ name, counted }) => [name, counted?.line.score])).toEqual([
      ['calm-otter-42', 90],
      ['brisk-lantern-07', undefined],
    ])
    expect(lines[1]?.attempts).toEqual([])
    expect([tally.attempts, finished, mean]).toEqual([1, 1, 90])
    expect(count(all)).toEqual({ joined: 2, finished: 1 })
  })

  it('a learner of whom there is only a late completion is not there', () => {
    expect(report({ attempts: [late] }).lines).toEqual([])
    expect(count({ attempts: [late] })).toEqual({ joined: 0, finished: 0 })
  })

  it('a removed learner is left out of everything, whatever the store still shows', () => {
    const all = {
      learners: [learner('calm-otter-42'), learner('brisk-lantern-07')],
      attempts: [inTime, { ...late, line: { ...late.line, completedAt: end } }],
      removed: ['brisk-lantern-07', 'nobody-otter-99'],
    }
    const { lines, tally, finished, mean, medianSeconds } = report(all)
    expect(lines.map(({ name }) => name)).toEqual(['calm-otter-42'])
    expect([tally.attempts, finished, mean]).toEqual([1, 1, 90])
    expect(medianSeconds).toEqual({ 'evt-01': 10, 'end-02': 20, 'deb-03': 30 })
    expect(count(all)).toEqual({ joined: 1, finished: 1 })
  })

  it('answers on paper count in everything but the times', () => {
    const onScreen = completion('calm-otter-42', [right, right, right])
    const { line, ...rest } = completion('brisk-lantern-07', [
      ['c', 60, 0],
      ['a', 0, 0],
    ])
    const paper = { ...rest, line: { ...line, isOnPaper: true as const } }
    const { finished, mean, tally, medianSeconds } = report({ attempts: [onScreen, paper] })
    expect([finished, mean]).toEqual([2, 120])
    expect(tally.items['end-02']?.responses).toEqual({ c: 1, a: 1 })
    expect(medianSeconds).toEqual({ 'evt-01': 10, 'end-02': 10, 'deb-03': 10 })
    expect(report({ attempts: [paper] }).medianSeconds).toEqual({})
  })

  it('nothing counts in a deleted class', () => {
    const all = listed({ learners: [learner('calm-otter-42')], attempts: [inTime] })
    expect(reportOf(all, { ...settings, isDeleted: true }, 'first').finished).toBe(0)
  })
})

/** One count after another, as plainly as can be, from what was put in and not from score lines. */
function naiveStatistics(classes: readonly { given: readonly Given[] }[]) {
  const scores = classes.map(({ given }) => given.reduce((sum, [, points]) => sum + points, 0))
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const n = scores.length
  let distances = 0
  // The variance is half the mean squared distance between all pairs.
  for (const one of scores) for (const other of scores) distances += (one - other) ** 2
  const ofItem = items.map((id, at) => {
    const parts = classes.map(({ given }) => given[at] ?? wrong)
    const points = parts.map(([, each]) => each)
    const times = parts.map(([, , seconds]) => seconds).sort((a, b) => a - b)
    const half = n / 2
    const middle = times.filter((_, place) => place >= half - 1 && place <= half)
    const responses: Record<string, number> = {}
    for (const [response] of parts) {
      responses[response] = parts.filter(([other]) => other === response).length
    }
    return {
      id,
      median: n % 2 === 1 ? (times[(n - 1) / 2] ?? 0) : total(middle) / 2,
      tally: {
        attempts: n,
        points: total(points),
        pointsSquared: total(points.map((each) => each ** 2)),
        score: total(scores),
        scoreSquared: total(scores.map((score) => score ** 2)),
        pointsTimesScore: total(points.map((each, who) => each * (scores[who] ?? 0))),
        responses,
      },
    }
  })
  return {
    finished: n,
    mean: total(scores) / n,
    standardDeviation: Math.sqrt(distances / 2 / n ** 2),
    histogram: Array.from(
      { length: items.length + 1 },
      (_, points) =>
        scores.filter((score) => score >= points * 60 && score < points * 60 + 60).length,
    ),
    medianSeconds: Object.fromEntries(ofItem.map(({ id, median }) => [id, median])),
    items: Object.fromEntries(ofItem.map(({ id, tally }) => [id, tally])),
  }
}

describe('the statistics of a class', () => {
  it('are those that a hand finds', () => {
    // Scores 180, 120, 60, 0: mean 90, squared deviations 8100, 900, 900, 8100, so √4500.
    const attempts = [
      completion('a-a-01', [right, right, right]),
      completion('b-b-02', [right, right, wrong]),
      completion('c-c-03', [right, ['a', 0, 31], wrong]),
      completion('d-d-04', [['b', 0, 99], wrong, wrong]),
    ]
    const { mean, standardDeviation, medianSeconds, tally } = report({ attempts })
    expect(mean).toBe(90)
    expect(standardDeviation).toBeCloseTo(Math.sqrt(4500), 10)
    expect(medianSeconds).toEqual({ 'evt-01': 10, 'end-02': 15, 'deb-03': 20 })
    expect(tally.histogram).toEqual([1, 1, 1, 1])
    expect(tally.items['evt-01']?.responses).toEqual({ c: 3, b: 1 })
  })

  it('The statistics of a class of one learner have no spread', () => {
    const attempts = [completion('a-a-01', [right, half, wrong])]
    expect(report({ attempts })).toMatchObject({ mean: 90, standardDeviation: 0, finished: 1 })
  })

  it('agree with a second count made another way, whatever the class did', () => {
    const given: fc.Arbitrary<Given> = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom(0, 15, 20, 30, 40, 60),
      fc.nat(9999),
    )
    const anyClassroom = fc.array(
      fc.record({ given: fc.array(given, { minLength: 3, maxLength: 3 }), isLate: fc.boolean() }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(anyClassroom, fc.nat(40), (everybody, gone) => {
        const attempts = everybody.map((one, at) =>
          completion(`name-${at}`, one.given, { at: one.isLate ? end + 1 + at : end - at }),
        )
        const counted = everybody.filter((one, at) => !one.isLate && at !== gone)
        const removed = [`name-${gone}`]
        const { tally, finished, mean, standardDeviation, medianSeconds } = report({
          attempts,
          removed,
        })
        expect(finished).toBe(counted.length)
        expect(count({ attempts, removed })).toEqual({ joined: finished, finished })
        if (counted.length === 0) return
        const naive = naiveStatistics(counted)
        expect(mean).toBeCloseTo(naive.mean, 8)
        expect(standardDeviation).toBeCloseTo(naive.standardDeviation, 8)
        expect(medianSeconds).toEqual(naive.medianSeconds)
        expect(tally.histogram).toEqual(naive.histogram)
        expect(tally.items).toEqual(naive.items)
      }),
    )
  }, 60_000)

  it('The statistics of a class and everything else are the same in whatever order the store lists the class', () => {
    const names = fc.constantFrom('calm-otter-42', 'brisk-lantern-07', 'sunny-cedar-11')
    const anyCompletion = fc
      .record({
        name: names,
        given: fc.array(fc.constantFrom(right, wrong, half), { minLength: 3, maxLength: 3 }),
        id: fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'),
        digest: fc.constantFrom('000000', '111111', '222222'),
        at: fc.integer({ min: end - 3, max: end + 1 }),
      })
      .map(({ name, given, ...rest }) => completion(name, given, rest))
    // One key can be there only once, and of two in the same second the list says which came first.
    const anyList = fc.uniqueArray(anyCompletion, {
      comparator: (one, other) =>
        one.name === other.name &&
        (one.id === other.id || one.line.completedAt === other.line.completedAt),
      maxLength: 20,
    })
    fc.assert(
      fc.property(
        anyList.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        fc.constantFrom<CountRule>('first', 'best'),
        ([one, other], counting) => {
          const learners = [learner('calm-otter-42'), learner('brisk-lantern-07')]
          const sorted = (attempts: ClassroomCompletion[]) => {
            const all = report({ learners, attempts }, counting)
            return { ...all, lines: sortLines(all.lines, 'name') }
          }
          const [a, b] = [sorted(one), sorted(other)]
          expect(b.mean).toBeCloseTo(a.mean, 8)
          expect(b.standardDeviation).toBeCloseTo(a.standardDeviation, 8)
          expect({ ...b, mean: a.mean, standardDeviation: a.standardDeviation }).toEqual(a)
        },
      ),
    )
  }, 60_000)
})

describe('the order of the learners', () => {
  const line = (
    name: string,
    {
      score,
      ...rest
    }: { score?: number; number?: number; joinedAt?: number; points?: number } = {},
  ): LearnerLine => {
    const { attempts, counted } = report({
      attempts: score === undefined ? [] : [completion(name, [['a', score, 1]])],
    }).lines[0] ?? { attempts: [] }
    const { points, ...known } = rest
    return {
      name,
      ...known,
      attempts,
      ...(counted && { counted }),
      items: new Map(
        points === undefined
          ? []
          : [['evt-01', { id: 'evt-01', response: 'a', points, seconds: 1 }]],
      ),
    }
  }
  const order = (lines: readonly LearnerLine[], sort: string) =>
    sortLines(lines, sort).map(({ name }) => name)

  const lines = [
    line('d', { score: 60, number: 10, joinedAt: noon + 3, points: 60 }),
    line('b', { number: 9, joinedAt: noon + 1 }),
    line('e', { score: 60, joinedAt: noon + 2, points: 0 }),
    line('a', { score: 0, number: 99, joinedAt: noon + 1, points: 0 }),
    line('c'),
    line('f', { score: 180, number: 1, points: 30 }),
  ]

  it.each([
    ['name', 'abcdef'],
    ['-name', 'fedcba'],
    // Numbers by size, not by their digits.
    ['number', 'fbdace'],
    ['-number', 'adbfce'],
    ['score', 'adefbc'],
    ['-score', 'fdeabc'],
    ['joined', 'abedcf'],
    ['-joined', 'deabcf'],
    ['evt-01', 'aefdbc'],
    ['-evt-01', 'dfaebc'],
    // Nobody has a value there: names alone decide.
    ['end-02', 'abcdef'],
    ['-end-02', 'abcdef'],
    ['nonsense', 'abcdef'],
    ['constructor', 'abcdef'],
    ['__proto__', 'abcdef'],
    ['', 'abcdef'],
    ['-', 'abcdef'],
    ['--name', 'abcdef'],
  ])('by “%s”: missing values last, and names decide ties', (sort, expected) => {
    expect(order(lines, sort).join('')).toBe(expected)
    expect(order(lines.toReversed(), sort).join('')).toBe(expected)
  })

  it('leaves the list it was made from as it was', () => {
    for (const sort of ['name', '-name', 'score', '-evt-01']) {
      const given = Object.freeze([...lines])
      expect(order(given, sort)).toHaveLength(lines.length)
    }
  })

  it('The order of the learners is that of a plain sort, whatever the lines and the column', () => {
    const maybe = (max: number) => fc.option(fc.nat(max), { nil: undefined })
    const anyLines = fc
      .uniqueArray(
        fc.record({
          name: fc.stringMatching(/^[a-c]{1,3}$/),
          score: maybe(3),
          number: maybe(3),
          joinedAt: maybe(3),
          points: maybe(3),
        }),
        { selector: ({ name }) => name, maxLength: 12 },
      )
      .map((all) =>
        all.map(({ name, ...values }) => {
          const known = Object.entries(values).filter(([, value]) => value !== undefined)
          return { values, line: line(name, Object.fromEntries(known)) }
        }),
      )
    const columns = {
      score: 'score',
      number: 'number',
      joined: 'joinedAt',
      'evt-01': 'points',
    } as const
    const anyColumn = fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[]))
    fc.assert(
      fc.property(anyLines, anyColumn, fc.boolean(), (all, column, isDown) => {
        // Those with each value in turn, by name; then those without.
        const steps = isDown ? [3, 2, 1, 0, undefined] : [0, 1, 2, 3, undefined]
        const expected = steps.flatMap((step) =>
          all
            .filter(({ values }) => values[columns[column]] === step)
            .map(({ line: { name } }) => name)
            .sort(),
        )
        const given = all.map((each) => each.line)
        expect(order(given, (isDown ? '-' : '') + column)).toEqual(expected)
      }),
    )
  }, 60_000)
})
