/** What an author is told of the words of the interface and of the site. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { interfaceWords } from '../../src/node/compile/check/interface-words.ts'
import { ContentFolder, type Edit, tinyContent } from '../support/content-folder.ts'

const ui = 'en/ui.yaml'
const site = 'en/site.yaml'
const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })

/** A line is looked up, since the master may grow. */
const lineOf = (key: string) =>
  tinyContent()
    .read(ui)
    .split('\n')
    .findIndex((line) => line.startsWith(`${key}:`)) + 1

describe('the words of the interface', () => {
  it.each<[what: string, edit: Edit, near: string, says: string]>([
    [
      'a text that is missing',
      edit(ui, 'quiz.start: Start the quiz\n', ''),
      'quiz.noTimer',
      'quiz.start  is missing: add it here, in English “Start the quiz”',
    ],
    [
      'a key that is misspelt, once and not twice',
      edit(ui, 'quiz.start:', 'quiz.strat:'),
      'quiz.start',
      'quiz.strat  is not a text of the interface: did you mean quiz.start?',
    ],
    [
      'a key that there is not',
      edit(ui, 'quiz.start:', 'anything.else.at.all: Else\nquiz.start:'),
      'quiz.start',
      'anything.else.at.all  is not a text of the interface',
    ],
    [
      'a place to fill in that is left out',
      edit(ui, 'Question {n} of {total}\nattempt', 'Question {n}\nattempt'),
      'attempt.progress',
      'attempt.progress  leaves out {total}, which is filled in',
    ],
    [
      'a place to fill in that is misspelt',
      edit(ui, 'Question {n} of {total}\nattempt', 'Question {number} of {total}\nattempt'),
      'attempt.progress',
      'attempt.progress  has {number}, and here there is: {n}, {total}',
    ],
    [
      'a place to fill in where nothing is',
      edit(ui, 'Start the quiz\n', 'Start {title}\n'),
      'quiz.start',
      'quiz.start  has {title}, and here there is: none',
    ],
    [
      'a form that English does not have',
      edit(ui, 'quiz.minutes.one:', 'quiz.minutes.few: a few minutes\nquiz.minutes.one:'),
      'quiz.minutes.one',
      'quiz.minutes.few  is never used: the forms of en-GB are one, other',
    ],
    [
      'a form that is missing',
      edit(ui, 'quiz.minutes.one: about {n} minute\n', ''),
      'quiz.minutes.other',
      'quiz.minutes.one  is missing: add it here, in English “about {n} minute”',
    ],
    [
      'a locale that there is not',
      edit(ui, 'language.locale: en-GB', 'language.locale: en_GB'),
      'language.locale',
      'language.locale  should be a locale such as en-GB',
    ],
  ])('are refused with %s', (_what, slip, near, says) => {
    const folder = tinyContent().edit(slip)
    const shift = slip.to.split('\n').length - slip.from.split('\n').length
    const line = lineOf(near) + (near === 'quiz.minutes.other' ? shift : 0)
    expect(folder.problems()).toEqual([`✗  content/${ui}:${line}  ${says}`])
  })

  it('are refused when the file is empty, each by its name', () => {
    const says = tinyContent().write(ui, '').problems()
    expect(says).toHaveLength(Object.keys(interfaceWords).length)
  })

  it('need not say the number of one', () => {
    const one = edit(ui, 'quiz.minutes.one: about {n} minute', 'quiz.minutes.one: about a minute')
    expect(tinyContent().edit(one).problems()).toEqual([])
  })
})

describe('a translation of the interface', () => {
  const translated = (texts: string) =>
    tinyContent()
      .edit(edit('site.yaml', 'languages: [en]', 'languages: [en, uk]'))
      .write('uk/ui.yaml', texts)

  const forms = [
    'quiz.minutes.one: "{n} хвилина"',
    'quiz.minutes.few: "{n} хвилини"',
    'quiz.minutes.many: "{n} хвилин"',
    'quiz.minutes.other: "{n} хвилини"',
  ]
  const whole = ['language.locale: uk', ...forms, ''].join('\n')

  it('has the plural forms of its own language', () => {
    const { problems, libraries } = translated(whole).build()
    expect(problems.list).toEqual([])
    const english = libraries[0]?.ui ?? {}
    expect(libraries[1]?.ui['quiz.minutes.many']).toBe('{n} хвилин')
    expect(libraries[1]?.ui['quiz.start']).toBe(english['quiz.start'])
  })

  it.each([
    [
      'a form that it needs is missing',
      `${forms[2]}\n`,
      '',
      ['quiz.minutes.many', 2, 'is missing: add it here, in English “about {n} minutes”'],
    ],
    [
      'a form is never used',
      forms[3],
      `${forms[3]}\nquiz.minutes.two: дві`,
      ['quiz.minutes.two', 6, 'is never used: the forms of uk are one, few, many, other'],
    ],
    [
      'the last form leaves out its number',
      'other: "{n} хвилини"',
      'other: хвилини',
      ['quiz.minutes.other', 5, 'leaves out {n}, which is filled in'],
    ],
    [
      'its locale does not exist',
      'locale: uk',
      'locale: українська',
      ['language.locale', 1, 'should be a locale such as en-GB'],
    ],
  ] as const)(
    'A translation of the interface is refused where %s',
    (_what, from, to, [key, line, says]) => {
      const problems = translated(whole.replace(String(from), to)).problems()
      expect(problems).toEqual([`✗  content/uk/ui.yaml:${line}  ${key}  ${says}`])
    },
  )
})

describe('the words of the site', () => {
  it.each([
    [
      'a file of facts without a heading',
      edit(site, '  bridge: The bridge\n', '  {}\n'),
      [`✗  content/${site}:9  topics  has no heading for facts/bridge.yaml: add “bridge: …” here`],
    ],
    [
      'a heading that is misspelt, once and not twice',
      edit(site, '  bridge: The', '  birdge: The'),
      [`✗  content/${site}:10  topics.birdge  there is no facts/birdge.yaml: did you mean bridge?`],
    ],
    [
      'a page with entries and nothing at its head',
      edit(site, '  claims: What the Courier said.\n', ''),
      [
        `✗  content/${site}:6  leads.claims  is missing: a sentence for the head of the page, since en/claims.yaml has entries`,
      ],
    ],
    [
      'a field that there is not',
      edit(site, 'tagline:', 'motto: Cross!\ntagline:'),
      [
        `✗  content/${site}:2  motto  is not a field of this file: see content/README.md for those there are`,
      ],
    ],
  ])('are refused with %s', (_what, slip, says) => {
    expect(tinyContent().edit(slip).problems()).toEqual(says)
  })
})

describe('words of the interface in compiled markup', () => {
  it('are escaped in grades and tables of charts', () => {
    const folder = new ContentFolder()
      .add('tests/fixtures/second-topic')
      .add('src/node/starter/en/ui.yaml', ui)
      .add('src/node/starter/en/names.yaml', 'en/names.yaml')
      .add('src/node/starter/en/cues.yaml', 'en/cues.yaml')
    onTestFinished(() => folder.delete())
    const words = folder
      .read(ui)
      .replace(/^confidence.low: .*$/m, `confidence.low: 'low & <i>'`)
      .replace(/^chart.isTarget: .*$/m, `chart.isTarget: 'aim <u>'`)
    const { libraries } = folder.write(ui, words).build()
    const markup = JSON.stringify({ ...libraries[0], ui: {} }).replaceAll('\\"', '"')
    expect(markup).toContain('(low &amp; &lt;i&gt;)')
    expect(markup).toContain('(aim &lt;u&gt;)')
    expect(markup).not.toMatch(/<[iu]>/)
  })
})
