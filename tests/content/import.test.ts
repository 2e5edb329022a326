/** `npm run import`: from a file that a teacher has to drafts in the content folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { markedText } from '../../src/interchange/yaml/marked-text.ts'
import { readYaml } from '../../src/interchange/yaml/read.ts'
import { importedFile, importQuestions } from '../../src/node/import/import-questions.ts'
import { Draft } from '../../src/node/new/draft.ts'
import { NotPossible } from '../../src/node/new/not-possible.ts'
import { type ContentFolder, tinyContent } from '../support/content-folder.ts'
import { portableItem } from '../support/portable-items.ts'

const root = join(import.meta.dirname, '../..')
const gift = '::One:: Is it so? {T}\n\nWhich: “a” or #b? {=a\\: *x* ~b \\# <3 #No.}\n\nWhy? {}\n'
const formats: Record<string, string> = {
  GIFT: gift,
  'Moodle XML':
    '<quiz><question type="numerical"><questiontext><text>How many?</text></questiontext><answer fraction="100"><text>3</text></answer></question></quiz>',
  Aiken: 'Which?\nA. no\nB. null\nANSWER: B\n',
  CSV: 'type,stem,key,choice_a,choice_b\norder,First?,b a,x,y\n',
  YAML: 'bri-01:\n  type: classify\n  stem: How known?\n  statements: { a: { text: x, key: official }, b: { text: y, key: unknown } }\n',
}

function imported(folder: ContentFolder, text: string | Uint8Array) {
  const draft = new Draft(folder.dir)
  const done = importQuestions(draft, Buffer.from(text))
  draft.save()
  return done
}

const filesOf = ({ dir }: ContentFolder): string[][] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, readFileSync(path, 'utf8')])

describe('An import', () => {
  it.each(Object.entries(formats))(
    'of %s leaves a content folder that passes the check',
    (_, text) => {
      const folder = tinyContent()
      const { ids } = imported(folder, text)
      expect(ids[0]).toBe('imp-01')
      expect(folder.problems()).toEqual(tinyContent().problems())
      expect(folder.build().texts?.drafts.flatMap(({ data }) => Object.keys(data))).toEqual(ids)
    },
  )

  it('keeps what was asked, and says what of it was not', () => {
    const folder = tinyContent()
    const { format, misreadings } = imported(folder, gift)
    expect(format).toBe('gift')
    expect(misreadings).toEqual([{ line: 5, reason: 'type' }])
    expect(readYaml(folder.read(importedFile)).items).toMatchObject([
      { id: 'imp-01', title: 'One', choices: [{ text: 'True' }, { text: 'False' }] },
      {
        id: 'imp-02',
        stem: 'Which: “a” or #b?',
        choices: [{ text: 'a: *x*' }, { text: 'b # <3', feedback: { text: 'No.' } }],
      },
    ])
  })

  it('stands behind what is there, with ids that no question has', () => {
    const folder = tinyContent().write(
      'en/items/mine.yaml',
      'imp-02: { draft: true, type: number, stem: Mine?, key: 1 }\n',
    )
    expect(imported(folder, gift).ids).toEqual(['imp-01', 'imp-03'])
    const before = folder.read(importedFile)
    expect(imported(folder, gift).ids).toEqual(['imp-04', 'imp-05'])
    expect(folder.read(importedFile).startsWith(before)).toBe(true)
    expect(folder.build().problems.errors).toEqual([])
  })

  it('leaves out a question that the content folder has no room for', () => {
    const folder = tinyContent()
    const { unfit } = imported(folder, `Nine? {=a ~b ~c ~d ~e ~f ~g ~h ~i}\n\n${gift}`)
    expect(unfit).toMatchObject([{ stem: 'Nine?' }])
    expect(folder.build().problems.errors).toEqual([])
  })

  it.each([
    [
      'a file without a question',
      'Nothing to ask',
      'line 1: there is no such type of question here',
    ],
    ['a file that is no text', Uint8Array.from([0x89, 0x50, 0]), 'This file is no text'],
    ['an empty file', '', 'No question of it can be used.'],
    ['entities', '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz></quiz>', 'a DTD'],
  ])('of %s is refused in plain words, and writes nothing', (_, text, says) => {
    const folder = tinyContent()
    const before = filesOf(folder)
    expect(() => imported(folder, text)).toThrow(NotPossible)
    expect(() => imported(folder, text)).toThrow(says)
    expect(filesOf(folder)).toEqual(before)
  })

  it('does not touch a file that it can’t add to', () => {
    const folder = tinyContent().write(importedFile, 'imp-01: [\n')
    expect(() => imported(folder, gift)).toThrow('put it right first')
    expect(folder.read(importedFile)).toBe('imp-01: [\n')
  })
})

it('A text of an import is one paragraph of Markdown that says the same, once it is no draft any more', () => {
  const markdown = unified().use(remarkParse).use(remarkGfm)
  const isSame = (text: string) => {
    const { children } = markdown.parse(markedText(text))
    expect(children.map(({ type }) => type)).toEqual(['paragraph'])
    expect(textOf(children[0], { includeHtml: false })).toBe(text)
  }
  const signs = [
    '- a',
    '+ a',
    '* a',
    '# a',
    '> a',
    '1. a',
    '2) a',
    '===',
    '---',
    '___',
    'a\n===',
    'a\n---',
    'a | b\n--- | ---',
    '```',
    '~~~',
    '<b>',
    '&lt;',
    '[a](b)',
    '![a](b)',
    '[^1]',
    '~a~',
    'a_b_',
    'a _____ b',
  ]
  for (const text of signs) isSame(text)
  fc.assert(fc.property(portableItem, ({ stem }) => isSame(stem)))
})

describe('The command', () => {
  const command = join(root, 'src/node/commands/import.ts')
  const run = (folder: ContentFolder, ...files: string[]) =>
    spawnSync(process.execPath, [command, ...files, '--content', folder.dir], { encoding: 'utf8' })

  it('writes, and tells what stays behind by its line', () => {
    const folder = tinyContent()
    const file = join(folder.dir, 'bank.docx')
    writeFileSync(file, gift)
    const out = execFileSync(process.execPath, [command, file, '--content', folder.dir], {
      encoding: 'utf8',
    })
    expect(out).toContain('2 questions of GIFT: imp-01 to imp-02')
    expect(out).toContain('line 5: there is no such type of question here')
  })

  it('ends with 1 where there is no file, one too many, or one that can’t be read', () => {
    const folder = tinyContent()
    const file = join(folder.dir, 'large.xml')
    writeFileSync(file, 'x'.repeat(2_000_001))
    for (const [files, says] of [
      [[], 'Name one file.'],
      [[file, file], 'Name one file.'],
      [[join(folder.dir, 'gone')], 'There is no such file.'],
      [[folder.dir], 'There is no such file.'],
      [[file], 'more than 2 MB'],
    ] as const) {
      const { status, stderr } = run(folder, ...files)
      expect([status, stderr]).toEqual([1, expect.stringContaining(says)])
    }
  })
})
