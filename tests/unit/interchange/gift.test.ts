/** GIFT: what is written is read again, whatever the texts; what Moodle and others write is read too. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGift } from '../../../src/interchange/gift/read.ts'
import { writeGift } from '../../../src/interchange/gift/write.ts'
import { asGift, portableQuiz } from '../../support/portable-items.ts'

const words = { true: 'True', false: 'False' }
const read = (text: string) => readGift(text, words)

describe('a GIFT file', () => {
  it('is read back to the same items, whatever their texts', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const { content, omissions } = writeGift(quiz)
        const kept = quiz.items.filter(({ type }) => type !== 'order')
        expect(omissions.map(({ id }) => id)).toEqual(
          quiz.items.filter(({ type }) => type === 'order').map(({ id }) => id),
        )
        expect(read(content)).toEqual({ items: kept.map(asGift), misreadings: [] })
      }),
      { numRuns: 400 },
    )
  })

  it('says before anything else what it is, in comments', () => {
    fc.assert(
      fc.property(portableQuiz, (quiz) => {
        const first = writeGift(quiz).content.split('\n').slice(0, quiz.notice.split('\n').length)
        expect(first).toEqual(quiz.notice.split('\n').map((line) => `// ${line}`))
      }),
    )
  })
})
