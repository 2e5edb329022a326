/** The bank of items as a whole: what gives keys away, and what is asked without being taught. */
import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../src/node/compile/problems.ts'
import { readingGrade } from '../../src/node/compile/reading-grade.ts'
import { type ContentFolder, type Edit, tinyContent } from '../support/content-folder.ts'

const items = 'en/items/bridge.yaml'
const kinds = 'en/items/kinds.yaml'
const more = 'en/items/more.yaml'

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })

/** What an author reads who is refused, without the places in lines. */
function refusal(folder: ContentFolder): string[] {
  const { problems, libraries } = folder.build()
  expect(libraries).toHaveLength(0)
  return problems.list.map((problem) => describeProblem({ ...problem, line: undefined }))
}

/** What was slipped in, the edits that do so, and the lines that an author then reads. */
type Case = [what: string, edits: Edit[], says: string[]]

const check = (cases: Case[]) =>
  it.each(cases)('%s', (_what, edits, says) => {
    const folder = tinyContent()
    for (const each of edits) folder.edit(each)
    expect(refusal(folder)).toEqual(says.map((line) => `✗  content/${line}`))
  })

/** An item for the lock, and as YAML below its id. */
type NewItem = [structure: string, yaml: string]

/** The smallest valid site with more items, published. @param added id → item */
function withItems(added: Record<string, NewItem>): ContentFolder {
  const folder = tinyContent()
  const entries = Object.entries(added)
  folder.write(more, entries.map(([id, [, yaml]]) => `${id}:\n${yaml}`).join('\n'))
  const lock = entries.map(([id, [structure]]) => `${id} ${structure}\n`).join('')
  return folder.write('items.lock', folder.read('items.lock') + lock)
}

const head = (type: string, stem: string, fields = '') => `  type: ${type}
  objective: one
  difficulty: 0.5
  explainer: one#who
  stem: ${stem}
${fields}`

/** @param choices with their feedback, such as `text: Cars, feedback: "They may. [@F-ONE-01]"` */
const single = (stem: string, choices: string[], key: string, fields = ''): NewItem => [
  `single abc key=${key}`,
  `${head('single', stem, fields)}  choices:
${choices.map((choice, at) => `    ${'abc'[at]}: { ${choice} }\n`).join('')}  key: ${key}
`,
]

describe('cues in the choices', () => {
  check([
    [
      'a key that is over 20 % shorter than the shortest distractor',
      [edit(items, 'text: None given,', 'text: None,')],
      [
        `${items}  two-01.choices.c.text  is over 20 % shorter than the shortest distractor: the length gives it away`,
        'en/items  in 2 of 3 questions the key is the shortest choice: chance would give 1',
      ],
    ],
    [
      'a distractor with a word that goes too far, where no key has one',
      [edit(items, 'text: Ninety km', 'text: Always 9')],
      [
        `${items}  one-02.choices.b.text  has “always”, and no right answer has such a word: it can be struck out unread`,
      ],
    ],
    [
      'a distractor with two words that go too far together',
      [edit(kinds, 'text: Tank lorries', 'text: No one')],
      [
        `${kinds}  kin-01.choices.d.text  has “no one”, and no right answer has such a word: it can be struck out unread`,
      ],
    ],
    [
      'the same with a hyphen',
      [edit(kinds, 'text: Tank lorries', 'text: A no-one')],
      [
        `${kinds}  kin-01.choices.d.text  has “no one”, and no right answer has such a word: it can be struck out unread`,
      ],
    ],
    [
      'a hint that says the number',
      [edit(kinds, 'hint: Count both ways in.', 'hint: It is 9 km.')],
      [`${kinds}  kin-04.hint  has the number that is asked for, 9`],
    ],
    [
      'a distractor that is the key in other type',
      [edit(kinds, 'text: Tank lorries', 'text: "*buses*"')],
      [`${kinds}  kin-01.choices.d.text  says the same as a right answer`],
    ],
    [
      'a hint that takes its word from one choice',
      [edit(items, 'stem: How much longer', 'hint: Not ninety.\n  stem: How much longer')],
      [`${items}  one-02.hint  has a word of 1 of the 3 choices (ninety…): it strikes the others`],
    ],
    [
      'feedback that repeats a sentence',
      [
        edit(items, 'That is ten times too much.', 'So. A paper measured it in March.'),
        edit(items, 'That is the bridge itself.', 'A paper measured it in March.'),
      ],
      [
        `${items}  one-02.choices.c.feedback  says nearly the same as one-02.choices.b: say what is wrong with this very answer`,
      ],
    ],
    [
      'feedback that has nearly all the words of another, in another item',
      [
        edit(items, 'The notice is silent on age.', 'Drivers found nothing about cracks below.'),
        edit(kinds, 'They go round.', 'About cracks below the drivers found nothing then.'),
      ],
      [
        `${kinds}  kin-01.choices.b.feedback  says nearly the same as two-01.choices.b: say what is wrong with this very answer`,
      ],
    ],
    [
      'a distractor that stands in two items',
      [edit(kinds, 'text: Tank lorries', 'text: The flood')],
      [`${kinds}  kin-01.choices.d.text  is a wrong choice of two-01.choices.a as well`],
    ],
  ])

  it('a key that is too seldom the longest choice', () => {
    const item = (at: number, key: string) => {
      const choices = ['Road', 'Way'].map(
        (word) => `text: ${word} ${at}0, feedback: "${word} ${at}0 is not. [@F-ONE-01]"`,
      )
      const right = `text: Lane ${at}, feedback: "Lane ${at} is. [@F-ONE-01]"`
      return single(`Is it day ${at}?`, choices.toSpliced('abc'.indexOf(key), 0, right), key)
    }
    const keys = ['a', 'b', 'c', 'a', 'b', 'c']
    const folder = withItems(
      Object.fromEntries(keys.map((key, at) => [`more-0${at + 1}`, item(at + 1, key)])),
    )
    folder.edit(edit(items, 'text: None given,', 'text: None now,'))
    expect(refusal(folder)).toContain(
      '✗  content/en/items  in 0 of 9 questions the key is the longest choice: chance would give 3',
    )
  })

  it('are no cues where the key goes too far as well', () => {
    const folder = tinyContent()
    expect(folder.read(items)).toMatch(/text: Nobody at all[\s\S]*text: Only lorries/)
    expect(folder.problems()).toEqual([])
  })

  it('are judged in another language by its own list', () => {
    const folder = tinyContent().add('tests/fixtures/xx', 'xx')
    folder.edit(edit('site.yaml', 'languages: [en]', 'languages: [en, xx]'))
    const translation = `two-01:
  choices:
    a: { text: Neniam inundo }
    b: { text: La tuta aĝo }
    c: { text: Neniu motivo }
`
    folder.write('xx/items/bridge.yaml', folder.read('xx/items/bridge.yaml') + translation)
    const before = folder.problems()
    folder.write('xx/cues.yaml', 'absolute: neniam, ĉiam\n')
    expect(folder.problems().filter((line) => !before.includes(line))).toEqual([
      '✗  content/xx/items/bridge.yaml:7  two-01.choices.a.text  has “neniam”, and no right answer has such a word: it can be struck out unread',
    ])
  })
})

describe('labels that can be counted', () => {
  const classify = (at: number, keys: string[]): NewItem => [
    `classify abc key=${keys.map((key, part) => `${'abc'[part]}:${key}`).join(',')}`,
    `${head('classify', 'How is it known?')}  statements:
${keys.map((key, part) => `    ${'abc'[part]}: { text: Part ${at}${part}, key: ${key}, feedback: "So ${at}${part}. [@F-ONE-01]" }\n`).join('')}`,
  ]
  const six = (keysOf: (at: number) => string[]) =>
    withItems(
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`more-0${at}`, classify(at, keysOf(at))])),
    )

  it('are refused where nearly each item has as many of one', () => {
    const says = refusal(six(() => ['official', 'reported', 'disputed']))
    expect(says).toContain(
      '✗  content/en/items  7 of 7 questions of type classify have “disputed” once: let it vary',
    )
  })

  it('are fine where their number differs', () => {
    const rows = [
      ['official', 'official', 'unknown'],
      ['reported', 'reported', 'disputed'],
      ['disputed', 'disputed', 'official'],
    ]
    expect(six((at) => rows[at % 3] ?? []).problems()).toEqual([])
  })
})

describe('letters that tell a key', () => {
  const many = (makeItem: (at: number) => NewItem) =>
    withItems(
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`more-0${at}`, makeItem(at)] as const)),
    )
  const order = (at: number, key: string): NewItem => [
    `order abc key=${key}`,
    `${head('order', 'Which came first?')}  choices:
${[...'abc'].map((letter) => `    ${letter}: { text: Step ${at}${letter}, feedback: "So ${at}${letter}. [@F-ONE-01]" }\n`).join('')}  key: [${[...key].join(', ')}]
`,
  ]
  const match = (at: number, keys: string): NewItem => [
    `match abc/abc key=${[...keys].map((key, left) => `${'abc'[left]}:${key}`).join(',')}`,
    `${head('match', 'What goes with what?')}  left:
${[...keys].map((key, left) => `    ${'abc'[left]}: { text: Left ${at}${left}, key: ${key}, feedback: "So ${at}${left}. [@F-ONE-01]" }\n`).join('')}  right:
${[...'abc'].map((letter) => `    ${letter}: Right ${at}${letter}\n`).join('')}`,
  ]
  const bad = [
    [
      'where most orders begin with one',
      () => many((at) => order(at, 'cab')),
      'order begin with c',
    ],
    ['where no letter pairs with itself', () => many((at) => match(at, 'bca')), 'match a letter'],
  ] as const
  const good = [
    ['orders', () => many((at) => order(at, ['abc', 'bca', 'cab'][at % 3] ?? ''))],
    ['matches', () => many((at) => match(at, ['cba', 'bca', 'abc'][at % 3] ?? ''))],
  ] as const

  it.each(bad)('are refused %s', (_where, folder, says) => {
    expect(
      refusal(folder()).filter((line) => line.includes(`questions of type ${says}`)),
    ).toHaveLength(1)
  })

  it.each(good)('are fine in %s that vary', (_what, folder) => {
    expect(folder().problems()).toEqual([])
  })
})

describe('items that answer each other', () => {
  /** Two items of which the second may tell the first. */
  const pair = (feedback: string, fields = '') =>
    withItems({
      'more-01': single(
        'How high is the pillar?',
        [
          'text: "31 m", feedback: "Measured once. [@F-ONE-02]"',
          'text: "45 m", feedback: "That is too high. [@F-ONE-02]"',
          'text: "12 m", feedback: "That is too low. [@F-ONE-02]"',
        ],
        'a',
        fields,
      ),
      'more-02': single(
        'Who measured the pillar?',
        [
          'text: The town, feedback: "It did not. [@F-ONE-01]"',
          `text: A paper, feedback: "${feedback}"`,
          'text: A dean, feedback: "There is none. [@F-ONE-01]"',
        ],
        'b',
      ),
    })
  const tells = 'It was 31 m, it wrote. [@F-ONE-02]'

  it('are refused by a figure, where both rest on one fact', () => {
    expect(refusal(pair(tells))).toEqual([
      `✗  content/${more}  more-01  can be answered from more-02 in the same quiz (31): name it under excludes, or change one of them`,
    ])
  })

  it('are let through where one excludes the other, on either side', () => {
    expect(pair(tells, '  excludes: [more-02]\n').problems()).toEqual([])
    const folder = pair(tells)
    folder.edit(edit(more, 'Who measured the pillar?', 'Who saw it?\n  excludes: [more-01]'))
    expect(folder.problems()).toEqual([])
  })

  it('are let through where the figure rests on another fact', () => {
    expect(pair('It was 31 m, it wrote. [@F-ONE-01]').problems()).toEqual([])
  })

  it('are let through where no quiz asks both', () => {
    const folder = pair(tells)
    const text = folder.read(more).replace(/(more-02:[\s\S]*?objective: )one/, '$1kinds')
    expect(folder.write(more, text).problems()).toEqual([])
  })

  it('are let through where one is retired', () => {
    const folder = pair(tells)
    const text = folder.read(more).replace('more-02:\n', 'more-02:\n  retired: 2026-12-01\n')
    expect(folder.write(more, text).problems()).toEqual([])
  })

  /** The stem of the first asks for words instead of a figure. */
  const inWords = (feedback: string) =>
    pair(feedback)
      .edit(edit(more, 'text: "31 m"', 'text: Granite blocks below'))
      .edit(edit(more, 'text: "45 m"', 'text: Wooden planks above'))
      .edit(edit(more, 'text: "12 m"', 'text: Iron girders inside'))

  it('are refused by two thirds of the words that tell the answer', () => {
    const folder = inWords('Blocks of granite, it wrote. [@F-ONE-02]')
    expect(refusal(folder)).toContainEqual(
      expect.stringContaining('can be answered from more-02 in the same quiz (granit, blocks'),
    )
  })

  it('are let through by one word of three', () => {
    const folder = inWords('It wrote of granite. [@F-ONE-02]')
    expect(folder.problems().filter((line) => line.includes('answered from'))).toEqual([])
  })

  it('leave a quiz too few that can come together', () => {
    const folder = pair(tells, '  excludes: [more-02]\n')
    folder.edit(edit('en/quizzes/tiny.yaml', 'length: 2', 'length: 5'))
    expect(refusal(folder)).toEqual([
      '✗  content/en/quizzes/tiny.yaml  length  is more than can always be drawn without two questions that exclude each other, such as more-01 and more-02: shorten the quiz, or add questions',
    ])
  })
})

describe('what is asked and not taught', () => {
  check([
    [
      'a section that does not cite what the right answer rests on',
      [edit(items, 'explainer: two#why', 'explainer: one#who-round')],
      [
        `${items}  two-01.explainer  cites no fact that the right answer rests on: link the section that holds the answer`,
      ],
    ],
    [
      'a misconception that one item alone tests',
      [
        edit(
          'en/misconceptions.yaml',
          'M1:',
          'M2:\n  idea: It is gone.\n  why: So it seems.\n  correction: It stands. [@F-ONE-01]\n\nM1:',
        ),
        edit(
          items,
          'silent on age. [@F-ONE-01]"',
          'silent on age. [@F-ONE-01]", misconception: M2',
        ),
      ],
      ['en/misconceptions.yaml  M2  needs two questions with it in a choice: only two-01 tests it'],
    ],
    [
      'a misconception that no item tests',
      [
        edit(
          'en/misconceptions.yaml',
          'M1:',
          'M2:\n  idea: It is gone.\n  why: So it seems.\n  correction: It stands. [@F-ONE-01]\n\nM1:',
        ),
      ],
      ['en/misconceptions.yaml  M2  needs two questions with it in a choice: no question tests it'],
    ],
  ])

  it('a right answer on facts that no explainer cites', () => {
    const folder = tinyContent()
    for (const name of ['one', 'two']) {
      const file = `en/explainers/${name}.md`
      folder.write(file, folder.read(file).replaceAll('F-ONE-02', 'F-ONE-01'))
    }
    expect(refusal(folder)).toContain(
      `✗  content/${items}  one-02.choices.a  rests on facts that no explainer cites: what is asked must be taught`,
    )
  })
})

describe('English that is too hard for a class', () => {
  const long =
    'Which administrative considerations necessitated the extraordinary inaccessibility of this infrastructure?'

  it('is refused in a stem', () => {
    const folder = tinyContent().edit(edit(items, 'Which reason does the notice give?', long))
    expect(refusal(folder)).toEqual([
      `✗  content/${items}  two-01.stem  reads at school grade ${readingGrade(long).toFixed(1)}, and should at 9 or below: take shorter words and sentences`,
    ])
  })

  it('is refused in the timeline, taken as a whole', () => {
    const folder = tinyContent()
    const text = folder.read('en/timeline.yaml').replace(/text: [^[]*/g, `text: ${long} `)
    expect(refusal(folder.write('en/timeline.yaml', text))).toEqual([
      expect.stringMatching(/^✗ {2}content\/en\/timeline.yaml {2}reads at school grade \d\d\.\d, /),
    ])
  })

  it('is measured by words in a sentence and syllables in a word', () => {
    // Six words, seven syllables: 0.39 × 6 + 11.8 × 7 / 6 − 15.59.
    expect(readingGrade('The cat sat on the table.')).toBeCloseTo(0.52, 2)
    expect(readingGrade('')).toBe(0)
  })
})
