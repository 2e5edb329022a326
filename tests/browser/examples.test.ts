/** Every named example, in every setting: nothing that axe finds, nothing that does not fit. */
import { expect, test } from 'vitest'
import { examplesPath } from '../../src/examples/example.ts'
import { pageExamples } from '../../src/examples/page-examples.ts'
import { partExamples } from '../../src/examples/part-examples.tsx'
import { violationsOn } from '../support/axe.ts'
import { useChromium } from '../support/chromium.ts'
import { site } from '../support/content.ts'
import { misfitsOn, smallTargetsOf } from '../support/measures.ts'
import { apply, settings } from '../support/settings.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const parts = [...new Set(partExamples(site).map(({ styles }) => styles))].map((styles) => ({
  name: `parts-${styles}`,
}))
const groups = [
  { title: 'Components', examples: parts },
  ...pageExamples(site).map(({ title, examples }) => ({ title, examples })),
]

test.each(groups)(
  'no example of “$title” has an accessibility violation, or anything that does not fit, in any setting',
  async ({ examples }) => {
    const page = await chromium.visit(server.origin, { bypassCSP: true })
    const found: string[] = []
    for (const { name } of examples) {
      const response = await page.goto(`${server.origin}${examplesPath}/${name}`)
      expect([name, response?.status()]).toEqual([name, expect.toBeOneOf([200, 410, 422])])
      for (const setting of settings) {
        await apply(page, setting)
        const problems = [...(await misfitsOn(page)), ...(await smallTargetsOf(page))]
        found.push(...problems.map((problem) => `${name}, ${setting.name}: ${problem}`))
      }
      // Last, since what is folded away is opened for it.
      found.push(...(await violationsOn(page)).map((problem) => `${name}: ${problem}`))
    }
    expect(found).toEqual([])
  },
)
