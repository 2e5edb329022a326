/** On paper every page is dark on light, whatever the screen showed. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { examplesPath } from '../../src/examples/example.ts'
import { useChromium } from '../support/chromium.ts'
import { library } from '../support/content.ts'
import { faintOnPaper } from '../support/measures.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

/** Whether the first words of a page are printed over the name of the site. */
const overlapOf = (page: Page) =>
  page.evaluate(() => {
    const head = document.querySelector('.masthead')
    const first = [...document.querySelectorAll('main :is(p, h1)')].find((one) =>
      one.checkVisibility(),
    )
    const isOver =
      head && first && first.getBoundingClientRect().top < head.getBoundingClientRect().bottom - 1
    return isOver ? [`“${first.textContent}” is printed over the name of the site`] : []
  })

test('no page that is printed from a dark screen has a dark picture, text too light for paper, or words over others', async () => {
  const paths = [
    '/',
    ...library.explainers.map(({ slug }) => `/explainers/${slug}`),
    `/charts/${library.charts[0]?.id}`,
    '/claims',
    '/teach',
    ...['result-mixed', 'report-open', 'board-open', 'feedback-single-wrong'].map(
      (name) => `${examplesPath}/${name}`,
    ),
  ]
  const page = await chromium.visit(server.origin + (paths[0] ?? '/'), { colorScheme: 'dark' })
  const found: string[] = []
  for (const path of paths) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await page.goto(server.origin + path)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const problems = [...(await faintOnPaper(page)), ...(await overlapOf(page))]
    found.push(...problems.map((problem) => `${path}: ${problem}`))
  }
  expect(found).toEqual([])
})
