/**
 * The built site as a whole: the Worker bundled as wrangler bundles it, run by Miniflare, and every
 * page that a link leads to.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { versionPath } from '../../src/content/explainer-versions.ts'
import { listPages } from '../../src/content/listed-pages.ts'
import { officePages, officePath } from '../../src/content/office.ts'
import { contentModule } from '../../src/node/compile/content-module.ts'
import { servedContent } from '../../src/node/pages/served-content.ts'
import { bundleWorker, deployedEntry } from '../../src/node/programs/worker.ts'
import '../support/base64.ts'
import {
  answerOf,
  type Fields,
  fieldsFor,
  incompleteFieldsFor,
  itemOfType,
  itemTypes,
  qualitiesOf,
} from '../support/answers.ts'
import { openBrowser, takeQuiz } from '../support/browser-without-scripts.ts'
import { openClassroom } from '../support/classroom.ts'
import {
  makeClassroomPages,
  openClassroomPage,
  teachWithSelection,
} from '../support/classroom-pages.ts'
import { firstQuiz, library } from '../support/content.ts'
import { openHtmx } from '../support/htmx-client.ts'
import {
  elementsIn,
  elementsWhere,
  type Page,
  sharedAddressIn,
  tagsIn,
  textOf,
  theQuestionIn,
  without,
} from '../support/pages.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { addressesIn } from '../support/xml.ts'

const { explainers, quizzes, settings } = library
const quizId = quizzes[0]?.id ?? ''

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const assetFile = (address: string) => inProject(`.build/assets${address}`)
const readAsset = (address: string) => readFileSync(assetFile(address))

const signingKey = 'a-key-for-the-whole-site-of-32-characters'
let miniflare: Miniflare
/** Every page that links lead to from the front page, by path. */
const pages = new Map<string, Page>()
/** Every state of an attempt and everything that can go wrong with one, by what it is. */
const states = new Map<string, Page>()
/** Asked for with the rest: while pages are checked, the server gives up a connection that nothing uses. */
let searchIndex = ''
/** The same as htmx gets it. */
const fragments: Page[] = []

const origin = 'http://localhost'
// Miniflare has `Request` and `Response` classes of its own, which differ in type only.
const fetch = async (request: Request) => {
  const { url, method, headers } = request
  const body = method === 'POST' ? await request.text() : null
  return (await miniflare.dispatchFetch(url, {
    method,
    headers: Object.fromEntries(headers),
    redirect: 'manual',
    ...(body === null ? {} : { body }),
  })) as unknown as Response
}
const browser = openBrowser(fetch, origin)
const htmx = openHtmx(fetch, origin)

beforeAll(async () => {
  const script = await bundleWorker()
  const [, compatibilityDate = ''] =
    /^compatibility_date = "(.+)"$/m.exec(readFileSync(inProject('wrangler.toml'), 'utf8')) ?? []
  miniflare = new Miniflare({
    cf: false,
    workers: [
      {
        config: {
          name: 'site',
          compatibilityDate,
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: script } },
          },
          env: {
            SCORES: { type: 'kv', id: 'SCORES' },
            ROOMS: { type: 'durable-object', worker: 'site', exportName: 'RoomObject' },
            SIGNING_KEYS: { type: 'text', value: signingKey },
          },
          exports: { RoomObject: { type: 'durable-object', storage: 'sqlite' } },
        },
      },
    ],
  })
  await crawl()
  await visitStates()
  searchIndex = (await browser.open('/search.json')).html
}, 180_000)

afterAll(() => miniflare.dispose())

/** The address without its fragment if it is on this site, as seen from a page. */
function internalPath(href: string, from: string): string | undefined {
  const url = new URL(href, origin + from)
  return url.origin === origin ? url.pathname + url.search : undefined
}

const linksOf = ({ html }: Page) =>
  tagsIn(html, 'a').flatMap(({ attributes }) => attributes.href ?? [])

async function crawl() {
  const waiting = ['/']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    const page = await browser.open(path)
    pages.set(path, page)
    if (!isHtml(page)) continue
    for (const href of linksOf(page)) {
      const linked = internalPath(href, path) ?? '/'
      if (isToVisit(linked)) waiting.push(linked)
    }
  }
}

/**
 * Hundreds of pages of the picker, and of quizzes of one question, differ in that one thing alone; that
 * each answers is tested in `tests/journeys`.
 */
const alike = new Map<string, Set<string>>()
function isToVisit(path: string): boolean {
  // A static file, which is there: the Worker alone does not serve it.
  if (existsSync(assetFile(path)) && /\.\w+$/.test(path)) return false
  const [, kind] = /^(\/embed\?snippet=[a-z]+|.*\?items=)/.exec(path) ?? []
  if (!kind) return true
  const visited = alike.get(kind) ?? new Set()
  alike.set(kind, visited)
  if (visited.size < 4) visited.add(path)
  return visited.has(path)
}

async function visitStates() {
  const first = await browser.start(quizId)
  const { item, form } = theQuestionIn(first.html)
  const journey = await takeQuiz(browser, first, (id, index) =>
    answerOf(id, index % 2 ? 'right' : 'wrong'),
  )
  journey.pages.forEach((page, index) => {
    states.set(`step ${index + 1} of an attempt`, page)
  })
  const send = (fields: [string, string][]) => browser.send({ ...form, hidden: fields })
  states.set('a question with nothing chosen', await send([['item', item]]))
  states.set(
    'a malformed response',
    await send([
      ['item', item],
      ['response', 'zz'],
    ]),
  )
  states.set('a response to another quiz', await send([['item', 'nonsense']]))
  states.set('a shared result', await browser.open(sharedAddressIn(journey.result.html) ?? ''))
  states.set(
    'a result not seen yet',
    await browser.open(`/results/20260102-abcdefghij-${quizId}.abc123`),
  )
  states.set('a broken attempt', await browser.open('/attempts/broken'))
  states.set('an address for forms only', await browser.open('/quizzes/export/attempts'))
  states.set('no page', await browser.open('/nowhere'))

  const swapped = await takeQuiz(htmx, first, (id) => answerOf(id, 'right'))
  fragments.push(...swapped.pages.slice(1), await htmx.post(form.action, [['item', item]]))
  fragments.push(await htmx.get('/nowhere'))
  for (const type of itemTypes) await visitStatesOf(type)
  await visitClassroom()
}

async function visitClassroom() {
  for (const one of await makeClassroomPages(browser, signingKey)) {
    const page = await openClassroomPage(browser, one)
    expect([one.name, page.status]).toEqual([one.name, one.status])
    states.set(one.name, page)
    // Live pages are asked for as htmx asks for them.
    if (!one.form) fragments.push(await htmx.get(one.address))
  }
  const longest = { quiz: firstQuiz.id, mode: 'test', numbers: 'yes' }
  states.set('the report of a usual class', (await openClassroom(browser, longest)).page)
  states.set(
    'the report of a selection',
    (await openClassroom(browser, {}, teachWithSelection)).page,
  )
}

/** The question of an item of this type, each mistake with it, and each kind of feedback. */
async function visitStatesOf(type: (typeof itemTypes)[number]) {
  const { id } = itemOfType(type)
  const others = itemTypes.filter((other) => other !== type)
  const items = [id, ...others.map((other) => itemOfType(other).id)]
  const asked = await browser.open(await addressOfAttempt(items, signingKey))
  states.set(`a question of type ${type}`, asked)
  const visit = async (what: string, fields: Fields, button?: readonly [string, string]) => {
    states.set(`${what} of type ${type}`, await browser.submit(asked, fields, button))
    fragments.push(await htmx.submit(asked, fields, button))
  }
  await visit('no answer', [])
  for (const quality of qualitiesOf(type)) {
    await visit(`feedback on a ${quality} answer`, fieldsFor(id, answerOf(id, quality)))
  }
  if (type === 'number') await visit('an answer that is no number', [['response', '<"many">']])
  if (['order', 'match', 'classify'].includes(type)) {
    await visit('a part of an answer', incompleteFieldsFor(id))
  }
  if (type === 'order') {
    const last = itemOfType(type).choices.at(-1)?.id ?? ''
    const same = fieldsFor(id, answerOf(id, 'right')).map(([name]) => [name, '1'] as const)
    await visit('one place for all', same)
    await visit('a move', [], ['move', `${last}:up`])
  }
}

const isHtml = ({ headers }: Page) => headers.get('Content-Type')?.startsWith('text/html') ?? false
const htmlPages = () => [...pages].filter(([, page]) => isHtml(page))

describe('links', () => {
  it('lead to pages that exist', () => {
    const dead = [...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)
    expect(dead).toEqual([])
    expect(pages.size).toBeGreaterThan(explainers.length + Object.keys(library.facts).length)
  })

  it('lead to the very address of a page, not to a redirect', () => {
    expect([...pages].filter(([, { redirects }]) => redirects.length > 0)).toEqual([])
  })

  it('with a fragment lead to an id that exists there', () => {
    const idsAt = (path: string) =>
      tagsIn(pages.get(path)?.html ?? '').flatMap(({ attributes }) => attributes.id ?? [])
    const ids = new Map([...pages.keys()].map((path) => [path, new Set(idsAt(path))]))
    const dead = htmlPages().flatMap(([path, page]) =>
      linksOf(page).filter((href) => {
        const { hash } = new URL(href, origin + path)
        const target = internalPath(href, path)
        if (hash === '' || target === undefined || !isToVisit(target)) return false
        return !ids.get(target)?.has(decodeURIComponent(hash.slice(1)))
      }),
    )
    expect([...new Set(dead)]).toEqual([])
  })

  it('Links of attempts, results and problem pages lead on as well', async () => {
    const opened = new Map(pages)
    for (const [, page] of states) {
      const own = new Set(tagsIn(page.html).flatMap(({ attributes }) => attributes.id ?? []))
      for (const href of linksOf(page)) {
        if (href.startsWith('#')) {
          expect(own).toContain(href.slice(1))
          continue
        }
        const path = internalPath(href, page.address)
        if (path === undefined || /^\/(attempts|results)\//.test(path)) continue
        // A page that waits for a class leads to itself.
        if (path === page.address) continue
        const led = opened.get(path) ?? (await browser.open(path))
        opened.set(path, led)
        const { status } = led
        // The class of a result may be over by now, and says so.
        const isOver = path.startsWith('/join/') && status === 410
        expect([path, isOver ? 200 : status]).toEqual([path, 200])
      }
    }
  })

  it('reach every page of the sitemap, and every page reached is in it', async () => {
    const sitemap = await browser.open('/sitemap.xml')
    const listed = addressesIn(sitemap.html).map((entry) => {
      expect(entry.startsWith(settings.origin)).toBe(true)
      return entry.slice(settings.origin.length)
    })
    expect(listed.toSorted()).toEqual(
      htmlPages()
        .map(([path]) => path)
        // It changes by the hour and shows keys: linked, but not for search engines. Nor is what a page
        // shows on request a page of its own.
        .filter((path) => path !== '/stats' && !path.includes('?'))
        .toSorted(),
    )
  })

  it('to other sites are encrypted, as far as those sites are', () => {
    const sources = new Set(Object.values(library.sources).flatMap(({ urls }) => urls))
    const open = htmlPages()
      .flatMap(([, page]) => linksOf(page))
      .filter((href) => !/^(https:\/\/|\/|#|mailto:)/.test(href) && !sources.has(href))
    expect(open).toEqual([])
  })
})

describe('ids', () => {
  it('stand once on a page', () => {
    for (const [path, { html }] of [...htmlPages(), ...states]) {
      const ids = tagsIn(html).flatMap(({ attributes }) => attributes.id ?? [])
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      expect([path, twice]).toEqual([path, []])
    }
  })

  it('Ids that a label or a description names exist', () => {
    for (const [path, { html }] of [...htmlPages(), ...states]) {
      const tags = tagsIn(html)
      const ids = new Set(tags.flatMap(({ attributes }) => attributes.id ?? []))
      const named = tags.flatMap(({ attributes }) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(
          (key) => attributes[key]?.split(' ') ?? [],
        ),
      )
      expect([path, named.filter((id) => !ids.has(id))]).toEqual([path, []])
    }
  })
})

describe('static files', () => {
  it('are there under every address that a page names', () => {
    const named = [...htmlPages(), ...states].flatMap(([, { html }]) => [
      ...tagsIn(html).flatMap(({ name, attributes: { href, src } }) =>
        ['link', 'script', 'img'].includes(name) ? (href ?? src ?? []) : [],
      ),
      ...tagsIn(html, 'meta')
        .filter(({ attributes }) => attributes.property === 'og:image')
        .map(({ attributes }) => (attributes.content ?? '').replace(settings.origin, '')),
    ])
    const files = [...new Set(named)].filter((address) => address.startsWith('/'))
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const address of files) {
      expect([address, existsSync(assetFile(address))]).toEqual([address, true])
    }
  })

  it('are named after what they hold, and may be kept for ever', () => {
    for (const [name, address] of Object.entries(content.assets)) {
      const [base, extension] = name.split(/\.(?=[^.]+$)/)
      expect(address).toMatch(new RegExp(`^/assets/${base}\\.[0-9a-f]{8}\\.${extension}$`))
      expect(readAsset(address).length).toBeGreaterThan(0)
    }
    expect(readFileSync(assetFile('/_headers'), 'utf8')).toMatch(/\/assets\/\*\n.*immutable/)
  })

  it('for other sites keep their address, may be loaded there, and are asked for again', () => {
    const headers = readFileSync(assetFile('/_headers'), 'utf8')
    const [, rules = ''] = /^\/embed\.js\n((?: {2}.*\n?)+)/m.exec(headers) ?? []
    expect(rules).toContain('Cache-Control: public, max-age=3600\n')
    expect(rules).toContain('X-Content-Type-Options: nosniff')
    expect(rules).toContain('Cross-Origin-Resource-Policy: cross-origin')
  })
})

describe('markup', () => {
  const rules: ConfigData = {
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Style only: our JSX writes `<br/>` for `<br>` and `autofocus=""` for `autofocus`.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // HTML lets an id begin with a digit, as those of the timeline do.
      'valid-id': ['error', { relaxed: true }],
      // Several checkboxes of one name send several values: that is how a choice of many is sent.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
      // Not a rule of HTML, but of what a search engine shows: the name of the site comes last.
      'long-title': ['error', { maxlength: 80 }],
    },
  }
  const validator = new HtmlValidate(new StaticConfigLoader(rules))

  async function problemsOf(name: string, html: string): Promise<string[]> {
    const report = await validator.validateString(html)
    return report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${name}: ${ruleId}: ${message} ${selector}`),
    )
  }

  it('Markup of every page that links lead to is valid', async () => {
    const problems: string[] = []
    // Pages of facts are many alike.
    const various = htmlPages().filter(([path], at) => !path.startsWith('/facts/') || at % 7 === 0)
    for (const [path, { html }] of various) problems.push(...(await problemsOf(path, html)))
    expect(problems).toEqual([])
  }, 60_000)

  it('Words of links, buttons and labels do not run together where a browser shows text alone', () => {
    const joinedRe =
      /[^>]{0,30}(?:<\/(?:a|button|label)>|<input (?!type="hidden")[^>]*>)<(?:a|button|label|select|time)\b/g
    const joined = [...pages].flatMap(([path, { html = '' }]) =>
      [...html.matchAll(joinedRe)].map(([words]) => [path, words]),
    )
    expect(joined).toEqual([])
  })

  it('Markup of every state of an attempt and every problem page is valid', async () => {
    const problems: string[] = []
    for (const [name, { html }] of states) problems.push(...(await problemsOf(name, html)))
    expect(problems).toEqual([])
  }, 60_000)

  it('Markup that is not valid is found, so that this test can see a difference', async () => {
    const { html = '' } = pages.get('/about') ?? {}
    const broken = html.replace('</h1>', '</h2>').replace('<main', '<main id="main"')
    expect(await problemsOf('/about', broken)).not.toEqual([])
  })
})

describe('attributes of htmx', () => {
  /** All that we use. Another one joins this list after a look into the guide. */
  const used = [
    'hx-disable',
    'hx-get',
    'hx-post',
    'hx-ptag',
    'hx-push-url',
    'hx-swap',
    'hx-swap-oob',
    'hx-sync',
    'hx-target',
    'hx-trigger',
    'hx-ws:connect',
  ]
  const htmlOfAll = () =>
    [...pages.values(), ...states.values(), ...fragments].map(({ html }) => html)

  it('are those on a short list, since a misspelt one would do nothing', () => {
    const names = htmlOfAll().flatMap((html) =>
      tagsIn(html).flatMap(({ attributes }) =>
        Object.keys(attributes).filter((key) => /hx-/i.test(key)),
      ),
    )
    expect([...new Set(names)].toSorted()).toEqual(used)
  })

  it('on the list are known to the version of htmx that we serve', () => {
    const read = (file: string) =>
      readFileSync(inProject(`node_modules/htmx.org/dist/${file}`), 'utf8')
    // The tag of a live page and its socket are extensions, each with a text of its own.
    const guide = ['skills/htmx-guidance.md', 'ext/hx-ptag.js', 'ext/hx-ws.js'].map(read).join('')
    for (const name of used) expect(guide).toMatch(new RegExp(`\\b${name}\\b(?!-)`))
  })

  it('need no script of their own, which the policy forbids', () => {
    for (const html of htmlOfAll()) {
      for (const { attributes } of tagsIn(html)) {
        for (const [key, value] of Object.entries(attributes)) {
          if (key.startsWith('hx-')) expect(value).not.toMatch(/^js:|^javascript:|\[/)
        }
      }
    }
  })

  it('swap into a place that the page has', () => {
    for (const { html } of [...states.values()]) {
      const ids = tagsIn(html).flatMap(({ attributes }) => attributes.id ?? [])
      for (const { attributes } of tagsIn(html)) {
        const target = attributes['hx-target']
        if (target) expect(ids).toContain(target.replace(/^#/, ''))
      }
    }
  })
})

describe('numbers in an explainer', () => {
  /** Figures; `PAC-3`, `F-15` and `12th` are names and words, not figures. */
  const figureRe = /(?<![\p{L}\d-])\d[\d,.]*(?![\p{L}\d])/u

  it.each(explainers.map(({ slug }) => slug))(
    'Numbers in the explainer %s have a note in the same block',
    (slug) => {
      const explainer = explainers.find((one) => one.slug === slug)
      const { keyPoints = [], unknown = [], opening = '', sections = [] } = explainer ?? {}
      // What is set as a quotation is a question to discuss: it claims nothing.
      const texts = [opening, ...sections.map(({ html }) => html)].map((html) =>
        without(html, ({ name }) => name === 'blockquote'),
      )
      const blocks = [
        ...[...keyPoints.map(({ html }) => html), ...unknown],
        ...['li', 'tr'].flatMap((name) => texts.flatMap((html) => elementsIn(html, name))),
        // The mark of a paragraph stands behind it.
        ...texts.flatMap((html) => html.match(/<p>[\s\S]*?<\/p>\s*(?:<!--[\s\S]*?-->)?/g) ?? []),
      ]
      const bare = blocks
        .filter((html) => figureRe.test(textOf(html)) && !/<!--(?:notes|signs) /.test(html))
        .map(textOf)
      expect(blocks.length).toBeGreaterThan(10)
      expect(bare).toEqual([])
    },
  )
})

/** Pages of the build, each once, without what a query makes of them. */
const pagesToRead = () =>
  htmlPages().filter(([path, { status }]) => status === 200 && !path.includes('?'))

describe('data for search engines', () => {
  type Thing = { '@type': string | string[] } & Record<string, unknown>
  const blocksOf = (html: string) =>
    elementsWhere(html, ({ attributes }) => attributes.type === 'application/ld+json').map(
      ({ inside }) => inside,
    )
  const thingsOf = (html: string) =>
    blocksOf(html).flatMap((json) => (JSON.parse(json) as { '@graph': Thing[] })['@graph'])
  const ofType = (html: string, type: string) =>
    thingsOf(html).filter((thing) => [thing['@type']].flat().includes(type))

  it('stands once on every page to read, and can be parsed', () => {
    for (const [path, { html }] of pagesToRead()) {
      expect([path, blocksOf(html).length]).toEqual([path, 1])
      expect(thingsOf(html).length).toBeGreaterThan(0)
    }
  })

  it('says what the main kinds of pages are', () => {
    const on = (path: string) => pages.get(path)?.html ?? ''
    expect(ofType(on('/'), 'WebSite')).toHaveLength(1)
    expect(ofType(on('/glossary'), 'DefinedTermSet')).toHaveLength(1)
    const [collection] = ofType(on('/documents'), 'CollectionPage')
    expect(collection?.hasPart).toHaveLength(library.documents.length)
    for (const { slug } of explainers) {
      expect(ofType(on(`/explainers/${slug}`), 'LearningResource')).toHaveLength(1)
    }
    for (const { id } of quizzes) expect(ofType(on(`/quizzes/${id}`), 'Quiz')).toHaveLength(1)
    for (const id of Object.keys(library.facts)) {
      const [thing] = thingsOf(on(`/facts/${id}`))
      expect(thing?.identifier).toBe(id)
    }
  })

  it('has the way to every page below the front page, by pages that exist', () => {
    for (const [path, { html }] of pagesToRead()) {
      const steps = ofType(html, 'BreadcrumbList').flatMap(
        ({ itemListElement }) => itemListElement as { position: number; item: string }[],
      )
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1))
      const paths = steps.map(({ item }) => item.replace(settings.origin, ''))
      expect([path, paths.at(-1)]).toEqual([path, path === '/' ? undefined : path])
      for (const step of paths) expect(pages.get(step)?.status).toBe(200)
    }
  })

  it('holds no question and no answer, and none stands on a page of an attempt', () => {
    const texts = Object.values(library.items).flatMap((item) => [
      item.stem,
      ...('choices' in item ? item.choices : []).map(({ feedback }) => feedback.html),
    ])
    const plain = texts.map(textOf)
    expect(plain.length).toBeGreaterThan(100)
    for (const [path, { html }] of pagesToRead()) {
      const data = textOf(blocksOf(html).join('\n').replaceAll('\\"', '"'))
      expect([path, plain.filter((text) => data.includes(text))]).toEqual([path, []])
      expect(data).not.toMatch(/acceptedAnswer|suggestedAnswer|"Question"|"Answer"/)
    }
    // A form that came back is the public page again; those kept from search engines are a person's.
    const personal = [...states.values(), ...fragments].filter(
      ({ html }) => !html.includes('<html') || html.includes('noindex'),
    )
    expect(personal.length).toBeGreaterThan(20)
    for (const { html } of personal) expect(blocksOf(html)).toEqual([])
  })
})

describe('a page as others show it', () => {
  const metaOf = (html: string, property: string) =>
    tagsIn(html, 'meta').find(({ attributes }) => attributes.property === property)?.attributes
      .content

  it('has a picture with its size and in words, and every kind of page its own', () => {
    for (const [path, { html }] of pagesToRead()) {
      const picture = metaOf(html, 'og:image') ?? ''
      expect(picture.startsWith(`${settings.origin}/assets/card`)).toBe(true)
      const isOfSite = picture.endsWith(content.assets['card.png'] ?? '?')
      expect([path, isOfSite]).toEqual([path, path === '/'])
      const png = readAsset(picture.slice(settings.origin.length))
      expect(metaOf(html, 'og:image:width')).toBe(`${png.readUInt32BE(16)}`)
      expect(metaOf(html, 'og:image:height')).toBe(`${png.readUInt32BE(20)}`)
      expect(metaOf(html, 'og:image:alt')).toBeTruthy()
    }
  })

  it('names its one canonical address, and is the page that a report of an error names', () => {
    for (const [path, { html }] of pagesToRead()) {
      const canonical = tagsIn(html, 'link').filter(
        ({ attributes }) => attributes.rel === 'canonical',
      )
      expect(canonical.map(({ attributes }) => attributes.href)).toEqual([settings.origin + path])
      const reports = linksOf({ html } as Page).filter((href) => href.startsWith(settings.contact))
      // Those for an office print it once more.
      const isOfOffice = officePages.map(officePath).includes(path)
      expect([path, reports.length]).toEqual([path, isOfOffice ? 2 : 1])
      for (const report of reports) {
        expect(new URL(report).searchParams.get('subject')).toMatch(new RegExp(`${path}$`))
      }
    }
  })
})

describe('weight', () => {
  /** At level 5, about what servers use for what they make on the way; files could be smaller. */
  const brotli = (bytes: Uint8Array | string, quality = 5) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length
  const weightOfStyles = (html: string) =>
    tagsIn(html, 'link')
      .filter(({ attributes }) => attributes.rel === 'stylesheet')
      .reduce((sum, { attributes: { href = '' } }) => sum + brotli(readAsset(href)), 0)
  /** What a browser loads besides the page. */
  const filesOf = (html: string) =>
    tagsIn(html).filter(
      ({ name, attributes }) =>
        ['script', 'img'].includes(name) ||
        (name === 'link' && ['stylesheet', 'icon', 'preload'].includes(attributes.rel ?? '')),
    )

  const versions = explainers.flatMap(({ slug, plain }) => [
    versionPath(slug, 'full'),
    ...(plain ? [versionPath(slug, 'plain')] : []),
  ])

  it.each(versions)(
    'Weight of the explainer at %s with its styles is one first flight of TCP at most',
    (path) => {
      const { html = '' } = pages.get(path) ?? {}
      expect(html).toContain('<h1>')
      expect(brotli(html) + weightOfStyles(html)).toBeLessThanOrEqual(14_600)
    },
  )

  /** What is above one first flight may grow no further: twenty claims with their sources in place. */
  const allowed: Readonly<Record<string, number>> = { '/claims': 17_500 }

  it('Weight of every page that search engines may list with its styles is one first flight of TCP at most', () => {
    const listed = listPages(library).filter(({ isUnlisted }) => !isUnlisted)
    expect(listed.length).toBeGreaterThan(Object.keys(library.facts).length)
    const tooHeavy = listed.flatMap(({ path }) => {
      const { html = '' } = pages.get(path) ?? {}
      expect([path, html]).toEqual([path, expect.stringContaining('<h1')])
      const weight = brotli(html) + weightOfStyles(html)
      return weight > (allowed[path] ?? 14_600) ? [`${path}: ${weight}`] : []
    })
    expect(tooHeavy).toEqual([])
  })

  const questions = ['step 1 of an attempt', 'a question in a class']

  it.each(questions)(
    'Weight of a question (%s) with styles and htmx is 32,000 bytes at most',
    (name) => {
      const { html = '' } = states.get(name) ?? {}
      const files = filesOf(html).filter(({ attributes }) => attributes.rel !== 'icon')
      const weights = files.map(({ attributes: { href, src } }) =>
        brotli(readAsset(href ?? src ?? '')),
      )
      expect(weights.length).toBeGreaterThanOrEqual(2)
      const weight = weights.reduce((sum, one) => sum + one, brotli(html))
      expect(weight).toBeLessThanOrEqual(32_000)
    },
  )

  it.each(questions)('Weight of a question (%s) is in four requests at most', (name) => {
    const { html = '' } = states.get(name) ?? {}
    expect(1 + filesOf(html).length).toBeLessThanOrEqual(4)
  })

  it('Weight of the script for other sites is 2,000 bytes at most', () => {
    expect(brotli(readAsset('/embed.js'))).toBeLessThanOrEqual(2000)
    expect(brotli(readAsset('/embed.js'))).toBeGreaterThan(200)
  })

  it('Weight of the search, in browsers, is 6,500 bytes and an index of 60,000 at most', () => {
    expect(brotli(searchIndex)).toBeGreaterThan(1000)
    expect(brotli(searchIndex)).toBeLessThanOrEqual(60_000)
    expect(brotli(readAsset(content.assets['search.js'] ?? ''))).toBeLessThanOrEqual(6500)
  })

  it('Weight of the Worker as it is deployed is 250 KiB at most', async () => {
    const served = contentModule(servedContent(content))
    const worker = await bundleWorker({
      entry: deployedEntry,
      content: served,
      isMinified: true,
    })
    expect(gzipSync(worker).length).toBeLessThanOrEqual(250 * 1024)
  })

  it('Words that the code of the deployed Worker names are all in it', async () => {
    const served = servedContent(content)
    const code = await bundleWorker({ entry: deployedEntry, content: contentModule(served) })
    const heads = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, head = '']) => head)
    const isNamed = (key: string) =>
      code.includes(`"${key}"`) ||
      code.includes(`"${key.replace(/\.(one|other)$/, '')}"`) ||
      heads.some((head) => key.startsWith(head))
    const kept = served.libraries[0]?.ui ?? {}
    const left = Object.keys(library.ui).filter((key) => !Object.hasOwn(kept, key))
    expect(left.length).toBeGreaterThan(50)
    expect(left.filter(isNamed)).toEqual([])
  })
})
