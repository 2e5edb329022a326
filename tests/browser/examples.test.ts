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
const examples = [...parts, ...pageExamples(site).flatMap((group) => group.examples)]

// One by one: all of a group together would take the minutes that a test has on a busy machine.
test.each(examples)(
  'the example “$name” has no accessibility violation, and nothing that does not fit, in any setting',
  async ({ name }) => {
    const page = await chromium.visit(server.origin, { bypassCSP: true })
    const response = await page.goto(`${server.origin}${examplesPath}/${name}`)
    expect(response?.status()).toBeOneOf([200, 410, 422])
    expect(await problemsOn(page)).toEqual([])
  },
)
