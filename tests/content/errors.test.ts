import { expect, it } from 'vitest'
import { tinyContent } from '../support/content-folder.ts'

it('x', () => {
  expect(tinyContent().problems()).toEqual([])
})
