/** What an author is told of a file that can't be read: where, and what to do, in no parser's words. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/node/compile/read/yaml/source.ts'
import { tinyContent } from '../support/content-folder.ts'

/** What is said of a file: `<line> <field>  <message>`. */
function saysOf(source: string): string[] {
  const read = readYaml(source)
  if (!Array.isArray(read)) return []
  return read.map(({ line, field, message }) => `${line} ${field ?? '-'}  ${message}`)
}

const claim = (said: string) => `claim-01:\n  said: ${said}\n  verdict: wrong\n`

const colon =
  'holds a colon: put the text in quotes, or on lines of its own below >-, indented further'
const cut =
  'holds a space and #, and is cut there: put the text in quotes; a comment has a line of its own'
const indent = 'does not line up with the fields around it: check the spaces before it'
const noColon =
  'should be a field, a colon and a space; a text that goes on from the line above is indented further'
const begins = (sign: string) => `begins with ${sign}: put the text in quotes`
const quoted = (sign: string) =>
  `begins with ${sign} and goes on after the next ${sign}: put the text on a line of its own below >-, indented further`
const unclosed = (sign: string) => `opens a quote with ${sign} and does not close it`
const openFlow = 'opens { or [ and does not close it on this line'

describe('a text', () => {
  it.each([
    ['with a colon in it', 'Note: the bridge', colon],
    ['with a colon at its end', 'What he said:', colon],
    ['in curly quotes, with a colon', '“Note: it fell”', `${colon}; curly quotes do not count`],
    ['that goes on after quotes, with a colon', '"Note": it fell', colon],
    ['that begins with quotes', '"Bridge" fell down', quoted('"')],
    ['that begins with single quotes', "'Bridge' fell down", quoted("'")],
    ['with an apostrophe in single quotes', "'It's closed'", quoted("'")],
    ['that begins with [', '[sic] fell down', begins('[')],
    ['that begins with a term', '[[way-round]] fell down', begins('[')],
    ['that begins with a link', '[the bridge](/x) fell down', begins('[')],
    ['that begins with a citation', '[@F-ONE-01] fell down', begins('@')],
    ['that begins with {', '{fell} down', begins('{')],
    ['that begins with *', '*Bridge* fell down', begins('*')],
    ['that is *one word*', '*Bridge*', begins('*')],
    ['that begins with **', '**Bridge** fell down', begins('*')],
    ['that begins with %', '% fell down', begins('%')],
    ['that begins with @', '@me fell down', begins('@')],
    ['that begins with & and a space', '& fell down', begins('&')],
    ['that begins with &', '&fell down', begins('&')],
    ['that begins with !', '!fell down', begins('!')],
    ['that begins with a backtick', '`fell` down', begins('`')],
    ['that begins with ?', '? fell down', begins('?')],
    ['that begins with a comma', ', fell down', begins(',')],
    ['that begins with a hyphen', '- fell down', begins('-')],
    ['that begins with #', '#fell down', begins('#')],
    [
      'A text that begins with >',
      '> fell down',
      'begins with >: put the text on the next line, indented further',
    ],
    [
      'A text that begins with |',
      '| fell down',
      'begins with |: put the text on the next line, indented further',
    ],
    ['with # after a space', 'Rule #1 fell down', cut],
    ['with # after a space, that goes on below', 'Rule #1\n    fell down', cut],
    [
      'with a backslash in quotes',
      '"it \\fell \\down"',
      `has a backslash between "…": write it twice, or use '…'`,
    ],
    ['whose quotes are not closed', '"the bridge', unclosed('"')],
    ['whose single quotes are not closed', "'the bridge", unclosed("'")],
  ])('%s', (_what, text, says) => {
    expect(saysOf(claim(text))).toEqual([`2 claim-01.said  ${says}`])
  })

  it.each([
    ['a text with a colon and no space', 'It is 10:30, see http://x.example/#y'],
    ['a text with # inside a word', 'C# and F#'],
    ['a quoted text with everything', '"Note: #1, [x] {y} & *z*"'],
    ['a folded text with everything', '>-\n    Note: #1 "x" [y], *z*\n    - and so on'],
  ])('may be %s', (_what, text) => {
    expect(saysOf(claim(text))).toEqual([])
  })

  it('may have a number beside it with a comment', () => {
    expect(saysOf('length: 12 # questions\n')).toEqual([])
  })
})

describe('a text in { }', () => {
  it.each([
    [
      'with a colon',
      '{ text: Note: this, feedback: b }',
      'text  holds a colon: put the text in quotes',
    ],
    [
      'with a citation',
      '{ text: One, feedback: So it is. [@F-ONE-01] }',
      'feedback  stands in { } and holds a bracket or a quote: put the text in quotes',
    ],
    [
      'that goes on after quotes',
      '{ text: "One" and two, feedback: b }',
      'text  stands in { } and holds a bracket or a quote: put the text in quotes',
    ],
    [
      'with a comma',
      '{ text: One, two and three, feedback: b }',
      'text  holds a comma: put the text in quotes',
    ],
    [
      'with a comma, at the end',
      '{ text: One, feedback: two, three }',
      'feedback  holds a comma: put the text in quotes',
    ],
  ])('%s', (_what, text, says) => {
    expect(saysOf(`choices:\n  a: ${text}\n  b: { text: Two }\n`)).toEqual([`2 choices.a.${says}`])
  })

  it('A name that would be dropped with what stands below it', () => {
    expect(saysOf('choices:\n  __proto__: { text: One }\n')).toEqual([
      '2 choices.__proto__  can be no name: take another',
    ])
  })

  it.each([
    ['that is not closed', '{ text: One, feedback: "b"', `choices.a  ${openFlow}`],
    ['with # after a space', '{ text: Rule #1, feedback: b }', `choices.a  ${cut}`],
    ['that is closed twice', '{ text: One } }', 'choices.a  has one } too many'],
    ['with a field twice', '{ text: One, text: Two }', 'choices.a.text  has text twice'],
  ])('%s', (_what, text, says) => {
    expect(saysOf(`choices:\n  a: ${text}\n  b: { text: Two }\n`)).toEqual([`2 ${says}`])
  })

  it('A text in { } that is the last and is not closed', () => {
    expect(saysOf('choices:\n  a: { text: One\n')).toEqual([`2 choices.a  ${openFlow}`])
    expect(saysOf('explainers: [one, two\n')).toEqual([`1 explainers  ${openFlow}`])
  })
})

describe('the lines of a file', () => {
  it.each([
    ['a tab', 'a:\n\tsaid: x\n\tverdict: wrong\n', ['2 a.said  begins with a tab: use spaces']],
    [
      'a tab below a field',
      'a:\n  said: x\n\tverdict: wrong\n',
      ['3 a.verdict  begins with a tab: use spaces'],
    ],
    [
      'a tab in a folded text',
      'a:\n  said: >-\n\t\tx\n  verdict: wrong\n',
      ['3 a  begins with a tab: use spaces'],
    ],
    ['a tab in a list', 'a:\n\t- x\n', ['2 a.0  begins with a tab: use spaces']],
    ['a space too many', 'a:\n  said: x\n   verdict: y\n', [`3 a.said.verdict  ${indent}`]],
    ['a space too few', 'a:\n  said: x\n verdict: y\n', [`3 a.verdict  ${indent}`]],
    ['a space too few in a list', 'a:\n  - x\n - y\n', [`3 a.0  ${indent}`]],
    [
      'a folded text that is not indented',
      'a:\n  said: >-\n  x y z\n  verdict: y\n',
      ['3 a  should be indented further than the field above it'],
    ],
    ['a field without a colon', 'a:\n  said x\n  verdict: y\n', [`2 a  ${noColon}`]],
    [
      'a field without a space after its colon',
      'a:\n  said:x\n  verdict: y\n',
      ['2 a  needs a space after its colon'],
    ],
    ['a field that stands twice', 'a: 1\nb: 2\na: 3\n', ['3 a  stands twice, first on line 1']],
    [
      'a quote that is closed by the next one',
      'a:\n  said: "x\n  verdict: "y"\n',
      [`2 a.said  ${unclosed('"')}`],
    ],
    [
      'a line --- in the middle',
      'a: 1\n---\nb: 2\n',
      ['2 -  has a line --- where the file goes on: take that line out'],
    ],
    [
      'a text in a list of groups',
      'groups:\n  - id: a\n    label: x\n  - id: b\n    label: y: z\n',
      [`5 groups.1.label  ${colon}`],
    ],
    [
      'a text in a list',
      'keyPoints:\n  - One\n  - Two: three: four\n',
      [`3 keyPoints.1  ${colon}`],
    ],
  ])('with %s', (_what, source, says) => {
    expect(saysOf(source)).toEqual(says)
  })
})

describe('the file as it was saved', () => {
  const one = 'en/explainers/one.md'
  const claims = 'en/claims.yaml'
  const says = (file: string, change: (text: string) => string | Buffer) => {
    const folder = tinyContent()
    const text = folder.read(file)
    return folder.write(file, change(text)).problems()
  }

  it.each([
    [
      'in UTF-16',
      (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      `${claims}  is saved as UTF-16: save it as UTF-8`,
    ],
    [
      'in UTF-16 without a mark',
      (text: string) => Buffer.from(text, 'utf16le'),
      `${claims}  is saved as UTF-16: save it as UTF-8`,
    ],
    [
      'in Windows-1252',
      (text: string) => Buffer.from(text.replace('fell', 'f\u00e9ll'), 'latin1'),
      `${claims}:2  is not saved as UTF-8 but perhaps as Windows-1252: save it as UTF-8`,
    ],
  ])('The file as it was saved is refused %s', (_what, change, message) => {
    expect(says(claims, change)).toEqual([`✗  content/${message}`])
  })

  it.each([
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
  ])('The file as it was saved is read %s', (_what, change) => {
    for (const file of [one, claims, 'items.lock']) expect(says(file, change)).toEqual([])
  })

  it.each([
    [
      'without a second line ---',
      (text: string) => text.replace('\n---\n', '\n'),
      'opens its fields with --- and does not close them: add a line --- above the text',
    ],
    [
      'without any fields',
      (text: string) => text.slice(text.indexOf('\n---\n') + 5),
      'should begin with a line ---, its fields, and another line ---',
    ],
  ])('The file as it was saved is refused %s', (_what, change, message) => {
    expect(says(one, change)).toEqual([`✗  content/${one}:1  ${message}`])
  })

  it('The file as it was saved is told the line of the whole file for a field above a text', () => {
    const twice = (text: string) => text.replace('quiz: tiny', 'quiz: tiny\nquiz: tiny')
    expect(says(one, twice)).toEqual([`✗  content/${one}:5  quiz  stands twice, first on line 4`])
  })

  it('The file as it was saved is refused where a folder has its name', () => {
    const folder = tinyContent().remove(claims)
    folder.write(join(claims, 'more.yaml'), '')
    expect(folder.problems()).toContain(`✗  content/${claims}  is a folder, and should be a file`)
  })
})
