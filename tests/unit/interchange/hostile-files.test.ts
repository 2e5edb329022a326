/** Files that are meant to hold up or to deceive whoever reads them. */
import { describe, expect, it } from 'vitest'
import type { MisreadingReason } from '../../../src/interchange/losses.ts'
import { readItems } from '../../../src/interchange/read-items.ts'
import { decodeFile } from '../../../src/interchange/reading/decode.ts'
import { hostileFiles } from '../../support/hostile-files.ts'

const read = (text: string, most?: number) =>
  readItems(text, { words: { true: 'True', false: 'False' }, ...(most && { most }) })
const reasonsOf = (text: string): MisreadingReason[] =>
  read(text).misreadings.map(({ reason }) => reason)

describe('a hostile file', () => {
  // None takes a second by itself; the limit of a test is there for a file that would take minutes.
  it.each(Object.entries(hostileFiles))('comes to an end: %s', (_, text) => {
    const { items, misreadings } = read(text)
    expect(items.length).toBeLessThan(50)
    expect(misreadings.length).toBeLessThan(502)
  })

  it.each<[MisreadingReason, string]>([
    ['depth', 'XML of 100,000 levels'],
    ['depth', 'HTML of many levels in XML'],
    ['entities', 'entities within entities'],
    ['entities', 'an entity that is another file'],
    ['entities', 'a document type elsewhere'],
    ['layout', 'anchors within anchors in YAML'],
    ['depth', 'lists within lists in YAML'],
    ['size', 'a text in YAML that is never closed'],
    ['syntax', 'a quotation of 2 MB in CSV that is never closed'],
    ['number', 'a number of 2 MB'],
    ['size', 'one question of 2 MB in GIFT'],
  ])('is told from another by its reason: %s for %s', (reason, name) => {
    expect(reasonsOf(hostileFiles[name] ?? '')).toEqual([reason])
  })

  it('that is too long or no text is not looked at', () => {
    expect(reasonsOf('x'.repeat(2_000_001))).toEqual(['size'])
    expect(reasonsOf('Which? {=a\0 ~b}')).toEqual(['binary'])
  })

  it('has a text that is too long: its question alone stays behind', () => {
    const { items, misreadings } = read(`Which? {=a ~${'b'.repeat(5001)}}\n\nAnd? {=a ~b}`)
    expect(items).toMatchObject([{ stem: 'And?' }])
    expect(misreadings).toEqual([{ line: 1, reason: 'size' }])
  })

  it('has signs of formulas and markup: they are text', () => {
    const text = `type,stem,key,choice_a,choice_b\nsingle,'=HYPERLINK(1),a,<script>alert(1)</script>,@x`
    expect(read(text).items).toMatchObject([
      { stem: '=HYPERLINK(1)', choices: [{ text: '<script>alert(1)</script>' }, { text: '@x' }] },
    ])
    expect(
      read('[html]A<script>alert(1)</script> b? {=a ~<img src\\=x onerror\\=alert(1)>c}').items,
    ).toMatchObject([{ stem: 'A b?', choices: [{ text: 'a' }, { text: 'c' }] }])
  })
})

describe('ten thousand questions', () => {
  const xml =
    '<question type="truefalse"><answer fraction="100"><text>true</text></answer><answer><text>false</text></answer></question>\n'
  it.each([
    ['GIFT', 'Which? {=a ~b}\n\n', 2, ''],
    ['Aiken', 'Which?\nA. x\nB. y\nANSWER: A\n', 4, ''],
    ['CSV', 'single,Which?,a,x,y\n', 1, 'type,stem,key,choice_a,choice_b\n'],
    ['YAML', 'a-1:\n  type: single\n  stem: x\n  choices: { a: x, b: y }\n  key: a\n', 5, ''],
    ['Moodle XML', xml, 1, '<quiz>\n'],
  ])('are read as far as they are wanted: %s', (_, question, lines, head) => {
    const text = head + question.repeat(10_000)
    const first = head === '' ? 1 : 2
    for (const most of [40, 500]) {
      const { items, misreadings } = read(text, most)
      expect(items).toHaveLength(most)
      expect(misreadings).toMatchObject([{ line: first + most * lines, reason: 'many' }])
    }
    expect(read(text).items).toHaveLength(500)
  })
})

describe('a file as bytes', () => {
  const text = 'Où est “Łódź”, 日本? {=a ~b}'
  const utf16 = (mark: number, swap: boolean) => {
    const bytes = Buffer.from(String.fromCharCode(mark) + text, 'utf16le')
    return new Uint8Array(swap ? bytes.swap16() : bytes)
  }

  it('is read in the encoding that it names', () => {
    const known = { text, isGuessed: false }
    expect(decodeFile(new TextEncoder().encode(text))).toEqual(known)
    expect(decodeFile(new TextEncoder().encode(`\ufeff${text}`))).toEqual(known)
    expect(decodeFile(utf16(0xfeff, false))).toEqual(known)
    expect(decodeFile(utf16(0xfeff, true))).toEqual(known)
  })

  it('that names none is taken for what Western editors write, and said to be a guess', () => {
    const bytes = Uint8Array.from([0x4f, 0xf9, 0x20, 0x93, 0xe9, 0x94])
    expect(decodeFile(bytes)).toEqual({ text: 'Où “é”', isGuessed: true })
    expect(decodeFile(new Uint8Array())).toEqual({ text: '', isGuessed: false })
  })

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['another picture', [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
    ['a PDF', [...Buffer.from('%PDF-1.7\n')]],
    ['a Word document', [...Buffer.from('PK\u0003\u0004'), 0x14, 0x61]],
    ['rich text', [...Buffer.from('{\\rtf1 Which?}')]],
    ['a text with a NUL', [0x61, 0, 0x62]],
  ])('is said to be no text: %s', (_, bytes) => {
    expect(decodeFile(Uint8Array.from(bytes))).toBeUndefined()
  })
})
