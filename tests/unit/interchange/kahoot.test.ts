/** The sheet for Kahoot: read as a spreadsheet would, it has whole questions within its limits, and the rest is listed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArchiveFiles } from '../../../src/interchange/archive.ts'
import type { PortableItem } from '../../../src/interchange/item.ts'
import { writeKahoot } from '../../../src/interchange/kahoot/write.ts'
import { portableQuiz } from '../../support/portable-items.ts'
import { parseXml, type XmlElement } from '../../support/xml.ts'

/** Cells by their addresses. */
function cellsOf(files: ArchiveFiles): Map<string, string | number> {
  const xmlOf = (path: string) => parseXml(files[path] ?? '')
  const texts = xmlOf('xl/sharedStrings.xml').children.map((entry) => entry.children[0]?.text ?? '')
  const rows = xmlOf('xl/worksheets/sheet1.xml').children[0]?.children ?? []
  const contentOf = ({ attributes, children }: XmlElement) => {
    const value = Number(children[0]?.text)
    return attributes.t === 's' ? (texts[value] ?? '') : value
  }
  return new Map(
    rows.flatMap(({ children }) =>
      children.map((cell) => [cell.attributes.r ?? '', contentOf(cell)]),
    ),
  )
}

const fits = (item: PortableItem): boolean =>
  (item.type === 'single' || item.type === 'multiple') &&
  item.choices.length <= 4 &&
  item.stem.length <= 120 &&
  item.choices.every(({ text }) => text.length <= 75) &&
  ![item.stem, ...item.choices.map(({ text }) => text)].some((text) => text.includes('\n'))

describe('the sheet for Kahoot', () => {
  it('has every question that fits, uncut, from row 9 on below its head, and lists all others', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const { content, omissions } = writeKahoot(quiz)
        const kept = quiz.items.filter(fits)
        expect(omissions.map(({ id }) => id)).toEqual(
          quiz.items.filter((item) => !fits(item)).map(({ id }) => id),
        )
        const cells = cellsOf(content)
        expect(cells.get('B8')).toContain('Question')
        for (const [at, item] of kept.entries()) {
          if (item.type !== 'single' && item.type !== 'multiple') continue
          const row = at + 9
          const keys = item.type === 'single' ? [item.key] : item.keys
          const right = item.choices.flatMap(({ id }, place) =>
            keys.includes(id) ? place + 1 : [],
          )
          expect(cells.get(`B${row}`)).toBe(item.stem)
          expect([...'CDEF'].map((column) => cells.get(`${column}${row}`))).toEqual(
            [0, 1, 2, 3].map((place) => item.choices[place]?.text),
          )
          expect([5, 10, 20, 30, 60, 90, 120, 240]).toContain(cells.get(`G${row}`))
          expect(String(cells.get(`H${row}`))).toBe(right.join(','))
        }
        expect(cells.has(`B${kept.length + 9}`)).toBe(false)
      }),
    )
  })

  it.each([
    [120, 75, undefined],
    [121, 75, 'long'],
    [120, 76, 'long'],
  ])(
    'takes a question of %i characters with an answer of %i, or leaves it out whole',
    (stem, answer, reason) => {
      const said = { text: '', citations: [] }
      const choice = (id: string, text: string) => ({ id, text, feedback: said, misconception: '' })
      const item: PortableItem = {
        id: 'one',
        type: 'single',
        title: '',
        topic: '',
        tags: [],
        stem: 'x'.repeat(stem),
        hint: '',
        points: 1,
        feedback: said,
        choices: [choice('a', 'y'.repeat(answer)), choice('b', 'z')],
        key: 'a',
      }
      const quiz = { id: 'quiz', title: 'Quiz', language: 'en', notice: 'With keys', items: [item] }
      expect(writeKahoot(quiz).omissions).toEqual(reason ? [{ id: 'one', reason }] : [])
    },
  )
})
