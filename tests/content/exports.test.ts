/** Every quiz as a file for other programs: whole, and the same when it is read again. */
import { describe, expect, it } from 'vitest'
import { misconceptionOf } from '../../src/answers/review.ts'
import { itemsFor } from '../../src/domain/bank.ts'
import { exportFile } from '../../src/formats/exports/export-file.ts'
import type { ExportFormat } from '../../src/formats/exports/files.ts'
import { plainLine, portableItem } from '../../src/formats/exports/portable.ts'
import { readAiken } from '../../src/interchange/aiken/read.ts'
import { readCsv } from '../../src/interchange/csv/read.ts'
import { readGift } from '../../src/interchange/gift/read.ts'
import { readMoodleXml } from '../../src/interchange/moodle-xml/read.ts'
import { library, site } from '../support/content.ts'
import { asGift, asMoodle } from '../support/portable-items.ts'

const words = { true: 'True', false: 'False' }

describe.each(library.quizzes.map((quiz) => [quiz.id, quiz] as const))(
  'the quiz %s',
  (id, quiz) => {
    const asked = itemsFor(Object.values(library.items), quiz.objectives)
    const items = asked.map((item) => portableItem(site, item))
    const file = (format: ExportFormat) => {
      const made = exportFile(site, { quiz: id, format })
      if (!made) throw new Error('there is no such file')
      return { ...made, text: String(made.content) }
    }

    it('is read back from GIFT, but for its orders', () => {
      const { text, omissions } = file('gift.txt')
      const [orders, kept] = [true, false].map((isOrder) =>
        items.filter(({ type }) => (type === 'order') === isOrder),
      )
      expect(readGift(text, words)).toEqual({ items: kept?.map(asGift), misreadings: [] })
      expect(omissions).toEqual(orders?.map((item) => ({ id: item.id, reason: 'type' })))
    })

    it('is read back from Moodle XML', () => {
      const { text, omissions } = file('moodle.xml')
      expect(readMoodleXml(text, { true: 'True', false: 'False' })).toEqual({
        items: items.map(asMoodle),
        misreadings: [],
      })
      expect(omissions).toEqual([])
    })

    it('is read back from the table, with all that it says', () => {
      const { text, omissions } = file('csv')
      expect(readCsv(text)).toEqual({ items, misreadings: [] })
      expect(omissions).toEqual([])
    })

    it('is read back from Aiken, as far as it asks for one answer', () => {
      const { items: read, misreadings } = readAiken(file('aiken.txt').text)
      const singles = items.filter(({ type }) => type === 'single')
      expect(misreadings).toEqual([])
      expect(read.map(({ stem }) => stem)).toEqual(singles.map(({ stem }) => stem))
      expect(read.map((item) => item.type === 'single' && item.key)).toEqual(
        singles.map((item) => item.type === 'single' && item.key),
      )
    })

    it('has a sheet for Kahoot of whole questions, and says why others are left out', () => {
      const { omissions } = file('kahoot.xlsx')
      expect(omissions.length).toBeLessThan(items.length)
      expect(new Set(omissions.map(({ reason }) => reason))).not.toContain('syntax')
    })

    it('has a card for each wrong idea that it asks about', () => {
      const cards = file('cards.tsv').text.trimEnd().split('\n')
      const ideas = asked.flatMap((item) =>
        'choices' in item ? item.choices.flatMap((one) => misconceptionOf(site, one) ?? []) : [],
      )
      for (const { idea } of ideas) {
        expect(cards.filter((card) => card.includes(plainLine(idea)))).toHaveLength(1)
      }
      expect(cards.every((card) => card.split('\t').length === 2)).toBe(true)
    })
  },
)
