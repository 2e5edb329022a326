/** The icon of the site: the first letter of its name, whatever the name is. */
import { expect, it } from 'vitest'
import { siteIcon } from '../../src/node/drawing/site-icon.ts'

const letterOf = (name: string) => /<path [^>]*d="([^"]+)"/.exec(siteIcon(name))?.[1]

it('the icon shows the first letter of the name, as a capital', () => {
  expect(letterOf('made under licence')).toBe(letterOf('Much ado'))
  expect(letterOf('Made under licence')).not.toBe(letterOf('Ferries'))
  expect(siteIcon('Ferries & <co>')).toContain('<title>Ferries &amp; &lt;co&gt;</title>')
})

it('a narrow and a wide letter both stay within the icon', () => {
  for (const name of ['Ice', 'Wind', 'Å', 'Queue', '7 days', 'Ябедник']) {
    const [, x, y, scale] =
      /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)/.exec(siteIcon(name))?.map(Number) ?? []
    const numbers = (letterOf(name)?.match(/-?[\d.]+/g) ?? []).map(Number)
    const xs = numbers
      .filter((_, index) => index % 2 === 0)
      .map((one) => (x ?? 0) + one * (scale ?? 0))
    const ys = numbers
      .filter((_, index) => index % 2 === 1)
      .map((one) => (y ?? 0) - one * (scale ?? 0))
    expect([name, Math.min(...xs) >= 3, Math.max(...xs) <= 29]).toEqual([name, true, true])
    expect([name, Math.min(...ys) >= 3, Math.max(...ys) <= 29]).toEqual([name, true, true])
  }
})

it('a letter that the typeface does not have is left out', () => {
  expect(letterOf('日本')).toBeUndefined()
  expect(siteIcon('日本')).toContain('<circle')
  expect(siteIcon('')).toContain('<circle')
})
