// The pages of the build, made and served as a deploy does it: as files that only the Worker reads.
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { singlePages } from '../../src/content/pages.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { pageExamples } from '../../src/examples/page-examples.ts'
import { pageFile } from '../../src/http/page-files.ts'
import { contentModule } from '../../src/node/compile/content-module.ts'
import { listAddresses } from '../../src/node/pages/addresses.ts'
import { makePages } from '../../src/node/pages/make-pages.ts'
import { servedContent } from '../../src/node/pages/served-content.ts'
import { bundleWorker, localWorker } from '../../src/node/programs/worker.ts'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { libraries, library, site, t } from '../support/content.ts'
import { preloadOf, stylesheetsIn } from '../support/stylesheets.ts'

/** The pages of which there is one, and some of each kind: the same few routes render all the others. */
const single = new Set(singlePages.map(({ path }) => path))
const addresses = listAddresses(libraries).filter(
  ({ name }, at) => single.has(name) || name.split('/').length === 2 || at % 17 === 0,
)

const mark = '<!-- from the build -->'
/** The Worker itself reads JSON of the build, so there it is a space. */
const markOf = (name: string) => (name.endsWith('.json') ? ' ' : mark)
const now = Date.now()
/** With the examples of private pages, at one moment and by one series of chance, so that answers can be compared. */
const withExamples = (main: string) => `
  import site from '${main}'
  export { RoomObject } from '${main}'
  import { withExamples } from './src/examples/with-examples.tsx'
  Date.now = () => ${now}
  crypto.getRandomValues = (numbers) => numbers.fill(7)
  export default { ...site, fetch: withExamples(site.fetch) }
`
const folder = mkdtempSync(join(tmpdir(), 'pages-'))
const servers: Miniflare[] = []
let made = 0

beforeAll(async () => {
  const script = await bundleWorker({ entry: withExamples('./src/whole.ts') })
  const served = await bundleWorker({
    entry: withExamples('./src/index.ts'),
    content: contentModule(servedContent(content)),
  })
  const [built, bare] = ['built', 'bare'].map((name) => join(folder, name)) as [string, string]
  made = await makePages(script, content.version, addresses, built)
  for (const { name } of addresses) {
    const file = join(built, pageFile(content.version, name) ?? '')
    if (existsSync(file)) appendFileSync(file, markOf(name))
  }
  const env = {
    SIGNING_KEYS: { type: 'text' as const, value: 'a-key-for-built-pages-of-32-or-more' },
  }
  for (const worker of [
    localWorker(served, built, env),
    localWorker(script, bare, env),
    localWorker(served, bare, env),
  ]) {
    servers.push(new Miniflare({ cf: false, workers: [worker] }))
  }
}, 60_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.dispose()))
  rmSync(folder, { recursive: true })
})

const get = async (server: number, address: string) => {
  const response = await servers[server]?.dispatchFetch(`https://example.com${address}`)
  const text = (await response?.text()) ?? ''
  response?.headers.delete('Content-Length')
  // Of pages that the build does not make: no two take the same time.
  response?.headers.delete('Server-Timing')
  return { status: response?.status, headers: [...(response?.headers ?? [])], text }
}

it('Every page that depends on the build alone is made by the build, and sent as it would be rendered', async () => {
  expect(made).toBeGreaterThan(30)
  for (const { address, name } of addresses) {
    const [built, rendered] = [await get(0, address), await get(1, address)]
    const isBuilt = rendered.headers.some(([header]) => header === 'etag')
    const marked = isBuilt ? markOf(name) : ''
    expect(built).toEqual({ ...rendered, text: rendered.text + marked })
  }
})

it('What the deployed Worker leaves out of the content is in none of its own answers', async () => {
  const snippets = listSnippets(site)
  const kinds = new Map(snippets.map((snippet) => [snippet.kind, snippet]))
  const own = [...kinds.values()].flatMap(({ path }) => [
    `/embed?snippet=${encodeURIComponent(path)}`,
    `/oembed?url=${encodeURIComponent(`https://example.com${path}`)}`,
  ])
  const item = Object.keys(library.items)[0] ?? ''
  const lastWordOf = (text: string) =>
    plainText(text)
      .split(/[^\w-]+/)
      .findLast(Boolean) ?? ''
  const more = [
    '/embed/timeline?from=2020',
    '/nothing',
    '/embed/nothing',
    `/embed/questions/${item}?state=a`,
    ...Object.values(library.facts)
      .slice(0, 5)
      .map(({ id, statement }) => `/embed?q=${id}+${lastWordOf(statement)}`),
    ...library.glossary
      .slice(0, 5)
      .map(({ id, definition }) => `/embed?q=${id}+${lastWordOf(definition.html)}`),
  ]
  for (const address of [...own, ...more]) {
    const answer = await get(0, address)
    expect([address, answer]).toEqual([address, await get(1, address)])
  }
})

it('Private pages of the deployed Worker are those of the one that has the whole content', async () => {
  const examples = pageExamples(site).flatMap((group) => group.examples)
  let compared = 0
  for (const { name } of examples) {
    const whole = await get(1, `/_examples/${name}`)
    // Pages of the build are compared above.
    if (whole.headers.some(([header]) => header === 'etag')) continue
    expect([name, await get(0, `/_examples/${name}`)]).toEqual([name, whole])
    compared++
  }
  expect(compared).toBeGreaterThan(examples.length / 2)
})

it('A page of the build that can not be read is an error, and one that never was is still not found', async () => {
  const explainer = `/explainers/${library.explainers[0]?.slug}`
  expect((await get(2, explainer)).status).toBe(500)
  expect((await get(2, explainer)).text).toContain(t('problem.ourFault.title'))
  expect((await get(2, '/explainers/nothing')).status).toBe(404)
})

it('Every page of the build names the stylesheets of its head in a header', async () => {
  for (const { address } of addresses) {
    const { headers, text } = await get(0, address)
    const names = new Map(headers)
    if (!text.includes(mark) || !names.get('content-type')?.startsWith('text/html')) continue
    expect([address, names.get('link')]).toEqual([address, preloadOf(stylesheetsIn(text))])
  }
})

it('A page of the build has no second address', async () => {
  const file = pageFile(content.version, '/about') ?? ''
  expect((await get(0, '/about')).text).toContain(mark)
  expect(await get(0, file)).toEqual(await get(1, file))
  expect((await get(0, file)).status).toBe(404)
})
