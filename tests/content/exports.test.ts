/** Every quiz as a file for other programs: whole, and the same when it is read again. */
import { describe, expect, it } from 'vitest'
import { itemsFor } from '../../src/domain/bank.ts'
import { exportFile } from '../../src/formats/exports/export-file.ts'
import { portableItem } from '../../src/formats/exports/portable.ts'
import { readGift } from '../../src/interchange/gift/read.ts'
import { library, site } from '../support/content.ts'
import { asGift } from '../support/portable-items.ts'

const words = { true: 'True', false: 'False' }

describe.each(library.quizzes.map((quiz) => [quiz.id, quiz] as const))(
  'the quiz %s',
  (id, quiz) => {
    const items = itemsFor(Object.values(library.items), quiz.objectives).map((item) =>
      portableItem(site, item),
    )

    it('is read back from GIFT, but for its orders', () => {
      const file = exportFile(site, { quiz: id, format: 'gift.txt' })
      const kept = items.filter(({ type }) => type !== 'order')
      expect(readGift(String(file?.content), words)).toEqual({
        items: kept.map(asGift),
        misreadings: [],
      })
      expect(file?.omissions).toEqual(
        items
          .filter(({ type }) => type === 'order')
          .map((item) => ({ id: item.id, reason: 'type' })),
      )
    })
  },
)
