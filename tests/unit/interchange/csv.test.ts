/** Items as a table: all that they say is in it, and nothing in it is ever computed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/interchange/csv/read.ts'
import { writeCsv } from '../../../src/interchange/csv/write.ts'
import { readCsv as cellsOf } from '../../support/csv.ts'
import { portableQuiz } from '../../support/portable-items.ts'

describe('a table of items', () => {
  it('is read back to the same items, whatever their texts', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const { content, omissions } = writeCsv(quiz)
        expect(omissions).toEqual([])
        expect(readCsv(content)).toEqual({ items: quiz.items, misreadings: [] })
      }),
      { numRuns: 400 },
    )
  })

  it('has one row an item as wide as its head, and no cell that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const { content } = writeCsv(quiz)
        expect(content.startsWith('\ufeffid,type,')).toBe(true)
        const [head = [], ...rows] = cellsOf(content.slice(1))
        expect(rows).toHaveLength(quiz.items.length)
        for (const row of rows) {
          expect(row).toHaveLength(head.length)
          const texts = row.filter((cell) => !/^-?[\d.]+$/.test(cell))
          expect(texts.filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([])
        }
      }),
    )
  })

  it('may come from a spreadsheet with semicolons, few columns in any order, and capital letters', () => {
    const table =
      'Stem;Key;Choice_A;choice_b\r\n"Which;\none?";B;x;y\r\n;;;\r\nTwo?;A, B;x;y\r\nThree?;D;x;y\r\n'
    const { items, misreadings } = readCsv(table)
    expect(items).toMatchObject([{ id: 'q1', type: 'single', stem: 'Which;\none?', key: 'b' }])
    expect(misreadings).toEqual([
      { line: 5, reason: 'key' },
      { line: 6, reason: 'key' },
    ])
  })

  it('is refused where a quotation is never closed', () => {
    expect(readCsv('stem,key\n"open,a\n')).toEqual({
      items: [],
      misreadings: [{ line: 2, reason: 'syntax' }],
    })
  })

  it('may say first what parts its columns, as spreadsheets do', () => {
    const { items, misreadings } = readCsv(
      '\ufeffsep=;\r\nstem;key;choice_a;choice_b\r\nOne?;a;x;y\r\nTwo?;;x;y\r\n',
    )
    expect(items).toMatchObject([{ stem: 'One?' }])
    expect(misreadings).toEqual([{ line: 4, reason: 'key' }])
  })

  it('is refused where its columns have other names', () => {
    expect(readCsv('Question;Answer\nWhich?;b\n').misreadings).toEqual([
      { line: 1, reason: 'columns' },
    ])
  })
})
