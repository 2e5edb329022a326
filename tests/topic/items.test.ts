// What the questions of this topic have beyond what any content must have.
import { expect, test } from 'vitest'
import { content } from '../../.build/content.js'
import { textOf } from '../support/pages.ts'

const items = Object.values(content.libraries[0]?.items ?? {}).filter(({ retired }) => !retired)
const titles = items.map(({ title }) => textOf(title ?? ''))

test('a teacher knows each question at a glance: its title is its own, of eight words at most', () => {
  expect(titles.filter((title) => title === '' || title.split(' ').length > 8)).toEqual([])
  expect(new Set(titles).size).toBe(titles.length)
})
