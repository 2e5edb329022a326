/** Packages of QTI: valid whatever the texts, and a response earns in them what it earns here. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyResponseOf, type Response } from '../../../src/domain/item.ts'
import { partsPerPoint, scoreResponse } from '../../../src/domain/scoring.ts'
import type { PortableItem, PortableQuiz } from '../../../src/interchange/item.ts'
import { writeQti } from '../../../src/interchange/qti/write.ts'
import { writeQti12 } from '../../../src/interchange/qti12/write.ts'
import {
  canJudge,
  earnedIn,
  earnedIn12,
  faultsIn,
  filesOf,
  itemsOf12,
} from '../../support/packages.ts'
import { portableItem, portableQuiz } from '../../support/portable-items.ts'

/** Anything that a learner may answer, the key and nothing among it. */
function responseTo(item: PortableItem): fc.Arbitrary<Response | undefined> {
  const usual = [fc.constant(undefined), fc.constant(keyResponseOf(item))]
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id)
  switch (item.type) {
    case 'single':
      return fc.oneof(...usual, fc.constantFrom(...ids(item.choices)))
    case 'multiple':
      return fc.oneof(
        ...usual,
        fc.subarray(ids(item.choices), { minLength: 1 }).map((chosen) => chosen.join('')),
      )
    case 'order':
      return fc.oneof(
        ...usual,
        fc
          .shuffledSubarray(ids(item.choices), { minLength: item.choices.length })
          .map((order) => order.join('')),
      )
    case 'match':
      return fc.oneof(
        ...usual,
        fc
          .tuple(...item.left.map(() => fc.constantFrom(...ids(item.right))))
          .map((chosen) => chosen.join('')),
      )
    case 'number': {
      const { key, tolerance, near } = item
      const close = [tolerance, -tolerance, near, -near, near + 0.01, tolerance + 0.01]
      return fc.oneof(
        ...usual,
        fc.constantFrom(...close).map((off) => String(Number((key + off).toFixed(4)))),
        fc.integer({ min: -1000, max: 1000 }).map(String),
      )
    }
  }
}

const answered = portableItem.chain((item) =>
  fc.record({ item: fc.constant(item), response: responseTo(item) }),
)
const quizOf = (items: readonly PortableItem[]): PortableQuiz => ({
  id: 'quiz',
  title: 'Quiz',
  language: 'en',
  notice: 'With keys',
  items,
})
/** Of all types, since each schema is loaded for all of them at once. */
const manyItems: PortableQuiz = {
  ...quizOf([]),
  items: fc
    .sample(portableItem, { numRuns: 60, seed: 26 })
    .map((item, at) => ({ ...item, id: `item-${at}` })),
}
const isKey = (item: PortableItem, response: Response | undefined): boolean =>
  response === keyResponseOf(item)
/** A response earns whole parts of a point here, and exact shares in a package. */
const rounding = 0.5 / partsPerPoint + 1e-9

describe.each(['2.1', '3.0'] as const)('a package of QTI %s', (version) => {
  it('earns for any response what it earns here, all of it for the key, nothing for none', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const files = filesOf(writeQti(quizOf([item]), version).content)
        const { score, maxScore } = earnedIn(
          files.get(`items/${item.id}.xml`) ?? '',
          item,
          response,
        )
        const share = scoreResponse(item, response) / partsPerPoint
        expect(maxScore).toBe(item.points)
        if (isKey(item, response)) expect(score).toBe(maxScore)
        if (response === undefined) expect(score).toBe(0)
        expect(Math.abs(score - share * item.points)).toBeLessThanOrEqual(rounding)
      }),
      { numRuns: 500 },
    )
  })

  it('shows what is said to the choice that was taken, and to no other', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        if (item.type !== 'single' && item.type !== 'multiple') return
        const files = filesOf(writeQti(quizOf([item]), version).content)
        const { shown } = earnedIn(files.get(`items/${item.id}.xml`) ?? '', item, response)
        expect(shown).toEqual([...(response ?? ''), 'general'])
      }),
    )
  })

  it.skipIf(!canJudge(version))('is valid, whatever the texts', async () => {
    expect(await faultsIn([filesOf(writeQti(manyItems, version).content)], version)).toEqual([])
  })

  it('has a file for every item, besides manifest and test', () => {
    const [quiz] = fc.sample(portableQuiz, { numRuns: 1, seed: 5 })
    if (!quiz) throw new Error('no sample')
    const { content, omissions } = writeQti(quiz, version)
    expect(omissions).toEqual([])
    expect(filesOf(content).size).toBe(quiz.items.length + 2)
  })
})

it.each([
  ['2.1', 'itemBody'],
  ['3.0', 'qti-item-body'],
] as const)(
  'A package of QTI %s that is not as its schema has it is told of',
  async (version, body) => {
    if (!canJudge(version)) return
    const files = new Map(filesOf(writeQti(manyItems, version).content))
    const item = files.get('items/item-0.xml') ?? ''
    files.set('items/item-0.xml', item.replaceAll(body, `${body}-of-ours`))
    expect((await faultsIn([files], version)).join()).toContain('-of-ours')
    files.set('items/item-0.xml', item)
    files.set('items/more.xml', item)
    expect(await faultsIn([files], version)).toEqual(['items/more.xml is named or there, not both'])
  },
)

describe('a package of QTI 1.2', () => {
  it('earns for any response what it earns here, but that a number is right or wrong', () => {
    fc.assert(
      fc.property(answered, ({ item, response }) => {
        const { content, omissions } = writeQti12(quizOf([item]))
        if (item.type === 'order') {
          expect(omissions).toEqual([{ id: item.id, reason: 'type' }])
          return
        }
        const element = itemsOf12(filesOf(content)).get(item.id)
        if (!element) throw new Error('the item is not there')
        const { score } = earnedIn12(element, item, response)
        const parts = scoreResponse(item, response)
        const isNear = item.type === 'number' && parts > 0 && parts < partsPerPoint
        const share = isNear ? 0 : parts / partsPerPoint
        if (isKey(item, response)) expect(score).toBe(100)
        if (response === undefined) expect(score).toBe(0)
        expect(Math.abs(score / 100 - share)).toBeLessThanOrEqual(rounding + 0.001)
      }),
      { numRuns: 500 },
    )
  })

  it('is valid, whatever the texts', async () => {
    expect(await faultsIn([filesOf(writeQti12(manyItems).content)], '1.2')).toEqual([])
  })
})
