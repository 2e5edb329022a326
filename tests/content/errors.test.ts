/**
 * What an author is told. Each case is one slip in the smallest valid site, and every line that the
 * build then prints about it.
 */
import { describe, expect, it } from 'vitest'
import { writeItemsLock } from '../../src/node/compile/check/items-lock.ts'
import { type ContentFolder, type Edit, tinyContent } from '../support/content-folder.ts'

const register = 'facts/bridge.yaml'
const statements = 'en/facts.yaml'
const one = 'en/explainers/one.md'
const two = 'en/explainers/two.md'
const claims = 'en/claims.yaml'
const items = 'en/items/bridge.yaml'
/** One item of each further type. */
const kinds = 'en/items/kinds.yaml'
const quiz = 'en/quizzes/tiny.yaml'

const notAField = 'is not a field of this file: see content/README.md for those there are'
const uncited = 'states something without citing a fact: add [@F-…]'

/** What was slipped in, the edits that do so, and the lines that an author reads. */
type Case = [what: string, edits: Edit[], says: string[]]

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })

function check(cases: Case[]): void {
  it.each(cases)('%s', (_what, edits, says) => {
    const folder = tinyContent()
    for (const each of edits) folder.edit(each)
    expect(folder.problems()).toEqual(says)
  })
}

/** For slips that no single edit makes. */
function problemsOf(slip: (folder: ContentFolder) => void): string[] {
  const folder = tinyContent()
  slip(folder)
  return folder.problems()
}

it('a site in which nothing is wrong gives no problem', () => {
  const { problems, libraries } = tinyContent().build()
  expect(problems.list).toEqual([])
  expect(libraries.map(({ language }) => language)).toEqual(['en'])
})

it('a site in which something is wrong gives nothing to serve', () => {
  const folder = tinyContent().edit(edit(claims, ' [@F-ONE-01]', ''))
  expect(folder.build().libraries).toEqual([])
})

describe('the shape of a file', () => {
  check([
    [
      'a field that does not exist',
      [edit(claims, 'verdict: wrong', 'verdict: wrong\n  colour: red')],
      [`✗  content/${claims}:5  claim-01.colour  ${notAField}`],
    ],
    [
      'a field that does not exist, at the head of an explainer',
      [edit(one, 'quiz: tiny', 'quiz: tiny\nauthor: A. Writer')],
      [`✗  content/${one}:5  author  ${notAField}`],
    ],
    [
      'a field that is missing',
      [edit(items, '  stem: Who may not cross the bridge?\n', '')],
      [`✗  content/${items}:1  one-01.stem  is missing`],
    ],
    [
      'a word for a number',
      [edit(quiz, 'length: 2', 'length: two')],
      [`✗  content/${quiz}:4  length  should be a number`],
    ],
    [
      'one value for a list',
      [edit(register, '  sources: [S03]', '  sources: S03')],
      [`✗  content/${register}:17  F-TWO-01.sources  should be a list`],
    ],
    [
      'a status that there is not',
      [edit(register, 'status: disputed', 'status: doubtful')],
      [
        `✗  content/${register}:15  F-TWO-01.status  should be one of: official, reported, disputed, unknown`,
      ],
    ],
    [
      'a date in words',
      [edit(register, 'date: 2026-03-01', 'date: 1 March 2026')],
      [`✗  content/${register}:4  F-ONE-01.date  should be a date as 2023, 2023-12 or 2023-12-22`],
    ],
    [
      'a month for a day',
      [edit('en/corrections.yaml', 'date: 2026-11-23', 'date: 2026-11')],
      ['✗  content/en/corrections.yaml:2  2026-11-23-opened.date  should be a day as 2023-12-22'],
    ],
    [
      'a day that no calendar has',
      [edit(register, 'reviewBy: 2027-03-01', 'reviewBy: 2027-99-99')],
      [`✗  content/${register}:12  F-ONE-02.reviewBy  there is no such day`],
    ],
    [
      'an id of another form',
      [edit(items, 'two-01:', 'second-one:')],
      [`✗  content/${items}:26  second-one  is not a valid id: an item id such as end-01`],
    ],
    [
      'an address without https',
      [edit('sources.yaml', 'https://courier.example/bridge', 'courier.example/bridge')],
      ['✗  content/sources.yaml:16  S02.urls.0  should be a web address'],
    ],
    [
      'a summary that is too long for cards and search engines',
      [edit(one, 'and since when.', `and since when${', again and again'.repeat(8)}.`)],
      [`✗  content/${one}:3  summary  should have at most 160 characters`],
    ],
    [
      'two key points for three',
      [edit(one, '  - It began in March 2026. [@F-ONE-01]\n', '')],
      [`✗  content/${one}:5  keyPoints  should have exactly three key points`],
    ],
    [
      'an id that stands twice in a file',
      [edit('en/glossary.yaml', 'weight-limit:', 'way-round:')],
      ['✗  content/en/glossary.yaml:6  way-round  stands twice, first on line 1'],
    ],
    [
      'a colon that needs quotes',
      [edit(claims, 'said: The bridge', 'said: Note: The bridge')],
      [
        `✗  content/${claims}:2  claim-01.said  holds a colon: put the text in quotes, or on lines of its own below >-, indented further`,
      ],
    ],
    [
      'several slips in several files: all of them at once',
      [
        edit(quiz, 'length: 2', 'length: two'),
        edit(claims, '  verdict: wrong\n', '  verdict: bad\n'),
      ],
      [
        `✗  content/${claims}:4  claim-01.verdict  should be one of: holds, loose, wrong, unsupported`,
        `✗  content/${quiz}:4  length  should be a number`,
      ],
    ],
  ])

  it.each(['sources.yaml', 'site.yaml', two, claims, 'en/ui.yaml', 'en/pages/home.md'])(
    'a file that is missing: %s',
    (file) => {
      expect(problemsOf((folder) => folder.remove(file))).toEqual([
        `✗  content/${file}  this file is missing`,
      ])
    },
  )
})

describe('a statement without a fact', () => {
  check([
    [
      'a paragraph of an explainer',
      [edit(one, 'closed the bridge to lorries. [@F-ONE-01]', 'closed the bridge to lorries.')],
      [`✗  content/${one}:13  ${uncited}`],
    ],
    [
      'a list item',
      [edit(one, 'Buses cross empty. [@F-ONE-01]', 'Buses cross empty.')],
      [`✗  content/${one}:20  ${uncited}`],
    ],
    [
      'a table row',
      [edit(one, '10 km [@F-ONE-02]', '10 km')],
      [`✗  content/${one}:27  ${uncited}`],
    ],
    [
      'a key point',
      [edit(one, 'in March 2026. [@F-ONE-01]', 'in March 2026.')],
      [`✗  content/${one}:8  keyPoints.2  ${uncited}`],
    ],
    [
      'what is not known',
      [edit(one, 'it will last. [@F-TWO-05]', 'it will last.')],
      [`✗  content/${one}:10  unknown.0  ${uncited}`],
    ],
    [
      'the front page',
      [edit('en/pages/home.md', ' [@F-ONE-01]', '')],
      [`✗  content/en/pages/home.md:6  ${uncited}`],
    ],
    [
      'a timeline entry',
      [edit('en/timeline.yaml', ' [@F-ONE-02]', '')],
      [`✗  content/en/timeline.yaml:8  2026-03-measured.text  ${uncited}`],
    ],
    [
      'what holds of a claim',
      [edit(claims, ' [@F-ONE-01]', '')],
      [`✗  content/${claims}:3  claim-01.supported  ${uncited}`],
    ],
    [
      'the correction of a misconception',
      [edit('en/misconceptions.yaml', ' [@F-ONE-01]', '')],
      [`✗  content/en/misconceptions.yaml:4  M1.correction  ${uncited}`],
    ],
    [
      'feedback',
      [edit(items, 'Right: lorries alone. [@F-ONE-01]', 'Right: lorries alone.')],
      [`✗  content/${items}:10  one-01.choices.b.feedback  ${uncited}`],
    ],
  ])

  it('A statement without a fact is no problem in a question to the class, or where a page tells how it was made', () => {
    const folder = tinyContent()
    expect(folder.read(one)).toContain('\n> Who pays for the longer road?\n')
    expect(folder.read('en/pages/about.md')).not.toContain('[@F-')
    expect(folder.problems()).toEqual([])
  })
})

describe('a name that leads nowhere', () => {
  check([
    [
      'a fact, in an explainer',
      [edit(one, 'Buses cross empty. [@F-ONE-01]', 'Buses cross empty. [@F-ONE-09]')],
      [`✗  content/${one}:20  there is no fact F-ONE-09 in the register`],
    ],
    [
      'a fact, in a key point',
      [edit(one, 'in March 2026. [@F-ONE-01]', 'in March 2026. [@F-ONE-09]')],
      [`✗  content/${one}:8  keyPoints.2  there is no fact F-ONE-09 in the register`],
    ],
    [
      'a fact, beside one that exists',
      [edit(claims, '[@F-ONE-01]', '[@F-ONE-01; @F-ONE-09]')],
      [`✗  content/${claims}:3  claim-01.supported  there is no fact F-ONE-09 in the register`],
    ],
    [
      'a source',
      [edit(register, '[S02, S03]', '[S02, S99]')],
      [`✗  content/${register}:11  F-ONE-02.sources.1  there is no source S99 in sources.yaml`],
    ],
    [
      'a source that a fact is about',
      [edit(register, '[S04]', '[S98]')],
      [`✗  content/${register}:24  F-TWO-02.discusses.0  there is no source S98 in sources.yaml`],
    ],
    [
      'a glossary term',
      [edit(one, 'take the [[way-round]]', 'take the [[detour]]')],
      [`✗  content/${one}:19  there is no glossary term detour`],
    ],
    [
      'a misconception',
      [edit(items, 'misconception: M1', 'misconception: M9')],
      [`✗  content/${items}:9  one-01.choices.a.misconception  there is no misconception M9`],
    ],
    [
      'an objective, in an item',
      [edit(items, 'objective: two', 'objective: three')],
      [`✗  content/${items}:28  two-01.objective  there is no objective three`],
    ],
    [
      'an objective, in a quiz',
      [edit(quiz, 'objectives: [one, two]', 'objectives: [one, two, three]')],
      [`✗  content/${quiz}:5  objectives.2  there is no objective three`],
    ],
    [
      'the section that answers an item',
      [edit(items, 'explainer: two#why', 'explainer: two#when')],
      [
        `✗  content/${items}:30  two-01.explainer  there is no section two#when: did you mean two#why?`,
      ],
    ],
    [
      'the explainer that answers an item',
      [edit(items, 'explainer: two#why', 'explainer: three#why')],
      [`✗  content/${items}:30  two-01.explainer  there is no section three#why`],
    ],
    [
      'the quiz of an explainer',
      [edit(two, 'quiz: tiny', 'quiz: large')],
      [`✗  content/${two}:4  quiz  there is no quiz large`],
    ],
    [
      'the explainer of a quiz',
      [edit(quiz, 'explainer: one', 'explainer: three')],
      [`✗  content/${quiz}:3  explainer  there is no explainer three`],
    ],
    [
      'the explainer of an objective',
      [edit('en/objectives.yaml', 'explainer: two', 'explainer: three')],
      ['✗  content/en/objectives.yaml:7  two.explainer  there is no explainer three'],
    ],
  ])
})

describe('evidence', () => {
  check([
    [
      'a fact without a source',
      [edit(register, '[S02, S03]', '[]')],
      [`✗  content/${register}:11  F-ONE-02.sources  should have at least one source`],
    ],
    [
      'a source of tier D',
      [edit(register, '[S02, S03]', '[S02, S04]')],
      [
        `✗  content/${register}:11  F-ONE-02.sources.1  S04 is of tier D: never evidence (a fact about it: discusses)`,
      ],
    ],
    [
      'a source of tier C that does not say whose report it relays',
      [edit('sources.yaml', '  relays: The Courier\n', '')],
      ['✗  content/sources.yaml:21  S03.relays  a tier C source says whose report it relays'],
    ],
    [
      'a statement without an entry in the register',
      [edit(statements, 'F-TWO-02:', 'F-TWO-03:\n  statement: It is old.\n\nF-TWO-02:')],
      [`✗  content/${statements}:11  F-TWO-03  is not in the register below facts/`],
    ],
    [
      'an entry of the register without a statement',
      [
        edit(
          register,
          'F-TWO-02:',
          'F-TWO-03:\n  status: official\n  confidence: high\n  sources: [S01]\n\nF-TWO-02:',
        ),
      ],
      [`✗  content/${register}:19  F-TWO-03  has no statement in ${statements}`],
    ],
    [
      'a fact whose review is due: a warning, and the site is built',
      [edit(register, 'reviewBy: 2027-03-01', 'reviewBy: 2026-11-22')],
      [`!  content/${register}:12  F-ONE-02.reviewBy  was due for review by 2026-11-22`],
    ],
    [
      'a fact whose review is due today: not late yet',
      [edit(register, 'reviewBy: 2027-03-01', 'reviewBy: 2026-11-23')],
      [],
    ],
  ])

  it('a warning does not keep the site from being built', () => {
    const late = edit(register, 'reviewBy: 2027-03-01', 'reviewBy: 2026-11-22')
    const { problems, libraries } = tinyContent().edit(late).build()
    expect(problems.list).toHaveLength(1)
    expect(problems.errors).toEqual([])
    expect(libraries).toHaveLength(1)
  })

  it('a fact that is defined in two files of the register', () => {
    const again = 'F-ONE-01:\n  status: official\n  confidence: high\n  sources: [S01]\n'
    const topics = edit('en/site.yaml', 'topics:', 'topics:\n  again: Once more')
    const says = problemsOf((folder) => folder.write('facts/again.yaml', again).edit(topics))
    expect(says).toEqual([`✗  content/${register}:1  F-ONE-01  is defined in two files of facts/`])
  })
})

describe('an item', () => {
  const published = 'was published as “two-01 single abc key=c”'
  const makeNew = 'make a new item, and keep this one with retired: <date>'

  check([
    [
      'a choice without feedback',
      [edit(items, ', feedback: "That is the bridge itself. [@F-ONE-02]"', '')],
      [`✗  content/${items}:23  one-02.choices.c.feedback  is missing`],
    ],
    [
      'without an objective',
      [edit(items, '  objective: two\n', '')],
      [`✗  content/${items}:26  two-01.objective  is missing`],
    ],
    [
      'whose key is not among its choices, and so was changed after it was published',
      [edit(items, 'key: c', 'key: d')],
      [
        `✗  content/${items}:36  two-01.key  is not one of its choices`,
        `✗  content/${items}:26  two-01  ${published}: ${makeNew}`,
      ],
    ],
    [
      'with a fact of low confidence',
      [edit(items, 'silent on age. [@F-ONE-01]', 'silent on age. [@F-TWO-01]')],
      [
        `✗  content/${items}:34  two-01.choices.b.feedback  F-TWO-01 is of low confidence: never in a scored question`,
      ],
    ],
    [
      'with a fact that may not carry a scored question',
      [edit(items, 'silent on age. [@F-ONE-01]', 'silent on age. [@F-TWO-02]')],
      [`✗  content/${items}:34  two-01.choices.b.feedback  F-TWO-02 is marked scored: false`],
    ],
    [
      'beside a misconception whose correction rests on a fact of low confidence',
      [edit('en/misconceptions.yaml', '[@F-ONE-01]', '[@F-TWO-01]')],
      [
        '✗  content/en/misconceptions.yaml:4  M1.correction  F-TWO-01 is of low confidence: never in a scored question',
      ],
    ],
    [
      'whose key is over 20 % longer than its longest distractor',
      // The longest distractor has 9 characters, so 11 are too many.
      [edit(items, 'text: None given,', 'text: None at all,')],
      [
        `✗  content/${items}:35  two-01.choices.c.text  is over 20 % longer than the longest distractor: the length gives it away`,
      ],
    ],
    [
      'whose key is longer by less than that: no problem',
      [edit(items, 'text: None given,', 'text: None of it,')],
      [],
    ],
    [
      'An item that was changed after it was published: another key',
      [edit(items, 'key: c', 'key: a'), edit(items, 'text: The age,', 'text: The rust,')],
      [`✗  content/${items}:26  two-01  ${published}: ${makeNew}`],
    ],
    [
      'An item that was changed after it was published: another choice',
      [
        edit(
          items,
          '    c: { text: None given,',
          '    d: { text: The rain, feedback: "It speaks of none. [@F-ONE-01]" }\n    c: { text: None given,',
        ),
      ],
      [`✗  content/${items}:26  two-01  ${published}: ${makeNew}`],
    ],
    [
      'An item that was reworded after it was published: no problem',
      [
        edit(items, 'Which reason does the notice give?', 'What reason is in the notice?'),
        edit(items, 'The notice is silent on age.', 'It says nothing about age.'),
      ],
      [],
    ],
    [
      'that was retired: no problem, as long as enough are left',
      [edit(items, 'key: c', 'key: c\n  retired: 2026-12-01')],
      [],
    ],
    [
      'that is not published yet: a warning',
      [edit('items.lock', 'two-01 single abc key=c\n', '')],
      [`!  content/${items}:26  two-01  is not published yet: npm run content -- --lock`],
    ],
  ])

  it('An item that was removed after it was published', () => {
    const says = problemsOf((folder) => {
      const [first, second] = folder.read(items).split('\n\n')
      folder.write(items, `${first}\n\n${second}\n`)
    })
    expect(says).toEqual([
      '✗  content/items.lock  two-01 was published and is gone: keep it with retired: <date>',
    ])
  })

  it('An item with an id that is left to teachers', () => {
    const says = problemsOf((folder) => {
      const third = folder.read(items).split('\n\n')[2] ?? ''
      folder.write('en/items/own.yaml', third.replace('two-01', 'own-01'))
    })
    expect(says).toContain(
      '✗  content/en/items/own.yaml:1  own-01  has an id that is left to questions of teachers',
    )
  })

  it('An item that is defined in two files', () => {
    const says = problemsOf((folder) => {
      const third = folder.read(items).split('\n\n')[2] ?? ''
      folder.write('en/items/again.yaml', third)
    })
    expect(says).toEqual([`✗  content/${items}:26  two-01  is defined in two files of items/`])
  })
})

const multiple = 'kin-01 multiple abcd keys=ac'
const order = 'kin-02 order abcd key=cadb'
const match = 'kin-03 match abc/abcd key=a:b,b:d,c:a'
const number = 'kin-04 number key=9 tolerance=0.5 near=2'
const classify = 'kin-05 classify abcd key=a:official,b:reported,c:disputed,d:unknown'

/** What is said of an item that is no longer as it was published. */
function changed(line: number, published: string): string {
  const [id] = published.split(' ')
  return `✗  content/${kinds}:${line}  ${id}  was published as “${published}”: make a new item, and keep this one with retired: <date>`
}

describe('an item with several keys', () => {
  check([
    [
      'An item with several keys of which one is not among its choices',
      [edit(kinds, 'keys: [c, a]', 'keys: [c, e]')],
      [
        `✗  content/${kinds}:12  kin-01.keys  should each be one of its choices, once`,
        changed(1, multiple),
      ],
    ],
    [
      'of which one stands there twice',
      [edit(kinds, 'keys: [c, a]', 'keys: [c, a, c]')],
      [
        `✗  content/${kinds}:12  kin-01.keys  should each be one of its choices, once`,
        changed(1, multiple),
      ],
    ],
    [
      'that has one only',
      [edit(kinds, 'keys: [c, a]', 'keys: [c]')],
      [`✗  content/${kinds}:12  kin-01.keys  should be at least two`, changed(1, multiple)],
    ],
    [
      'that leave no distractor',
      [edit(kinds, 'keys: [c, a]', 'keys: [a, b, c, d]')],
      [
        `✗  content/${kinds}:12  kin-01.keys  should leave at least one distractor`,
        changed(1, multiple),
      ],
    ],
    [
      'An item with several keys that gives a key for its keys',
      [edit(kinds, 'keys: [c, a]', 'key: c')],
      [`✗  content/${kinds}:12  kin-01.key  is not a field of this file: did you mean keys?`],
    ],
    [
      'without feedback on a key',
      [edit(kinds, ', feedback: "Right: buses may. [@F-ONE-01]"', '')],
      [`✗  content/${kinds}:10  kin-01.choices.c.feedback  is missing`],
    ],
    [
      'with a misconception that there is not',
      [
        edit(
          kinds,
          '"They go round. [@F-ONE-01]", misconception: M1',
          '"They. [@F-ONE-01]", misconception: M9',
        ),
      ],
      [`✗  content/${kinds}:9  kin-01.choices.b.misconception  there is no misconception M9`],
    ],
    [
      'whose feedback rests on a fact of low confidence',
      [edit(kinds, 'lorries too. [@F-ONE-01]', 'lorries too. [@F-TWO-01]')],
      [
        `✗  content/${kinds}:11  kin-01.choices.d.feedback  F-TWO-01 is of low confidence: never in a scored question`,
      ],
    ],
    [
      'that names them in another order: no problem',
      [edit(kinds, 'keys: [c, a]', 'keys: [a, c]')],
      [],
    ],
  ])
})

describe('an item to be put in order', () => {
  const eachOnce = `✗  content/${kinds}:25  kin-02.key  should name each of its choices once`
  check([
    [
      'whose key leaves a choice out',
      [edit(kinds, 'key: [c, a, d, b]', 'key: [c, a, d]')],
      [eachOnce, changed(14, order)],
    ],
    [
      'whose key names a choice twice',
      [edit(kinds, 'key: [c, a, d, b]', 'key: [c, a, d, d]')],
      [eachOnce, changed(14, order)],
    ],
    [
      'whose key names a choice that is not there',
      [edit(kinds, 'key: [c, a, d, b]', 'key: [c, a, d, b, e]')],
      [eachOnce, changed(14, order)],
    ],
    [
      'whose key is one letter',
      [edit(kinds, 'key: [c, a, d, b]', 'key: c')],
      [`✗  content/${kinds}:25  kin-02.key  should be a list`],
    ],
    [
      'without feedback on a choice',
      [edit(kinds, ', feedback: "It is still closed. [@F-ONE-01]"', '')],
      [`✗  content/${kinds}:22  kin-02.choices.b.feedback  is missing`],
    ],
    [
      'with a misconception, which a wrong place does not show',
      [
        edit(
          kinds,
          '"Later that month. [@F-ONE-02]"',
          '"Later that month. [@F-ONE-02]", misconception: M1',
        ),
      ],
      [
        `✗  content/${kinds}:24  kin-02.choices.d.misconception  is not a field of this file: see content/README.md for those there are`,
      ],
    ],
  ])
})

describe('an item with pairs', () => {
  check([
    [
      'of which one leads to nothing on the right',
      [edit(kinds, 'key: d, feedback', 'key: e, feedback')],
      [`✗  content/${kinds}:35  kin-03.left.b.key  is not on the right side`, changed(27, match)],
    ],
    [
      'with a left side that leads nowhere',
      [edit(kinds, 'text: The Courier, key: d,', 'text: The Courier,')],
      [`✗  content/${kinds}:35  kin-03.left.b.key  is missing`],
    ],
    [
      'without feedback on a left side',
      [edit(kinds, ', feedback: "It measured. [@F-ONE-02]"', '')],
      [`✗  content/${kinds}:35  kin-03.left.b.feedback  is missing`],
    ],
    [
      'with an empty right side',
      [edit(kinds, 'c: It fell down', 'c:')],
      [`✗  content/${kinds}:40  kin-03.right.c  is empty: fill it in, or leave the field out`],
    ],
    [
      'with a misconception that there is not',
      [
        edit(
          kinds,
          '"It relays the paper. [@F-ONE-02]", misconception: M1',
          '"So. [@F-ONE-02]", misconception: M9',
        ),
      ],
      [`✗  content/${kinds}:36  kin-03.left.c.misconception  there is no misconception M9`],
    ],
    [
      'whose feedback rests on a fact that may not carry a scored question',
      [edit(kinds, 'It measured. [@F-ONE-02]', 'It measured. [@F-TWO-02]')],
      [`✗  content/${kinds}:35  kin-03.left.b.feedback  F-TWO-02 is marked scored: false`],
    ],
    [
      'with a citation on the right side, where there is no room for one',
      [edit(kinds, 'd: Nine kilometres', 'd: "Nine kilometres [@F-ONE-02]"')],
      [
        `✗  content/${kinds}:41  kin-03.right.d  has no room for a citation: move it to another field`,
      ],
    ],
  ])
})

describe('an item that asks for a number', () => {
  check([
    [
      'near which less counts than within its tolerance',
      [edit(kinds, 'near: 2', 'near: 0.4')],
      [
        `✗  content/${kinds}:53  kin-04.near  should not be less than the tolerance`,
        changed(43, number),
      ],
    ],
    [
      'with a tolerance below zero',
      [edit(kinds, 'tolerance: 0.5', 'tolerance: -0.5')],
      [`✗  content/${kinds}:52  kin-04.tolerance  should be at least 0`],
    ],
    [
      'with a number in words',
      [edit(kinds, 'key: 9', 'key: nine')],
      [`✗  content/${kinds}:51  kin-04.key  should be a number`],
    ],
    [
      'without a unit',
      [edit(kinds, '  unit: kilometres\n', '')],
      [`✗  content/${kinds}:43  kin-04.unit  is missing`],
    ],
    [
      'without feedback on what is near',
      [edit(kinds, '    near: "Nearly: it is nine. [@F-ONE-02]"\n', '')],
      [`✗  content/${kinds}:54  kin-04.feedback.near  is missing`],
    ],
    [
      'with feedback that cites nothing',
      [edit(kinds, 'other: "It is nine. [@F-ONE-02]"', 'other: It is nine.')],
      [`✗  content/${kinds}:57  kin-04.feedback.other  ${uncited}`],
    ],
    [
      'whose feedback rests on a fact of low confidence',
      [edit(kinds, 'Nearly: it is nine. [@F-ONE-02]', 'Nearly: it is nine. [@F-TWO-01]')],
      [
        `✗  content/${kinds}:56  kin-04.feedback.near  F-TWO-01 is of low confidence: never in a scored question`,
      ],
    ],
    [
      'with choices, which only another type has',
      [edit(kinds, 'unit: kilometres', 'unit: kilometres\n  choices: {}')],
      [`✗  content/${kinds}:51  kin-04.choices  ${notAField}`],
    ],
  ])
})

describe('an item with statements to be sorted', () => {
  it('An item with statements to be sorted that has too few of them', () => {
    const says = problemsOf((folder) => {
      const lines = folder.read(kinds).split('\n')
      folder.write(kinds, lines.filter((line) => !/^ {4}[cd]: \{ text: It /.test(line)).join('\n'))
    })
    expect(says).toEqual([
      `✗  content/${kinds}:65  kin-05.statements  should have at least three statements`,
      changed(59, classify),
    ])
  })

  check([
    [
      'of which one is known in a way that there is not',
      [edit(kinds, 'key: unknown', 'key: rumour')],
      [
        `✗  content/${kinds}:69  kin-05.statements.d.key  should be one of: official, reported, disputed, unknown`,
      ],
    ],
    [
      'without feedback on one',
      [edit(kinds, ', feedback: "No word of it. [@F-ONE-01]"', '')],
      [`✗  content/${kinds}:69  kin-05.statements.d.feedback  is missing`],
    ],
    [
      'with a misconception that there is not',
      [
        edit(
          kinds,
          '"Only said. [@F-ONE-01]", misconception: M1',
          '"Only said. [@F-ONE-01]", misconception: M9',
        ),
      ],
      [`✗  content/${kinds}:68  kin-05.statements.c.misconception  there is no misconception M9`],
    ],
    [
      'whose feedback rests on a fact of low confidence',
      [edit(kinds, 'Only said. [@F-ONE-01]', 'Only said. [@F-TWO-01]')],
      [
        `✗  content/${kinds}:68  kin-05.statements.c.feedback  F-TWO-01 is of low confidence: never in a scored question`,
      ],
    ],
  ])
})

describe('the type of an item', () => {
  check([
    [
      'that there is not',
      [edit(kinds, 'type: number', 'type: essay')],
      [
        `✗  content/${kinds}:44  kin-04.type  should be one of: single, multiple, order, match, number, classify`,
      ],
    ],
    [
      'that is missing',
      [edit(kinds, '  type: number\n', '')],
      [`✗  content/${kinds}:43  kin-04.type  is missing`],
    ],
  ])
})

describe('the structure of a published item', () => {
  it('The structure of a published item is one line for each, whatever its type', () => {
    const folder = tinyContent()
    const published = folder.read('items.lock')
    for (const line of [multiple, order, match, number, classify]) {
      expect(published.split('\n')).toContain(line)
    }
    const { texts } = folder.build()
    if (!texts) throw new Error('the content could not be read')
    folder.remove('items.lock')
    writeItemsLock(folder.dir, texts)
    expect(folder.read('items.lock')).toBe(published)
  })

  check([
    [
      'with several keys: another key',
      [edit(kinds, 'keys: [c, a]', 'keys: [c, d]')],
      [changed(1, multiple)],
    ],
    [
      'with several keys: a key more',
      [edit(kinds, 'keys: [c, a]', 'keys: [c, a, d]')],
      [changed(1, multiple)],
    ],
    [
      'with several keys: a choice less',
      [
        edit(
          kinds,
          '    d: { text: Tank lorries, feedback: "These are lorries too. [@F-ONE-01]" }\n',
          '',
        ),
      ],
      [changed(1, multiple)],
    ],
    [
      'to be put in order: another order',
      [edit(kinds, 'key: [c, a, d, b]', 'key: [c, a, b, d]')],
      [changed(14, order)],
    ],
    [
      'to be put in order: another type',
      [
        edit(kinds, 'type: order', 'type: multiple'),
        edit(kinds, 'key: [c, a, d, b]', 'keys: [c, a]'),
      ],
      [changed(14, order)],
    ],
    [
      'with pairs: another partner',
      [edit(kinds, 'key: d, feedback', 'key: c, feedback')],
      [changed(27, match)],
    ],
    [
      'with pairs: a right side more',
      [edit(kinds, '    d: Nine kilometres', '    d: Nine kilometres\n    e: Ten kilometres')],
      [changed(27, match)],
    ],
    [
      'with pairs: a left side less',
      [
        edit(
          kinds,
          '    b: { text: The Courier, key: d, feedback: "It measured. [@F-ONE-02]" }\n',
          '',
        ),
      ],
      [changed(27, match)],
    ],
    ['with a number: another number', [edit(kinds, 'key: 9', 'key: 10')], [changed(43, number)]],
    [
      'with a number: another tolerance',
      [edit(kinds, 'tolerance: 0.5', 'tolerance: 1')],
      [changed(43, number)],
    ],
    [
      'with a number: more that is near',
      [edit(kinds, 'near: 2', 'near: 2.5')],
      [changed(43, number)],
    ],
    [
      'with statements: another way of being known',
      [edit(kinds, 'key: disputed', 'key: unknown')],
      [changed(59, classify)],
    ],
    [
      'with statements: one less',
      [
        edit(
          kinds,
          '    b: { text: The way is longer., key: reported, feedback: "By a paper. [@F-ONE-02]" }\n',
          '',
        ),
      ],
      [changed(59, classify)],
    ],
    [
      'of any type, reworded: no problem',
      [
        edit(kinds, 'text: Cars,', 'text: Motor cars,'),
        edit(kinds, 'Put the steps in order.', 'Which came first?'),
        edit(kinds, 'c: It fell down', 'c: It gave way'),
        edit(kinds, 'unit: kilometres', 'unit: km'),
        edit(kinds, 'text: It is too old.,', 'text: It is much too old.,'),
      ],
      [],
    ],
  ])

  // A response keeps a letter for each of these in their order, so another order would change
  // what an older response says.
  it.each([
    ['left sides', 'kin-03', / {4}a: \{ text: The council, .*\n/, 'left'],
    ['statements', 'kin-05', / {4}a: \{ text: It is closed\., .*\n/, 'statements'],
  ] as const)(
    'keeps its meaning for older responses when its %s change places',
    (_, id, re, name) => {
      const folder = tinyContent()
      const orderIn = () => {
        const { problems, libraries } = folder.build()
        if (problems.errors.length > 0) return 'refused'
        const item = libraries[0]?.items[id] as unknown as Record<string, { id: string }[]>
        return item[name]?.map((part) => part.id).join('')
      }
      const before = orderIn()
      const [first = ''] = re.exec(folder.read(kinds)) ?? []
      const [second = ''] = folder.read(kinds).split(first)[1]?.match(/^.*\n/) ?? []
      folder.edit(edit(kinds, first + second, second + first))
      expect(before).toMatch(/^abcd?$/)
      expect([before, 'refused']).toContain(orderIn())
    },
  )
})

describe('the items together', () => {
  check([
    [
      'a key that is the longest choice more often than chance would have it',
      // Three items of three choices: chance makes one key the longest.
      [
        edit(items, 'text: None given,', 'text: Not a word,'),
        edit(items, 'text: Only lorries,', 'text: Lorries do not,'),
      ],
      [
        '✗  content/en/items  in 2 of 3 questions the key is the longest choice: chance would give 1',
      ],
    ],
    [
      'a quiz that needs more of them than there are',
      [edit(quiz, 'length: 2', 'length: 4')],
      [`✗  content/${quiz}:4  length  needs 4 items, and its objectives have 3`],
    ],
    [
      'a quiz that needs more of them than are left after one was retired',
      [
        edit(quiz, 'length: 2', 'length: 3'),
        edit(items, 'key: c', 'key: c\n  retired: 2026-12-01'),
      ],
      [`✗  content/${quiz}:4  length  needs 3 items, and its objectives have 2`],
    ],
    [
      'a quiz whose lowest band leaves scores out',
      [edit(quiz, 'start: { from: 0,', 'start: { from: 0.1,')],
      [`✗  content/${quiz}:6  bands  of tiny: the lowest band starts from 0`],
    ],
  ])

  it('a key that stands at the same place too often', () => {
    const item = (id: string, road: string) => `${id}:
  type: single
  objective: one
  difficulty: 0.5
  explainer: one#who
  stem: Is ${road} closed to lorries?
  choices:
    a: { text: Yes, feedback: "${road} is. [@F-ONE-01]" }
    b: { text: To ${road}, feedback: "Not to ${road}. [@F-ONE-01]" }
    c: { text: By ${road}, feedback: "Not by ${road}. [@F-ONE-01]" }
  key: a
`
    const roads = ['Mill', 'Hill', 'Park', 'Lake', 'West']
    const says = problemsOf((folder) => {
      const items = roads.map((road, at) => item(`more-0${at + 1}`, road))
      folder.write('en/items/more.yaml', items.join('\n'))
      const lock = roads.map((_, at) => `more-0${at + 1} single abc key=a\n`)
      folder.write('items.lock', `${folder.read('items.lock')}${lock.join('')}`)
    })
    expect(says).toContain(
      '✗  content/en/items  the key stands at place 1 in 6 of 8 questions: move some',
    )
  })
})

describe('the text of an explainer', () => {
  check([
    [
      'a link to a place that its page does not have',
      [edit(one, '(/explainers/two#why)', '(/explainers/two#when)')],
      [
        `✗  content/${one}:17  links to /explainers/two#when, which does not exist: did you mean /explainers/two#why?`,
      ],
    ],
    [
      'a link to a page that does not exist',
      [edit(one, '(/explainers/two#why)', '(/three)')],
      [`✗  content/${one}:17  links to /three, which does not exist`],
    ],
    [
      'a link to a page that does not exist, in a glossary entry',
      [edit('en/glossary.yaml', 'of the bridge.', 'of the [bridge](/bridge).')],
      [
        '✗  content/en/glossary.yaml:4  way-round.definition  links to /bridge, which does not exist',
      ],
    ],
    [
      'an image without alternative text',
      [edit(one, 'Buses cross', '![](/assets/bus.png) Buses cross')],
      [`✗  content/${one}:20  an image without alternative text`],
    ],
    [
      'a block of HTML',
      [edit(one, '> Who pays', '<div>Who pays</div>\n\n> Who pays')],
      [`✗  content/${one}:29  HTML is not allowed: use Markdown`],
    ],
    [
      'HTML inside an entry',
      [edit(claims, 'fell down', 'fell <br> down')],
      [`✗  content/${claims}:2  claim-01.said  HTML is not allowed: use Markdown`],
    ],
    [
      'a heading without an id',
      [edit(one, ' {#who-round}', '')],
      [`✗  content/${one}:22  this heading has no id: add {#some-id} at its end`],
    ],
    [
      'an id that stands on two headings',
      [edit(one, '{#who-round}', '{#who}')],
      [`✗  content/${one}:22  the id who stands on two headings`],
    ],
    [
      'a heading of another level',
      [edit(one, '### The longer road', '#### The longer road')],
      [`✗  content/${one}:22  a heading is ## or ###`],
    ],
    [
      'a citation where there is no room for one',
      [edit(items, 'does the notice give?', 'does the notice give? [@F-ONE-01]')],
      [`✗  content/${items}:31  two-01.stem  has no room for a citation: move it to another field`],
    ],
    [
      'a list where one sentence belongs',
      [edit(claims, 'said: The bridge fell down.', 'said: "- The bridge fell down."')],
      [`✗  content/${claims}:2  claim-01.said  should be one paragraph of plain text`],
    ],
    [
      'a term on the front page, which does not list its words',
      [edit('en/pages/home.md', 'The council closed', 'The [[way-round]] council closed')],
      ['✗  content/en/pages/home.md  links the term way-round: only explainers list their words'],
    ],
  ])

  // However Markdown lets an author write it.
  it.each([
    [
      'to a heading that the page does not have',
      [edit(one, '(/explainers/two#why)', '(#nowhere)')],
    ],
    ['to a neighbour', [edit(one, '(/explainers/two#why)', '(three)')]],
    [
      'whose address stands at the end of the text',
      [
        edit(one, '[reason](/explainers/two#why)', '[reason][r]'),
        edit(one, '> Who pays', '[r]: /nowhere\n\n> Who pays'),
      ],
    ],
  ])('a dead link %s', (_what, edits) => {
    const says = problemsOf((folder) => {
      for (const each of edits) folder.edit(each)
    })
    expect(says.join('\n')).toMatch(/content\/en\/explainers\/one\.md:\d+ {2}.*does not exist/)
  })

  it('an image whose address stands at the end of the text, without alternative text', () => {
    const says = problemsOf((folder) =>
      folder
        .edit(edit(one, 'Buses cross', '![][bus] Buses cross'))
        .edit(edit(one, '> Who pays', '[bus]: /assets/bus.png\n\n> Who pays')),
    )
    expect(says).toContain(`✗  content/${one}:20  an image without alternative text`)
  })
})
