/** Every quiz as a package of QTI: valid, and as generous as the site. */
import { describe, expect, it } from 'vitest'
import { itemsFor } from '../../src/domain/bank.ts'
import { keyResponseOf } from '../../src/domain/item.ts'
import { exportFile } from '../../src/formats/exports/export-file.ts'
import { portableItem } from '../../src/formats/exports/portable.ts'
import { library, site } from '../support/content.ts'
import { canJudge, earnedIn, earnedIn12, faultsIn, itemsOf12, unpack } from '../support/packages.ts'

const quizzes = library.quizzes.map(({ id, objectives }) => ({
  id,
  items: itemsFor(Object.values(library.items), objectives).map((item) => portableItem(site, item)),
}))
const packageOf = (quiz: string, format: 'qti12.zip' | 'qti21.zip' | 'qti30.zip') =>
  unpack(exportFile(site, { quiz, format })?.content)

describe.each([
  ['1.2', 'qti12.zip'],
  ['2.1', 'qti21.zip'],
  ['3.0', 'qti30.zip'],
] as const)('packages of QTI %s', (version, format) => {
  it.skipIf(!canJudge(version))('are valid, for every quiz', async () => {
    const packages = quizzes.map(({ id }) => packageOf(id, format))
    expect(await faultsIn(packages, version)).toEqual([])
  })

  it('say first of all that they hold the keys', () => {
    for (const { id } of quizzes) {
      const manifest = packageOf(id, format).get('imsmanifest.xml') ?? ''
      expect(manifest.split('\n')[1]).toMatch(/^<!-- .*keys/)
    }
  })
})

describe.each(quizzes.map((quiz) => [quiz.id, quiz] as const))('the quiz %s', (id, { items }) => {
  it.each(['qti21.zip', 'qti30.zip'] as const)(
    'gives all points for the key, and none for nothing: %s',
    (format) => {
      const files = packageOf(id, format)
      for (const item of items) {
        const xml = files.get(`items/${item.id}.xml`) ?? ''
        const right = earnedIn(xml, item, keyResponseOf(item))
        expect([item.id, right.score, right.maxScore]).toEqual([item.id, 1, 1])
        expect([item.id, earnedIn(xml, item, undefined).score]).toEqual([item.id, 0])
      }
    },
  )

  it('gives all points for the key, and none for nothing, in 1.2 too, but for its orders', () => {
    const elements = itemsOf12(packageOf(id, 'qti12.zip'))
    const kept = items.filter(({ type }) => type !== 'order')
    expect([...elements.keys()]).toEqual(kept.map((item) => item.id))
    for (const item of kept) {
      const element = elements.get(item.id)
      if (!element) throw new Error(`${item.id} is not there`)
      expect([item.id, earnedIn12(element, item, keyResponseOf(item)).score]).toEqual([
        item.id,
        100,
      ])
      expect([item.id, earnedIn12(element, item, undefined).score]).toEqual([item.id, 0])
    }
  })
})
