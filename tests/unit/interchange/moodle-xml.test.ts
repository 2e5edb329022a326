/** Moodle XML: what is written is read again, whatever the texts; what Moodle and others write is read too. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoodleXml as readXml } from '../../../src/interchange/moodle-xml/read.ts'
import { writeMoodleXml } from '../../../src/interchange/moodle-xml/write.ts'
import { asMoodle, portableQuiz } from '../../support/portable-items.ts'
import { parseXml } from '../../support/xml.ts'

const readMoodleXml = (xml: string) => readXml(xml, { true: 'Yes', false: 'No' })

describe('a Moodle XML file', () => {
  it('is read back to the same items, whatever their texts', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const { content, omissions } = writeMoodleXml(quiz)
        expect(omissions).toEqual([])
        expect(readMoodleXml(content)).toEqual({
          items: quiz.items.map(asMoodle),
          misreadings: [],
        })
      }),
      { numRuns: 300 },
    )
  })

  it('is well-formed, whatever the texts', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const content = writeMoodleXml(quiz).content.replace(/<!--[\s\S]*?-->/, '')
        expect(parseXml(content).name).toBe('quiz')
      }),
    )
  })

  it('holds no character that XML forbids', () => {
    fc.assert(
      fc.property(portableQuiz, fc.string({ unit: 'binary' }), (quiz, stem) => {
        const items = quiz.items.map((item) => ({ ...item, stem }))
        const { content } = writeMoodleXml({ ...quiz, items })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
        expect(content).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
        expect(content.isWellFormed()).toBe(true)
      }),
    )
  })
})

const quizOf = (questions: string) =>
  readMoodleXml(`<?xml version="1.0"?><quiz>${questions}</quiz>`)
const multichoice = (answers: string, single = 'true') =>
  `<question type="multichoice"><name><text>One</text></name>
   <questiontext format="html"><text><![CDATA[<p>Which <b>one</b>?</p><script>x</script>]]></text></questiontext>
   <single>${single}</single>${answers}</question>`
const answer = (fraction: number, text: string) =>
  `<answer fraction="${fraction}"><text>${text}</text><feedback><text>So: ${text}</text></feedback></answer>`

describe('a Moodle XML file of others', () => {
  it('is read with its markup as plain text, and nothing of scripts', () => {
    const { items, misreadings } = quizOf(multichoice(answer(100, 'a &amp;lt; b') + answer(0, 'c')))
    expect(misreadings).toEqual([])
    expect(items).toMatchObject([
      { id: 'q1', type: 'single', title: 'One', stem: 'Which one?', key: 'a' },
    ])
    expect(items[0]).toHaveProperty('choices.0.text', 'a < b')
    expect(items[0]).toHaveProperty('choices.1.feedback.text', 'So: c')
  })

  it('has true-or-false questions, whichever answer stands first', () => {
    const question = (first: string, second: string) =>
      `<question type="truefalse"><questiontext><text>Is it?</text></questiontext>${first}${second}</question>`
    const { items } = quizOf(
      question(answer(0, 'true'), answer(100, 'false')) +
        question(answer(100, 'false'), answer(0, 'true')),
    )
    expect(
      items.map((item) => item.type === 'single' && item.choices.map(({ text }) => text)),
    ).toEqual([
      ['Yes', 'No'],
      ['Yes', 'No'],
    ])
    expect(items.map((item) => item.type === 'single' && item.key)).toEqual(['b', 'b'])
  })

  it.each([
    ['type', '<question type="essay"><questiontext><text>Why?</text></questiontext></question>'],
    ['key', multichoice(answer(0, 'a') + answer(0, 'b'))],
    ['choices', multichoice(answer(100, 'a'))],
    ['keys', multichoice(answer(100, 'a') + answer(100, 'b'))],
    [
      'number',
      '<question type="numerical"><questiontext><text>How many?</text></questiontext><answer fraction="100"><text>3,14</text></answer></question>',
    ],
  ])(
    'leaves out with its line and a reason what is no question of ours: %s',
    (reason, question) => {
      expect(quizOf(`\n\n${question}`)).toMatchObject({
        items: [],
        misreadings: [{ line: 3, reason }],
      })
    },
  )

  it('on one line has questions that are named by their number and how they begin', () => {
    const stem = `<questiontext format="html"><text><![CDATA[<p>Why${' and'.repeat(20)}?</p>]]></text></questiontext>`
    const { items, misreadings } = quizOf(
      `<question type="category"/>${multichoice(answer(100, 'a') + answer(0, 'b'))}<question type="essay">${stem}</question>${multichoice(answer(0, 'a') + answer(0, 'b'))}`,
    )
    expect(items).toHaveLength(1)
    const name = `Why${' and'.repeat(9)}…`
    expect(misreadings.map(({ reason, question }) => [reason, question])).toEqual([
      ['type', { number: 2, name }],
      ['key', { number: 3, name: 'One' }],
    ])
  })

  it('has numbers with units: that of the key is ours', () => {
    const units = ['cm|100', 'm|1', 'km|0.001'].map((unit) => {
      const [name, multiplier] = unit.split('|')
      return `<unit><multiplier>${multiplier}</multiplier><unit_name>${name}</unit_name></unit>`
    })
    const { items } = quizOf(
      `<question type="numerical"><questiontext><text>How high?</text></questiontext>${answer(100, '3776')}<units>${units.join('')}</units></question>`,
    )
    expect(items).toMatchObject([{ type: 'number', key: 3776, unit: 'm' }])
  })

  it('keeps a question whose answers have points of their own, and says that they are lost', () => {
    const { items, misreadings } = quizOf(
      multichoice(answer(70, 'a') + answer(30, 'b') + answer(-50, 'c'), 'false'),
    )
    expect(items).toMatchObject([{ type: 'multiple', keys: ['a', 'b'] }])
    expect(misreadings).toMatchObject([{ line: 1, reason: 'weights' }])
  })

  it('has numbers to be typed as words: they are numbers, and other words are left out', () => {
    const typed = (...answers: string[]) =>
      `\n<question type="shortanswer"><questiontext><text>How many?</text></questiontext>${answers.map((one) => answer(100, one)).join('')}</question>`
    const { items, misreadings } = quizOf(typed('423359') + typed('four', '4'))
    expect(items).toMatchObject([{ type: 'number', key: 423359, tolerance: 0 }])
    expect(misreadings).toMatchObject([{ line: 3, reason: 'type' }])
  })

  it('has texts that are HTML if they look like it, and lines of programs, which stay lines', () => {
    const stem = (format: string, text: string) =>
      `<question type="truefalse"><questiontext format="${format}"><text><![CDATA[${text}]]></text></questiontext>${answer(100, 'true')}${answer(0, 'false')}</question>`
    const { items } = quizOf(
      stem('moodle_auto_format', 'If x <y\nor y < z') +
        stem('moodle_auto_format', 'If <b>x</b>\nis y') +
        stem('markdown', '*x* <y>') +
        stem('html', '<p>Look:</p><pre>if x:\n  y()\n\nz()</pre>Now?'),
    )
    expect(items.map(({ stem }) => stem)).toEqual([
      'If x <y\nor y < z',
      'If x is y',
      '*x* <y>',
      'Look:\nif x:\n\u00a0\u00a0y()\nz()\nNow?',
    ])
  })

  it.each([
    ['10<sup>3</sup> m<sup>-1</sup>, H<sub>2</sub>O', '10³ m⁻¹, H₂O'],
    ['e<sup>x</sup>, 2<sup>n</sup>, x<sub>max</sub>, a<sub>i+1</sub>', 'e^x, 2ⁿ, x_max, a_(i+1)'],
    ['the 19<sup>th</sup>, 8<sup> </sup>and 4<sup>1/2</sup>', 'the 19th, 8and 4^(1/2)'],
    ['<table><tr><th>a</th><td>1</td></tr><tr><td>b</td></tr></table>', 'a 1\nb'],
    [
      '<p>True?</p><ol><li>One</li><li><p>Two</p></li></ol><ol type="A" start="3"><li>C</li></ol><ul><li>D</li></ul>',
      'True?\n1. One\n2. Two\nC. C\nD',
    ],
    [
      '<ol type="i"><li>a</li><li>b<ol><li>c</li></ol></li><li></li><li>d</li></ol>e',
      'i. a\nii. b\n1. c\niv. d\ne',
    ],
    [
      '<pre>\tx  =  1\n<b>if</b> x:\n    y</pre>',
      'x\u00a0\u00a0=\u00a0\u00a01\nif x:\n\u00a0\u00a0\u00a0\u00a0y',
    ],
  ])(
    'has powers, tables, numbers of a list and lines of programs: none runs into another: %s',
    (html, text) => {
      const stem = `<questiontext format="html"><text><![CDATA[${html}]]></text></questiontext>`
      const { items } = quizOf(
        `<question type="truefalse">${stem}${answer(100, 'true')}${answer(0, 'false')}</question>`,
      )
      expect(items).toMatchObject([{ stem: text }])
    },
  )

  it('has points for “false” in a question that is true: they are said to be lost', () => {
    const question = `<question type="truefalse"><questiontext><text>Is it?</text></questiontext>${answer(100, 'true')}${answer(-25, 'false')}</question>`
    expect(quizOf(question).misreadings).toMatchObject([{ line: 1, reason: 'weights' }])
  })

  it('has pictures: their questions are read, and it is said that they are not', () => {
    const shown = answer(100, 'a &lt;img src="@@PLUGINFILE@@/a.png"&gt;') + answer(0, 'b')
    const { items, misreadings } = quizOf(multichoice(shown))
    expect(items).toMatchObject([{ choices: [{ text: 'a' }, { text: 'b' }] }])
    expect(misreadings).toMatchObject([{ line: 1, reason: 'picture' }])
  })

  it('has pictures with a description: it stands in their place, alone where there is no other text', () => {
    const cat = '&lt;p&gt;&lt;img src="@@PLUGINFILE@@/c.png" alt="A  cat"&gt;&lt;/p&gt;'
    const { items, misreadings } = quizOf(
      multichoice(answer(100, cat) + answer(0, `Not ${cat} but ${cat}`)),
    )
    expect(items).toMatchObject([
      { choices: [{ text: 'A cat' }, { text: 'Not\n[A cat]\nbut\n[A cat]' }] },
    ])
    expect(misreadings).toMatchObject([{ line: 1, reason: 'picture' }])
  })

  it.each(['&lt;img src="a.png"&gt;', '&lt;img src="a.png" alt=" "&gt;'])(
    'has an answer that is a picture without a description: it is left out, and why: %s',
    (picture) => {
      const { items, misreadings } = quizOf(multichoice(answer(100, picture) + answer(0, 'b')))
      expect(items).toEqual([])
      expect(misreadings).toMatchObject([{ line: 1, reason: 'undescribed' }])
    },
  )

  const hint = (text: string) => `<hint format="html"><text>${text}</text></hint>`

  it('has a hint for each try: all are one', () => {
    const hints = hint('Look at &lt;b&gt;it&lt;/b&gt;') + hint('') + hint('Look again')
    const { items, misreadings } = quizOf(multichoice(answer(100, 'a') + answer(0, 'b') + hints))
    expect(items).toMatchObject([{ hint: 'Look at it\nLook again' }])
    expect(misreadings).toEqual([])
    const long = multichoice(answer(100, 'a') + answer(0, 'b') + hints + hint('x'.repeat(600)))
    expect(quizOf(long)).toMatchObject({
      items: [{ hint: 'Look at it' }],
      misreadings: [{ line: 1, reason: 'remarks' }],
    })
  })

  const whole = (right: string, partly: string, wrong: string) =>
    Object.entries({
      correctfeedback: right,
      partiallycorrectfeedback: partly,
      incorrectfeedback: wrong,
    })
      .map(([name, text]) => `<${name} format="html"><text>${text}</text></${name}>`)
      .join('')

  it('has remarks on an answer as a whole: where one choice is taken, they are said to it', () => {
    const answers = answer(100, 'a') + answer(50, 'b') + answer(0, 'c')
    const { items, misreadings } = quizOf(multichoice(answers + whole('Well!', 'Nearly', 'See 2')))
    expect(items).toMatchObject([
      {
        choices: [
          { feedback: { text: 'So: a\nWell!' } },
          { feedback: { text: 'So: b\nNearly' } },
          { feedback: { text: 'So: c\nSee 2' } },
        ],
      },
    ])
    expect(misreadings).toMatchObject([{ reason: 'weights' }])
  })

  it.each([
    [
      'several choices',
      multichoice(answer(50, 'a') + answer(50, 'b') + whole('Well!', '', ''), 'false'),
    ],
    [
      'a long text',
      multichoice(answer(100, 'a') + answer(0, 'b') + whole('', '', 'x'.repeat(600))),
    ],
    [
      'pairs',
      `<question type="matching"><questiontext><text>Which?</text></questiontext>${whole('', 'Nearly', '')}${[
        'a',
        'b',
      ]
        .map(
          (one) =>
            `<subquestion><text>${one}</text><answer><text>${one}</text></answer></subquestion>`,
        )
        .join('')}</question>`,
    ],
    [
      'an order',
      `<question type="ordering"><questiontext><text>Order?</text></questiontext>${answer(1, 'a')}${answer(2, 'b')}${whole('', '', 'No')}</question>`,
    ],
  ])('has remarks on an answer as a whole that can be said to none: %s', (_, question) => {
    expect(quizOf(question)).toMatchObject({
      items: [{}],
      misreadings: [{ line: 1, reason: 'remarks' }],
    })
  })

  it('has nothing lost of what Moodle itself says to every answer', () => {
    const own = whole(
      '&lt;p&gt;Your answer is correct.&lt;/p&gt;',
      'Die Antwort ist teilweise richtig.',
      'Your answer is incorrect.',
    )
    const { items, misreadings } = quizOf(
      multichoice(answer(100, 'a') + answer(0, 'b') + own) +
        multichoice(answer(50, 'a') + answer(50, 'b') + own, 'false'),
    )
    expect(items).toMatchObject([{ choices: [{ feedback: { text: 'So: a' } }, {}] }, {}])
    expect(misreadings).toEqual([])
  })

  it('refuses what brings entities of its own, is nested too deeply or is something else', () => {
    const bomb = `<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const named = readMoodleXml(
      `${bomb}<quiz>${multichoice(answer(100, '&b;&f;') + answer(0, 'c'))}</quiz>`,
    )
    expect(named).toEqual({ items: [], misreadings: [{ line: 1, reason: 'entities' }] })
    const deep = `<quiz>${'<a>'.repeat(100_000)}`
    expect(readMoodleXml(deep)).toEqual({ items: [], misreadings: [{ line: 1, reason: 'depth' }] })
    for (const [other, reason] of Object.entries({
      '': 'syntax',
      'no XML': 'syntax',
      '<html/>': 'format',
    })) {
      expect(readMoodleXml(other)).toEqual({ items: [], misreadings: [{ line: 1, reason }] })
    }
  })
})
