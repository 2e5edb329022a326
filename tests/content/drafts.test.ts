/** Questions with `draft: true`: they are in the content folder, and nowhere else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeItemsLock } from '../../src/node/compile/check/items-lock.ts'
import { draftSummary } from '../../src/node/compile/draft-summary.ts'
import { type ContentFolder, tinyContent } from '../support/content-folder.ts'

const file = 'en/items/imported.yaml'
const choices = '  choices: { a: { text: This }, b: { text: That } }\n'
const single = (id: string, more = '') =>
  `${id}:\n  draft: true\n  type: single\n  stem: Which?\n${choices}  key: a\n${more}`
const all = `${single('imp-01')}
imp-02: { draft: true, type: multiple, stem: Two?, choices: { a: { text: x }, b: { text: y } }, keys: [a] }
imp-03: { draft: true, type: order, stem: First?, choices: { a: { text: x }, b: { text: y } }, key: [b, a] }
imp-04: { draft: true, type: match, stem: Pairs?, left: { a: { text: x, key: b } }, right: { a: x, b: y } }
imp-05: { draft: true, type: number, stem: How many?, key: 3, afterword: Three. }
imp-06: { draft: true, type: classify, stem: How known?, statements: { a: { text: x, key: official } } }
`
const withDrafts = (text = all): ContentFolder => tinyContent().write(file, text)

const summaryOf = (folder: ContentFolder): string[] => {
  const { texts } = folder.build()
  return texts ? draftSummary(texts) : []
}

describe('A draft of a question', () => {
  it('is in no library, whatever its type, and nothing is said against it', () => {
    const folder = withDrafts()
    expect(folder.problems()).toEqual(tinyContent().problems())
    expect(folder.build().libraries).toEqual(tinyContent().build().libraries)
  })

  it('is not published with the others', () => {
    const folder = withDrafts()
    const { texts } = folder.build()
    if (!texts) throw new Error('the content could not be read')
    writeItemsLock(folder.dir, texts)
    const lock = readFileSync(join(folder.dir, 'items.lock'), 'utf8')
    expect(lock).toContain('one-01')
    expect(lock).not.toContain('imp-')
  })

  it('is counted, with what it still lacks', () => {
    expect(summaryOf(withDrafts())).toEqual([
      '6 drafts, on no page and in no quiz:',
      '   imp-01, imp-02, imp-03, imp-04, imp-06: lacks an objective, a difficulty, a section (explainer), feedback on each answer, facts in its feedback',
      '   imp-05: lacks an objective, a difficulty, a section (explainer), a unit, feedback on each answer, facts in its feedback, another place for its afterword',
    ])
    expect(summaryOf(tinyContent())).toEqual([])
  })

  it('that lacks nothing is said to be ready', () => {
    const ready = readFileSync(join(tinyContent().dir, 'en/items/bridge.yaml'), 'utf8')
      .split('\n\n')[0]
      ?.replace('one-01:\n', 'one-99:\n  draft: true\n')
    expect(summaryOf(withDrafts(`${ready}\n`))).toEqual([
      '1 draft, on no page and in no quiz:',
      '   one-99: lacks nothing: take out draft',
    ])
  })

  it.each([
    [
      'no question',
      'imp-01:\n  draft: true\n  type: single\n',
      ['imp-01.stem  is missing', 'imp-01.choices  is missing', 'imp-01.key  is missing'],
    ],
    [
      'an unknown type',
      'imp-01: { draft: true, type: essay, stem: Why? }\n',
      ['imp-01.type  should be one of: single, multiple, order, match, number, classify'],
    ],
    [
      'an unknown field',
      single('imp-01', '  hints: x\n'),
      ['imp-01.hints  is not a field of this file: did you mean hint?'],
    ],
    [
      'a key that is not there',
      single('imp-01').replace('key: a', 'key: c'),
      ['imp-01  has the key c, which it does not offer'],
    ],
    ['an id that is taken', single('one-01'), ['one-01  is defined in two files of items/']],
    [
      'an id that is left to teachers',
      single('own-01'),
      ['own-01  has an id that is left to questions of teachers'],
    ],
    [
      'an id that is none',
      single('imported-1'),
      ['imported-1  is not a valid id: an item id such as end-01'],
    ],
  ])('is refused with %s', (_, text, says) => {
    const lines = withDrafts(text).build().problems.errors
    expect(lines.map(({ field, message }) => `${field}  ${message}`)).toEqual(says)
    expect(lines.every((line) => line.file === file)).toBe(true)
  })

  it('is no reason for another question to be left out of a quiz', () => {
    const folder = withDrafts()
    const items = folder.read('en/items/bridge.yaml')
    folder.write('en/items/bridge.yaml', items.replace('type:', 'excludes: [imp-01]\n  type:'))
    expect(folder.problems().filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringContaining('excludes  imp-01 is a draft, which is in no quiz'),
    ])
  })

  it('does not count for a quiz, which says so where it needs one more', () => {
    const folder = withDrafts(single('imp-01', '  objective: one\n'))
    const quiz = folder.read('en/quizzes/tiny.yaml')
    folder.write('en/quizzes/tiny.yaml', quiz.replace(/length: \d+/, 'length: 20'))
    expect(folder.problems().join('\n')).toMatch(
      /needs 20 items, and its objectives have \d+; not counted, since they are drafts: imp-01/,
    )
  })
})
