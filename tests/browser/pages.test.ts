/** Pages to read and pages that tell of a problem, in every setting: nothing that axe finds, nothing that does not fit. */
import { expect, test } from 'vitest'
import { checkItemOf } from '../../src/content/check-item.ts'
import { listPages, useChromium } from '../support/chromium.ts'
import { firstExplainer, firstQuiz, library } from '../support/content.ts'
import { problemsOn } from '../support/problems.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()

const explainer = `/explainers/${firstExplainer.slug}`
const item = checkItemOf(library, firstExplainer)
const searched = encodeURIComponent(library.glossary[0]?.term ?? '')
const removed = Object.keys(library.removed)

/** States that the address of a page names, with what they answer. */
const states: [path: string, status: number][] = [
  ...(item?.choices ?? []).map(({ id }): [string, number] => [
    `${explainer}?item=${item?.id}&choice=${id}`,
    200,
  ]),
  [`${explainer}?item=${item?.id}`, 200],
  [`/search?q=${searched}`, 200],
  ['/search?q=qqqqzzzz', 200],
  ['/stats', 200],
  ['/teach?items=nothing', 200],
  [`/embed?q=${searched}`, 200],
  ['/embed?q=qqqqzzzz', 200],
  ['/embed?kind=chart', 200],
  [`/embed?snippet=timeline&from=${library.timeline[0]?.date.slice(0, 4)}`, 200],
  [`/embed?snippet=explainers/${firstExplainer.slug}&theme=dark`, 200],
]

const bank = Object.values(library.items)
const oneOfEach = [...new Map(bank.map((each) => [each.type, each.id])).values()]
const sheet = `/teach/worksheets/selection?items=${oneOfEach}`

/** What is printed, as it stands on a screen. */
const sheets: [path: string, status: number][] = [
  ...library.quizzes.flatMap(({ id }): [string, number][] => [
    [`/teach/worksheets/${id}`, 200],
    [`/teach/worksheets/${id}/key`, 200],
  ]),
  [sheet, 200],
  [`${sheet}&version=B&size=large`, 200],
  [`${sheet}&version=C&spacing=wide`, 200],
  [`${sheet}&version=D&size=large&spacing=wide`, 200],
  [sheet.replace('?', '/key?'), 200],
  [`${sheet.replace('?', '/key?')}&size=large`, 200],
  ['/teach/selection', 200],
  [`/teach?items=${oneOfEach}`, 200],
]

const problems: [path: string, status: number][] = [
  ['/no-such-page', 404],
  ['/embed/nothing', 404],
  ['/report/nothing', 404],
  ['/attempts/nothing', 400],
  [`/quizzes/${firstQuiz.id}?mode=nothing`, 400],
  [`/quizzes/${firstQuiz.id}/attempts`, 405],
  ['/join?code=abc', 422],
  [`/teach/worksheets/${firstQuiz.id}?version=E`, 400],
  ...removed.slice(0, 2).map((path): [string, number] => [path, 410]),
]

/** Kinds with many pages, each with a test of its own; one test has the rest. */
const largeKinds = ['/explainers', '/charts', '/sources', '/facts', '/quizzes', '/about']
const kindOf = (path: string) => largeKinds.find((kind) => path.startsWith(`${kind}/`))

/** Looks at the pages in turn. @returns what is wrong */
async function lookAtAll(pages: readonly (readonly [path: string, status: number])[]) {
  const page = await chromium.visit(server.origin, { bypassCSP: true })
  const found: string[] = []
  for (const [path, status] of pages) {
    const response = await page.goto(server.origin + path)
    expect([path, response?.status()]).toEqual([path, status])
    found.push(...(await problemsOn(page)).map((problem) => `${path}, ${problem}`))
  }
  return found
}

test.each([
  ...largeKinds.map((kind) => ({ name: kind, kind })),
  { name: 'the rest', kind: undefined },
])(
  'no page to read has an accessibility violation, or anything that does not fit, in any setting ($name)',
  async ({ kind }) => {
    const paths = (await listPages(server.origin)).map((address) =>
      address.slice(server.origin.length),
    )
    const pages = paths.filter((path) => kindOf(path) === kind)
    expect(pages.length).toBeGreaterThan(1)
    expect(await lookAtAll(pages.map((path) => [path, 200]))).toEqual([])
  },
)

test('no state that the address of a page names has an accessibility violation, or anything that does not fit', async () => {
  expect(await lookAtAll(states)).toEqual([])
})

test('no worksheet, key or selection has an accessibility violation, or anything that does not fit', async () => {
  expect(await lookAtAll(sheets)).toEqual([])
})

test('no page that tells of a problem has an accessibility violation, or anything that does not fit', async () => {
  expect(await lookAtAll(problems)).toEqual([])
})
