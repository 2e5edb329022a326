import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { PortableItem } from '../../../src/interchange/item.ts'
import { freshIds } from '../../../src/interchange/yaml/ids.ts'
import { readYaml } from '../../../src/interchange/yaml/read.ts'
import { writeYaml } from '../../../src/interchange/yaml/write.ts'
import { portableItem } from '../../support/portable-items.ts'

/** What of an item the content folder has a place for. */
const asYaml = (item: PortableItem): PortableItem => ({ ...item, topic: '', tags: [], points: 1 })

const question = (fields: string): string => `one:\n  type: single\n  stem: Which?\n${fields}`
const choices = '  choices: { a: { text: This }, b: { text: That } }\n'

describe('YAML as the content folder has it', () => {
  it('is read back to the same items, whatever their texts', () => {
    const items = fc.uniqueArray(portableItem, {
      minLength: 1,
      maxLength: 4,
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(items, (items) => {
        const { content, omissions } = writeYaml(items)
        expect(omissions).toEqual([])
        expect(readYaml(content)).toMatchObject({ items: items.map(asYaml), misreadings: [] })
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    'no',
    'On',
    '1e3',
    '0x1F',
    'null',
    '~',
    '- a',
    '|',
    '> b',
    '# c',
    'a: b',
    '1. x',
    '=',
    '___',
    'x _____ y',
    '%',
    '@',
    '`',
    '"',
    "'",
    '{}',
    '[[a|b]]',
    '[@F-EVT-02]',
    '*a* **b**',
    '&lt;',
    '<b>',
    '\\n',
    '---',
    '...',
    '&a',
    '*a',
    '!!str',
    'y',
    '2024-01-01',
    ' 日本',
    '🙂',
    'שלום',
    '\u202eabc',
    'a\u0085b',
    'a\ufeffb',
    'a\u2028b',
    'if x:\n\u00a0\u00a0y()',
  ])('keeps a text that looks like something else: %j', (word) => {
    const text = word.trim()
    const stem = `${text}\n${text}`
    const [item] = readYaml(question(`${choices}  key: b\n`)).items
    if (!item) throw new Error('not read')
    const { content } = writeYaml([{ ...item, stem, title: text, hint: text }])
    expect(readYaml(content).items).toEqual([{ ...item, stem, title: text, hint: text }])
    expect(parse(content)).toMatchObject({ one: { draft: true, type: 'single' } })
  })

  it('has questions of each type, with all that their authors wrote', () => {
    const { items, misreadings } = readYaml(`# comment
a-1:
  type: single
  objective: bridge
  stem: >-
    Which year is *right*,
    for the [[bridge|old bridge]]?
  choices:
    a: { text: 1932, feedback: "Yes. [@F-BRI-01; @F-BRI-02]" }
    b: no
    # another
    c: { text: null, feedback: "See [the list](https://example.org/x) and [that](/facts).", misconception: M1 }
  key: a

b-1: { type: multiple, stem: Two?, choices: { a: x, b: y, c: z }, keys: [c, a] }
c-1: { type: order, stem: First?, choices: { a: x, b: y }, key: [b, a] }
d-1: { type: match, stem: Pairs?, left: { a: { text: x, key: b }, b: { text: y, key: a } }, right: { a: 1, b: 2 } }
e-1: { type: number, stem: How many?, key: 1e3, unit: km, feedback: { key: Yes. } }
f-1: { type: classify, stem: How known?, statements: { a: { text: x, key: official }, b: { text: y, key: unknown } } }
`)
    expect(misreadings).toEqual([])
    expect(items).toMatchObject([
      { id: 'a-1', topic: 'bridge', stem: 'Which year is right, for the old bridge?', key: 'a' },
      { keys: ['a', 'c'] },
      { key: ['b', 'a'] },
      { left: [{ key: 'b' }, { key: 'a' }], right: [{ text: '1' }, { text: '2' }] },
      { key: 1000, tolerance: 0, near: 0, unit: 'km', remarks: { key: { text: 'Yes.' } } },
      { type: 'classify', statements: [{ key: 'official' }, { key: 'unknown' }] },
    ])
    expect(items[0]).toMatchObject({
      choices: [
        { text: '1932', feedback: { text: 'Yes.', citations: [] } },
        { text: 'no' },
        {
          text: 'null',
          misconception: 'M1',
          feedback: {
            text: 'See the list and that.',
            citations: [{ label: 'the list', address: 'https://example.org/x' }],
          },
        },
      ],
    })
  })

  it.each([
    ['layout', 3, 'one:\n  type: single\n  stem: What: this?\n'],
    ['layout', 5, question('  hint: a\n  hint: b\n')],
    ['layout', 4, question('  hint: &a x\n  title: *a\n')],
    ['layout', 4, question('  hint: !!js/function x\n')],
    ['layout', 4, question('  hint: "open\n')],
    ['layout', 4, question('\thint: x\n')],
    ['layout', 1, '- type: single\n  stem: x\n'],
    ['layout', 1, 'one: !x\n  type: single\n'],
    ['syntax', 1, 'one:\n  type: single\n'],
    ['type', 1, 'one:\n  type: essay\n  stem: Why?\n'],
    ['choices', 1, question('  choices: { a: x }\n  key: a\n')],
    ['choices', 1, question('  choices: { yes: x, no: y }\n  key: yes\n')],
    ['key', 1, question(choices)],
    ['key', 1, question(`${choices}  key: c\n`)],
    ['key', 1, question(`${choices}  keys: [a, a]\n`).replace('single', 'multiple')],
    ['key', 1, question(`${choices}  key: [a]\n`).replace('single', 'order')],
    [
      'key',
      1,
      'one: { type: classify, stem: x, statements: { a: { text: x, key: sure }, b: y } }\n',
    ],
    ['number', 1, 'one: { type: number, stem: x, key: many }\n'],
    ['number', 1, 'one: { type: number, stem: x }\n'],
  ])(
    'names what is no question of ours, and its line: %s on line %i of %j',
    (reason, line, text) => {
      const sound = question(`${choices}  key: b\n`)
      const { items, misreadings } = readYaml(`${text}\n${sound}`)
      expect(misreadings).toEqual([{ line, reason }])
      expect(items).toMatchObject([{ key: 'b' }])
    },
  )

  it('leaves out what has more parts than the content folder has letters for', () => {
    const parts = Array.from({ length: 9 }, (_, at) => `${'abcdefghi'[at]}: x${at}`).join(', ')
    const { items } = readYaml(question(`  choices: { ${parts} }\n  key: a\n`))
    expect(writeYaml(items)).toEqual({ content: '', omissions: [{ id: 'one', reason: 'choices' }] })
  })
})

it('Ids for what comes from elsewhere are as many as it takes, and none that is taken', () => {
  expect(freshIds(3, new Set(['imp-01', 'imp-03']))).toEqual(['imp-02', 'imp-04', 'imp-05'])
  const many = freshIds(500)
  expect(many.slice(98, 101)).toEqual(['imp-99', 'impa-01', 'impa-02'])
  expect(new Set(many).size).toBe(500)
})
