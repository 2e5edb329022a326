import { expect, it } from 'vitest'
import { createSite } from '../../src/content/site.ts'
import { answeredPagesOf, builtPagesOf, toBytes } from '../../src/http/kept-pages.ts'
import { library } from '../support/content.ts'

it('However many answers visitors try, the pages of the build stay, and only some answers are kept', () => {
  const site = createSite(library)
  const page = toBytes('made with the build')
  builtPagesOf(site).set('/', page)
  const tries = 6000
  for (let n = 0; n < tries; n++) answeredPagesOf(site).set(`answer ${n}`, page)
  expect([...builtPagesOf(site).keys()]).toEqual(['/'])
  expect(answeredPagesOf(site).size).toBeLessThan(tries)
})
