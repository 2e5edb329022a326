// The answers taken, counted choice by choice for every type of question, and what misled most.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import {
  type AnswerGroup,
  breakDown,
  type CountedAnswer,
  mostTakenDistractor,
} from '../../src/content/breakdown.ts'
import type { Item, Library } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { createSite } from '../../src/content/site.ts'
import { anyResponse, keyResponse } from '../support/sample-response.ts'

const library = content.libraries[0] as Library
const site = createSite(library)
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
const two = 'R&#x26;D &#x3c;two&#x3e;'

const shortOf = ({ answers, label }: AnswerGroup) => ({
  label,
  answers: answers.map(({ text, count, isKey }) => `${isKey ? '✓' : '·'} ${text} ${count}`),
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
          '· -0.5 loads &#x26; more 3',
          '· 11,990 loads &#x26; more 2',
          '✓ 12,000 loads &#x26; more 0',
        ],
      },
    ])
  })

  it('that can be given in many ways: at most six are listed, the key among them', () => {
    const given = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at + 1}`, at + 1]))
    const [group] = breakDown(site, number, given)
    expect(group?.answers.map(({ count }) => count)).toEqual([30, 29, 28, 27, 26, 0])
    const orders = ['abcd', 'abdc', 'acbd', 'acdb', 'adbc', 'adcb', 'dcba']
    const all = Object.fromEntries(orders.map((response, at) => [response, at + 1]))
    const [ofOrders] = breakDown(site, order, { ...all, bacd: 1 })
    expect(ofOrders?.answers.map(({ count }) => count)).toEqual([7, 6, 5, 4, 3, 1])
    expect(ofOrders?.answers.map(({ isKey }) => isKey).indexOf(true)).toBe(5)
  })

  it('that can be given in many ways: their order does not tell the key', () => {
    // Seen without the mark, two questions with the same answers and another key look the same.
    const given = { '5': 2, '12000': 2, '7': 2, '9': 1, '11': 4 }
    const texts = [5, 7, 9, 11, 12000].map((key) =>
      breakDown(site, { ...number, key } as Item, given).map(({ answers }) =>
        answers.map(({ text, count }) => [text, count]),
      ),
    )
    expect(new Set(texts.map((each) => JSON.stringify(each))).size).toBe(1)
    const keys = ['abcd', 'bacd', 'dcba']
    const orders = keys.map((key) =>
      breakDown(site, { ...order, key: [...key] } as Item, { dcba: 1, abcd: 1, bacd: 1 }).map(
        ({ answers }) => answers.map(({ text, count }) => [text, count]),
      ),
    )
    expect(new Set(orders.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  it('say whether they were offered: where not, one that nobody gave could only be the key', () => {
    const isOpen = (item: Item) => breakDown(site, item, {}).map((group) => group.isOpen ?? false)
    expect([single, multiple, match, classify].flatMap(isOpen)).not.toContain(true)
    expect([order, number].flatMap(isOpen)).toEqual([true, true])
  })

  it.each([single, multiple, order, match, number, classify])(
    'that nobody answered ($type): all counts are nothing, the key is still marked',
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
  const anyClass = fc.array(fc.oneof(anyResponse(item), fc.constant(keyResponse(item))), {
    maxLength: 25,
  })

  it('are counted as one by one, with a key in each group, and words for all', () => {
    fc.assert(
      fc.property(anyClass, (responses) => {
        const groups = breakDown(site, item, tally(responses))
        for (const [at, { answers }] of groups.entries()) {
          for (const answer of answers) {
            expect(plainText(answer.text)).not.toBe('')
            expect(answer.count).toBe(countOneByOne(item, answer, answers, at, responses))
          }
          expect(answers.some(({ isKey }) => isKey)).toBe(true)
          const inOrder = answers.toSorted((a, b) => b.count - a.count)
          if (item.type === 'order' || item.type === 'number') expect(answers).toEqual(inOrder)
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
      if (answer.isKey) return responses.filter((response) => response === keyResponse(item)).length
      // Apart from the key, the counts fall from the highest there is.
      const rank = answers.filter(({ isKey }) => !isKey).indexOf(answer)
      const others = Object.entries(tally(responses)).filter(
        ([response]) => response !== keyResponse(item),
      )
      return others.map(([, count]) => count).sort((a, b) => b - a)[rank] ?? Number.NaN
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
      [undefined, '7 loads &#x26; more', 2],
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

  it('is none of nothing', () => {
    expect(mostTakenDistractor([])).toBeUndefined()
  })
})

describe('what stands in the answers as markup', () => {
  it('is escaped where it was made from plain words', () => {
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
})
