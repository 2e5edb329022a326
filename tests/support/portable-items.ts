/** Items with texts that every format has to take care of, and what a format makes of them. */
import fc from 'fast-check'
import {
  type Feedback,
  noFeedback,
  type PortableItem,
  type PortableQuiz,
  partIdAt,
} from '../../src/interchange/item.ts'
import { orderRemarks, pairRemarks } from '../../src/interchange/pair-remarks.ts'
import { withUnit } from '../../src/interchange/with-unit.ts'

const hostile = [
  ...'{}=~:#%&<>"\'\\/[]|;,@+-*`$^!?()_.\t',
  '//',
  '->',
  '::',
  '####',
  '$CATEGORY: ',
  '[html]',
  '[plain]',
  '%50%',
  '\\n',
  '&amp;',
  '&&058;',
  '&#61;',
  '<b>',
  '</p>',
  '<br/>',
  '<!--',
  '-->',
  ']]>',
  'ANSWER: A',
  'A. ',
  'b) ',
  '=1+1',
  '@SUM(A1)',
  "'=1",
  'TRUE',
  'שלום',
  'مرحبا',
  '\u202e',
  '日本語',
  '＝１',
  '🙂',
  '👩‍🏫',
  'e\u0301',
  'word',
  'a b',
]
const spaceRe = /[\t ]+/g

/** Plain, as portable texts are: without two spaces in a row, or any around. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .split('\n')
    .map((line) => line.replace(spaceRe, ' ').trim())
    .join('\n')
    .trim()

const parts = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...hostile) }, fc.constantFrom('x', ' ', 'y z')),
  { minLength: 1, maxLength: 8 },
)
const line = parts.map((all) => plain(all.join(''))).filter((text) => text !== '')
const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((all) => all.join('\n'))
  .filter((text) => text === plain(text))

const address = fc.constantFrom(
  'https://example.org/facts/F-1',
  'https://example.org/?a=1&b={2}#c:d',
  'http://example.org/%20~x',
)
const feedback: fc.Arbitrary<Feedback> = fc.oneof(
  fc.constant(noFeedback),
  fc.record({
    text: lines,
    citations: fc.uniqueArray(fc.record({ label: line, address }), {
      maxLength: 2,
      selector: (one) => one.address,
    }),
  }),
)
const misconception = fc.oneof(fc.constant(''), line)
const choiceTexts = (min: number, max: number) =>
  fc.uniqueArray(lines, { minLength: min, maxLength: max })
const choices = (texts: readonly string[]) =>
  fc.tuple(
    ...texts.map((text, at) =>
      fc.record({
        id: fc.constant(partIdAt(at)),
        text: fc.constant(text),
        feedback,
        misconception,
      }),
    ),
  )
const texts = {
  id: fc.stringMatching(/^[a-z]{2,4}-\d{2}$/),
  title: fc.oneof(fc.constant(''), line),
  topic: fc.oneof(fc.constant(''), fc.constantFrom('topic', 'a/b', 'このテーマ')),
  tags: fc.uniqueArray(fc.constantFrom('one', 'two words', 'a[b]', '日本'), { maxLength: 2 }),
  stem: lines,
  hint: fc.oneof(fc.constant(''), line),
  points: fc.constant(1),
  feedback,
}
const hundredths = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 100)

const single = choiceTexts(2, 5)
  .chain(choices)
  .chain((all) =>
    fc.record({
      ...texts,
      type: fc.constant('single' as const),
      choices: fc.constant(all),
      key: fc.constantFrom(...all.map(({ id }) => id)),
    }),
  )
const multiple = choiceTexts(3, 7)
  .chain(choices)
  .chain((all) =>
    fc.record({
      ...texts,
      type: fc.constant('multiple' as const),
      choices: fc.constant(all),
      keys: fc
        .subarray(
          all.map(({ id }) => id),
          { minLength: 1, maxLength: all.length - 1 },
        )
        .map((keys) => keys.toSorted()),
    }),
  )
const order = choiceTexts(2, 6)
  .chain(choices)
  .chain((all) =>
    fc.record({
      ...texts,
      type: fc.constant('order' as const),
      choices: fc.constant(all),
      key: fc.shuffledSubarray(
        all.map(({ id }) => id),
        { minLength: all.length },
      ),
    }),
  )
const match = fc
  .tuple(choiceTexts(2, 5).chain(choices), fc.uniqueArray(line, { minLength: 2, maxLength: 6 }))
  .chain(([left, right]) =>
    fc.record({
      ...texts,
      type: fc.constant('match' as const),
      left: fc.tuple(
        ...left.map((side) =>
          fc.constantFrom(...right.map((_, at) => partIdAt(at))).map((key) => ({ ...side, key })),
        ),
      ),
      right: fc.constant(right.map((text, at) => ({ id: partIdAt(at), text }))),
    }),
  )
const number = fc
  .record({
    ...texts,
    type: fc.constant('number' as const),
    key: fc.oneof(
      fc.integer({ min: -99999, max: 99999 }).map((n) => n / 100),
      fc.constantFrom(0, 13773, -0.25, 1970, 1e6),
    ),
    tolerance: hundredths(500),
    near: hundredths(900),
    unit: fc.oneof(fc.constant(''), line),
    remarks: fc.record({ key: feedback, near: feedback, other: feedback }),
  })
  .map((item) => ({ ...item, near: Math.max(item.near, item.tolerance) }))

/** Any item, with texts that look like signs of formats, formulas, markup or commands. */
export const portableItem: fc.Arbitrary<PortableItem> = fc.oneof(
  single,
  multiple,
  order,
  match,
  number,
)

export const portableQuiz: fc.Arbitrary<PortableQuiz> = fc.record({
  id: fc.constant('quiz'),
  title: line,
  language: fc.constant('en'),
  notice: lines,
  items: fc.uniqueArray(portableItem, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
})

/** What of an item GIFT has a place for. */
export const asGift = (item: PortableItem): PortableItem => ({
  ...asMoodle(item),
  hint: '',
  points: 1,
})

/** What of an item Moodle has a place for. */
export function asMoodle(item: PortableItem): PortableItem {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { ...item, choices: item.choices.map((one) => ({ ...one, misconception: '' })) }
    case 'number': {
      const near = item.near > item.tolerance ? item.remarks.near : noFeedback
      const stem = withUnit(item.stem, item.unit)
      return { ...item, stem, unit: '', remarks: { ...item.remarks, near } }
    }
    case 'match':
      return { ...item, feedback: pairRemarks(item), ...pairs(item) }
    case 'order':
      return { ...item, feedback: orderRemarks(item), ...inOrder(item) }
  }
}

/** Choices stand in the right order. */
function inOrder({ choices, key }: Extract<PortableItem, { type: 'order' }>) {
  const sorted = key.map((id, at) => ({
    id: partIdAt(at),
    text: choices.find((one) => one.id === id)?.text ?? '',
    feedback: noFeedback,
    misconception: '',
  }))
  return { choices: sorted, key: sorted.map(({ id }) => id) }
}

/** Right sides stand in the order of their pairs. */
function pairs({ left, right }: Extract<PortableItem, { type: 'match' }>) {
  const ids = [...new Set([...left.map(({ key }) => key), ...right.map(({ id }) => id)])]
  const idOf = (id: string) => partIdAt(ids.indexOf(id))
  return {
    left: left.map((side) => ({
      ...side,
      key: idOf(side.key),
      feedback: noFeedback,
      misconception: '',
    })),
    right: right
      .map(({ id, text }) => ({ id: idOf(id), text }))
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  }
}
