// Codes, names and ids are typed and compared: programs that translate pages have to leave them alone.
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { formatJoinCode } from '../../src/domain/join-code.ts'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import { codeOf, learnerName } from '../../src/examples/classrooms.ts'
import { examplesPath } from '../../src/examples/example.ts'
import { pageExamples } from '../../src/examples/page-examples.ts'
import { withExamples } from '../../src/examples/with-examples.tsx'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { mainOf, textOf, without } from '../support/pages.ts'
import { app, browser, library, site, startEachTestAfresh } from '../support/site.ts'

startEachTestAfresh()

const development = openBrowser(async (request) =>
  withExamples(app.fetch)(request as never, env, createExecutionContext()),
)
const isKept = ({ attributes }: { attributes: Readonly<Record<string, string>> }) =>
  attributes.translate === 'no' || 'value' in attributes
/** What a translator may change. */
const translatedOf = (html: string) => textOf(without(mainOf(html), isKept))

const factIds = Object.keys(library.facts)
const identifiersIn = (text: string): string[] => [
  ...factIds.filter((id) => text.includes(id)),
  ...(['open', 'test', 'locked', 'closed', 'empty'] as const)
    .map((state) => formatJoinCode(codeOf(state)))
    .filter((code) => text.includes(code)),
  ...Array.from({ length: 24 }, (_, at) => formatLearnerName(learnerName(site, at))).filter(
    (name) => text.includes(name),
  ),
]

it('is the same on every page that has a code, a name or the id of a fact', async () => {
  const pages = [
    ...['/', '/claims', '/facts', '/glossary', '/timeline', '/sources', '/about', '/teach/lesson'],
    ...library.explainers.map(({ slug }) => `/explainers/${slug}`),
    ...library.charts.map(({ id }) => `/charts/${id}`),
    ...[`/facts/${factIds[0]}`, `/embed/facts/${factIds[0]}`],
  ]
  const found: string[] = []
  for (const path of pages) {
    const { html } = await browser.open(path)
    for (const id of identifiersIn(translatedOf(html))) found.push(`${path}: ${id}`)
  }
  for (const { name } of pageExamples(site).flatMap(({ examples }) => examples)) {
    const { html } = await development.open(`${examplesPath}/${name}`)
    for (const id of identifiersIn(translatedOf(html))) found.push(`${name}: ${id}`)
  }
  expect(found).toEqual([])
}, 60_000)
