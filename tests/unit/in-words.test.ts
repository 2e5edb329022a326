/** A number that a question is about, in words: whoever reads the key and types it again must be right. */
import { expect, test } from 'vitest'
import { describeKey, describeResponse } from '../../src/answers/in-words.ts'
import type { Item } from '../../src/content/library.ts'
import { itemsById } from '../../src/content/own-items.ts'
import type { OwnItem } from '../../src/domain/own/own-item.ts'
import { readOwnItems } from '../../src/domain/own/read-own-items.ts'
import { questionOn } from '../../src/domain/paper/sheet.ts'
import { keyEntry } from '../../src/states/teach/key-entry.ts'
import { site } from '../support/content.ts'

test.each([
  [1.6095, '1.6095'],
  [0.001, '0.001'],
  [-2.75, '-2.75'],
  [1822, '1822'],
])('the key %s of an own question is shown as its teacher wrote it', (key, words) => {
  const item = own({ key })
  expect(describeKey(site, item).trim()).toBe(words)
  expect(describeResponse(site, item, String(key)).trim()).toBe(words)
})

test('decimals have the sign of the language', () => {
  const german = { ...site, number: (value: number) => String(value).replace('.', ',') }
  expect(describeKey(german, own({ key: 1.6095 })).trim()).toBe('1,6095')
})

test('a key on paper names how near is near enough, however fine it is', () => {
  const item = own({ key: 1.6095, tolerance: 0.0005 })
  const { points, rows } = keyEntry(site, item, questionOn(item, 'A'))
  expect(points).toContain('0.0005')
  expect(rows[0]?.text.trim()).toBe('1.6095')
})

/** An own question whose answer is a number. */
function own(fields: { key: number; tolerance?: number }): Item {
  const read = readOwnItems(
    JSON.stringify([{ id: 'own-01', type: 'number', stem: 'How many?', ...fields }]),
  )
  const items: readonly OwnItem[] = 'items' in read ? read.items : []
  const item = itemsById(items).get('own-01')
  if (!item) throw new Error('it was not read')
  return item
}
