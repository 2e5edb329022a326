/** Every named example, in every setting: nothing that axe finds, nothing that does not fit. */
import { expect, test } from 'vitest'
import { examplesPath } from '../../src/examples/example.ts'
import { pageExamples } from '../../src/examples/page-examples.ts'
import { partExamples } from '../../src/examples/part-examples.tsx'
import { useChromium } from '../support/chromium.ts'
import { site } from '../support/content.ts'
import { problemsOn } from '../support/problems.ts'
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
      found.push(...(await problemsOn(page)).map((problem) => `${name}, ${problem}`))
    }
    expect(found).toEqual([])
  },
)
