// The answers taken, counted choice by choice for every type of question, and what misled most.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnswerGroup,
  breakDown,
  type CountedAnswer,
  mostTakenDistractor,
} from '../../src/answers/breakdown.ts'
import type { Item } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { createSite } from '../../src/content/site.ts'
import { library, site } from '../support/content.ts'
import { anyResponse, keyResponse } from '../support/sample-response.ts'

const realItems = Object.values(library.items)

const rest = {
  id: 'evt-01',
  objective: 'deal',
  difficulty: 0.5,
  explainer: 'deal#x',
  stem: 'What?',
}
const feedback = { html: '', facts: [] }
const part = (id: string, text: string, misconception?: string) => ({
  id,
  text,
  feedback,
  ...(misconception && { misconception }),
})

const single: Item = {
  ...rest,
  type: 'single',
  choices: [part('a', 'one', 'M1'), part('b', 'two <em>is</em> right'), part('c', 'three', 'M2')],
  key: 'b',
}
const multiple: Item = {
  ...rest,
  type: 'multiple',
  choices: [part('a', 'one'), part('b', 'two', 'M1'), part('c', 'three')],
  keys: ['c', 'a'],
}
const order: Item = {
  ...rest,
  type: 'order',
  choices: [
    part('a', 'one'),
    part('b', 'R&amp;D &lt;two&gt;'),
    part('c', 'three'),
    part('d', 'four'),
  ],
  key: ['b', 'a', 'c', 'd'],
}
const match: Item = {
  ...rest,
  type: 'match',
  left: [
    { ...part('a', 'left one', 'M3'), key: 'b' },
    { ...part('b', 'left two'), key: 'a' },
  ],
  right: [part('a', 'first'), part('b', 'second'), part('c', 'nobody’s')],
}
const number: Item = {
  ...rest,
  type: 'number',
  unit: 'loads &amp; <b>more</b>',
  key: 12000,
  tolerance: 0,
  near: 10,
  feedback: { key: feedback, near: feedback, other: feedback },
}
const classify: Item = {
  ...rest,
  type: 'classify',
  statements: [
    { ...part('a', 'statement one'), key: 'official' },
    { ...part('b', 'statement two', 'M4'), key: 'unknown' },
  ],
}

/** The second choice of `order`, with its signs escaped once. */
const two = 'R&amp;D &lt;two&gt;'

const shortOf = ({ answers, label }: AnswerGroup) => ({
  label,
  answers: answers.map(
    ({ text, count, isKey, isBeyond }) =>
      `${isKey ? '✓' : '·'} ${text} ${count}${isBeyond ? ', beyond' : ''}`,
  ),
})
const short = (item: Item, responses: Record<string, number>) =>
  breakDown(site, item, responses).map(shortOf)

describe('the answers to a question', () => {
  it('with one key: each choice in its order, the key marked, wrong ideas named', () => {
    expect(breakDown(site, single, { c: 3, b: 4 })).toEqual([
      {
        answers: [
          { text: 'one', count: 0, isKey: false, misconception: 'M1' },
          { text: 'two <em>is</em> right', count: 4, isKey: true },
          { text: 'three', count: 3, isKey: false, misconception: 'M2' },
        ],
      },
    ])
  })

  it('with several keys: each choice as often as it was among those taken', () => {
    expect(short(multiple, { ac: 5, abc: 2, b: 1 })).toEqual([
      { label: undefined, answers: ['✓ one 7', '· two 3', '✓ three 7'] },
    ])
  })

  it('to match: for each left side every right side, also one that belongs to none', () => {
    expect(short(match, { ba: 4, bb: 2, ca: 1 })).toEqual([
      { label: 'left one', answers: ['· first 0', '✓ second 6', '· nobody’s 1'] },
      { label: 'left two', answers: ['✓ first 5', '· second 2', '· nobody’s 0'] },
    ])
  })

  it('to sort by status: for each statement every status, in words', () => {
    expect(short(classify, { ou: 4, du: 2, or: 1 })).toEqual([
      {
        label: 'statement one',
        answers: ['✓ Official 5', '· Reported 0', '· Disputed 2', '· Not publicly known 0'],
      },
      {
        label: 'statement two',
        answers: ['· Official 0', '· Reported 1', '· Disputed 0', '✓ Not publicly known 6'],
      },
    ])
  })

  it('to put in order: the orders given most, the key where its count puts it', () => {
    expect(short(order, { abcd: 3, dcba: 5, bacd: 4 })).toEqual([
      {
        label: undefined,
        answers: [
          `· four → three → ${two} → one 5`,
          `✓ ${two} → one → three → four 4`,
          `· one → ${two} → three → four 3`,
        ],
      },
    ])
  })

  it('with a number: the numbers given most, with their unit, and the key though nobody gave it', () => {
    expect(short(number, { '11990': 2, '-0.5': 3 })).toEqual([
      {
        label: undefined,
        answers: [
          '· -0.5 loads &amp; more 3',
          '· 11,990 loads &amp; more 2',
          '✓ 12,000 loads &amp; more 0, beyond',
        ],
      },
    ])
  })

  it('with a number: each that is close enough to earn the point is marked as right', () => {
    const near = { ...number, key: 699, tolerance: 3 } as Item
    expect(short(near, { '700': 5, '703': 4, '696': 2 })[0]?.answers).toEqual([
      '✓ 700 loads &amp; more 5',
      '· 703 loads &amp; more 4',
      '✓ 696 loads &amp; more 2',
      '✓ 699 loads &amp; more 0, beyond',
    ])
  })

  it('The answers to a question that can be given in many ways: the six most frequent, and the key beyond them', () => {
    const given = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at + 1}`, at + 1]))
    expect(short(number, given)[0]?.answers).toEqual([
      ...[30, 29, 28, 27, 26, 25].map((value) => `· ${value} loads &amp; more ${value}`),
      '✓ 12,000 loads &amp; more 0, beyond',
    ])
    const orders = ['abcd', 'abdc', 'acbd', 'acdb', 'adbc', 'adcb', 'dcba']
    const all = Object.fromEntries(orders.map((response, at) => [response, at + 2]))
    const keyWith = (count: number) => {
      const [group] = breakDown(site, order, { ...all, bacd: count })
      return group?.answers.map((answer) => [answer.count, answer.isKey, answer.isBeyond ?? false])
    }
    const counts = (...listed: number[]) => listed.map((count) => [count, false, false])
    expect(keyWith(1)).toEqual([...counts(8, 7, 6, 5, 4, 3), [1, true, true]])
    // Among the six it stands where its count puts it, and takes the place of the last.
    expect(keyWith(4)).toEqual([...counts(8, 7, 6, 5, 4), [4, true, false]])
    expect(keyWith(9)).toEqual([[9, true, false], ...counts(8, 7, 6, 5, 4)])
  })

  it('The answers to a question that can be given in many ways: nothing but the mark tells the key, and whether it is beyond', () => {
    const listed = (item: Item, given: Record<string, number>) =>
      JSON.stringify(
        breakDown(site, item, given).map(({ answers }) =>
          answers.filter(({ isBeyond }) => !isBeyond).map(({ isKey: _isKey, ...seen }) => seen),
        ),
      )
    const anyCounts = (response: fc.Arbitrary<string>) =>
      fc.dictionary(response, fc.integer({ min: 1, max: 4 }), {
        maxKeys: 12,
        noNullPrototype: true,
      })
    const anyNumber = fc.integer({ min: 0, max: 15 }).map(String)
    const anyOrder = fc
      .shuffledSubarray([...'abcd'], { minLength: 4 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(anyCounts(anyNumber), anyNumber, anyNumber, (given, one, other) => {
        const [first, second] = [one, other].map((key) =>
          listed({ ...number, key: Number(key) } as Item, given),
        )
        expect(first).toBe(second)
      }),
    )
    fc.assert(
      fc.property(anyCounts(anyOrder), anyOrder, anyOrder, (given, one, other) => {
        const [first, second] = [one, other].map((key) =>
          listed({ ...order, key: [...key] } as Item, given),
        )
        expect(first).toBe(second)
      }),
    )
  })

  it('say whether they were offered: where not, one that nobody gave could only be the key', () => {
    const isOpen = (item: Item) => breakDown(site, item, {}).map((group) => group.isOpen ?? false)
    expect([single, multiple, match, classify].flatMap(isOpen)).not.toContain(true)
    expect([order, number].flatMap(isOpen)).toEqual([true, true])
  })

  it.each([single, multiple, order, match, number, classify])(
    'The answers to a question that nobody answered ($type): all counts are nothing, the key is still marked',
    (item) => {
      const groups = breakDown(site, item, {})
      for (const { answers } of groups) {
        expect(answers.every(({ count }) => count === 0)).toBe(true)
        expect(answers.some(({ isKey }) => isKey)).toBe(true)
      }
    },
  )

  it('name the wrong idea of a part beside each of its answers', () => {
    const [one, two] = breakDown(site, match, { cb: 1 })
    expect(one?.answers.map(({ misconception }) => misconception)).toEqual(['M3', 'M3', 'M3'])
    expect(two?.answers.map(({ misconception }) => misconception)).toEqual(Array(3).fill(undefined))
    const [, statement] = breakDown(site, classify, { od: 1 })
    expect(statement?.answers.map(({ misconception }) => misconception)).toEqual(
      Array(4).fill('M4'),
    )
  })
})

/** Every single response, as many times as it was given. */
const tally = (responses: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const response of responses) counts[response] = (counts[response] ?? 0) + 1
  return counts
}

describe.each(realItems.map((item) => [item.id, item] as const))('the answers to %s', (_, item) => {
  const anyClassroom = fc.array(fc.oneof(anyResponse(item), fc.constant(keyResponse(item))), {
    maxLength: 25,
  })

  it('are counted as one by one, with a key in each group, and words for all', () => {
    fc.assert(
      fc.property(anyClassroom, (responses) => {
        const groups = breakDown(site, item, tally(responses))
        for (const [at, { answers }] of groups.entries()) {
          for (const answer of answers) {
            expect(plainText(answer.text)).not.toBe('')
            expect(answer.count).toBe(countOneByOne(item, answer, answers, at, responses))
          }
          expect(answers.some(({ isKey }) => isKey)).toBe(true)
          const inOrder = answers.toSorted((a, b) => b.count - a.count)
          const isOpen = item.type === 'order' || item.type === 'number'
          if (isOpen) expect(answers).toEqual(inOrder)
          const beyond = answers.filter(({ isBeyond }) => isBeyond)
          // Only the key, behind all the others, and only where answers are not offered.
          expect(beyond).toEqual(beyond.length > 0 ? answers.slice(-1) : [])
          expect(beyond.every(({ isKey }) => isKey && isOpen)).toBe(true)
          if (isOpen) {
            const given = new Set(responses).size
            expect(answers).toHaveLength(Math.min(6, given) + beyond.length)
          }
          const keyCount = answers.find(({ isKey }) => isKey)?.count ?? 0
          const keys = responses.filter((response) => response === keyResponse(item)).length
          // Whoever has all of it right has each part of it right.
          expect(keyCount).toBeGreaterThanOrEqual(keys)
        }
      }),
      { numRuns: 20 },
    )
  })
})

/** How many of the responses say what this answer stands for. */
function countOneByOne(
  item: Item,
  answer: CountedAnswer,
  answers: readonly CountedAnswer[],
  group: number,
  responses: readonly string[],
): number {
  const place = answers.indexOf(answer)
  switch (item.type) {
    case 'single':
    case 'multiple':
      return responses.filter((response) =>
        response.split('').includes(item.choices[place]?.id ?? ''),
      ).length
    case 'match':
      return responses.filter((response) => response[group] === item.right[place]?.id).length
    case 'classify':
      return responses.filter((response) => response[group] === 'ordu'[place]).length
    case 'order':
    case 'number': {
      if (answer.isBeyond)
        return responses.filter((response) => response === keyResponse(item)).length
      // The counts fall from the highest there is.
      const counts = Object.values(tally(responses)).sort((a, b) => b - a)
      return counts[place] ?? Number.NaN
    }
  }
}

describe('the distractor that most took', () => {
  const found = (item: Item, responses: Record<string, number>) => {
    const most = mostTakenDistractor(breakDown(site, item, responses))
    return most && [most.group.label, most.answer.text, most.answer.count]
  }

  it.each<[string, Item, Record<string, number>, unknown]>([
    ['is none where nobody answered', single, {}, undefined],
    ['is none where everybody was right', single, { b: 9 }, undefined],
    [
      'is the most frequent one, though more were right',
      single,
      { a: 2, b: 9, c: 3 },
      [undefined, 'three', 3],
    ],
    ['is the first in order where two are equal', single, { a: 3, c: 3 }, [undefined, 'one', 3]],
    ['is never a key, where there are several', multiple, { ac: 9, bc: 1 }, [undefined, 'two', 1]],
    ['says in which part it is', match, { ba: 1, bb: 2, ca: 1 }, ['left two', 'second', 2]],
    ['is a status of a statement', classify, { du: 1, or: 3 }, ['statement two', 'Reported', 3]],
    [
      'is the wrong number given most',
      number,
      { '12000': 9, '5': 1, '7': 2 },
      [undefined, '7 loads &amp; more', 2],
    ],
    [
      'is the wrong order given most',
      order,
      { bacd: 9, dcab: 2 },
      [undefined, `four → three → one → ${two}`, 2],
    ],
  ])('%s', (_what, item, responses, expected) => {
    expect(found(item, responses)).toEqual(expected)
  })

  it('The distractor that most took is none of nothing', () => {
    expect(mostTakenDistractor([])).toBeUndefined()
  })
})

describe('what stands in the answers as markup', () => {
  it('What stands in the answers as markup is escaped where it was made from plain words', () => {
    const hostile: Item = {
      ...number,
      unit: '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co',
    }
    const [group] = breakDown(site, hostile, { '1': 1 })
    for (const { text } of group?.answers ?? []) {
      expect(text).not.toMatch(/[<>"]/)
      expect(plainText(text)).toContain('<img src=x onerror="alert(1)"> & co')
    }
  })

  it('What stands in the answers as markup is escaped where it is a word of the site for a status', () => {
    const words = 'Reported <b onclick="alert(1)">& more</b>'
    const other = createSite({ ...library, ui: { ...library.ui, 'status.reported': words } })
    const [group] = breakDown(other, classify, { ro: 1 })
    const answer = group?.answers.find(({ count }) => count === 1)
    expect(answer?.text).not.toMatch(/[<>"]/)
    expect(plainText(answer?.text ?? '')).toBe(words)
  })
})
