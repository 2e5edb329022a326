import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { content } from '../../.build/content.js'
import type { Fact, Item, Library } from '../../src/content/library.ts'
import { dataFileNames, dataPath } from '../../src/formats/open-data/files.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { answerOf } from '../support/answers.ts'
import { takeQuiz } from '../support/browser-without-scripts.ts'
import { openClassroom } from '../support/classroom.ts'
import { makeClassroomPages, openClassroomPage } from '../support/classroom-pages.ts'
import { swapHeaders } from '../support/htmx-client.ts'
import {
  elementsIn,
  type Page,
  sharedAddressIn,
  type Tag,
  tagsIn,
  theQuestionIn,
  without,
} from '../support/pages.ts'
import { browser, fetch, htmx, library, startEachTestAfresh } from '../support/site.ts'

const { explainers, facts, items, quizzes, settings } = library
const quizId = quizzes[0]?.id ?? ''
const factId = Object.keys(facts)[0] ?? ''
const slug = explainers[0]?.slug ?? ''

const send = (path: string, init: RequestInit = {}) =>
  fetch(new Request(`http://localhost${path}`, { redirect: 'manual', ...init }))
const keyOf = (item: string) => answerOf(item, 'right')

/** Pages of the build. */
const publicPages = [
  '/',
  ...[
    '/claims',
    '/documents',
    '/timeline',
    '/glossary',
    '/sources',
    '/about',
    '/facts',
    '/quizzes',
    '/teach',
    '/teach/lesson',
    '/teach/notes',
    '/join',
  ],
  `/explainers/${slug}`,
  `/explainers/${slug}?version=plain`,
  `/facts/${factId}`,
  `/quizzes/${quizId}`,
]
const dataFiles = [`/facts/${factId}.json`, ...dataFileNames.map(dataPath)]

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

function expectSecured(headers: Headers, isPublic: boolean, isOpenData = false) {
  expect(headers.get('Content-Security-Policy')).toBe(policy)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Referrer-Policy')).toBe(isPublic ? 'same-origin' : 'no-referrer')
  expect(headers.get('Permissions-Policy')).toMatch(
    /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  )
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe(
    isOpenData ? 'cross-origin' : 'same-origin',
  )
  expect(headers.get('Access-Control-Allow-Origin')).toBe(isOpenData ? '*' : null)
  expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8,}/)
  expect(headers.get('Set-Cookie')).toBeNull()
  expect(headers.get('X-Powered-By')).toBeNull()
}

/** Neither kept by a browser nor by a cache on the way, nor listed by a search engine. */
function expectPrivate(headers: Headers, status = 200, mayGoBack = status === 422) {
  expectSecured(headers, false)
  // A browser that may not keep an answer can't go Back to it: to a mistake, or to the name that was offered.
  const kept = mayGoBack ? /^(private, no-cache|no-store)$/ : /^no-store$/
  expect(headers.get('Cache-Control')).toMatch(kept)
  expect(headers.get('X-Robots-Tag')).toContain('noindex')
  expect(headers.get('ETag')).toBeNull()
}

/** Every kind of answer around one attempt, with its pages. */
async function attemptPages(): Promise<Page[]> {
  const first = await browser.start(quizId)
  const { item, form } = theQuestionIn(first.html)
  const plain = await takeQuiz(browser, first, keyOf)
  const swapped = await takeQuiz(htmx, first, keyOf)
  return [
    ...plain.pages,
    ...swapped.pages.slice(1),
    await browser.send(form, []),
    await htmx.post(form.action, [['item', item]]),
    await browser.send({ ...form, hidden: [['item', 'nonsense']] }),
    await browser.open(sharedAddressIn(plain.result.html) ?? ''),
    await browser.open(`/results/20260102-abcdefghij-${quizId}.abc123`),
    await browser.open('/attempts/broken'),
    await browser.open(`/quizzes/${quizId}/attempts`),
    await browser.open('/nowhere'),
    await htmx.get('/nowhere'),
  ]
}

/** Every kind of answer around a class, but for the pages of the build. */
const classroomPages: (Page & { address: string })[] = []

beforeAll(async () => {
  for (const one of await makeClassroomPages(browser, env.SIGNING_KEYS ?? '')) {
    const page = await openClassroomPage(browser, one)
    expect([one.name, page.status]).toEqual([one.name, one.status])
    if (!publicPages.includes(one.address) || one.form)
      classroomPages.push({ ...page, address: one.address })
  }
  expect(classroomPages.length).toBeGreaterThan(40)
}, 30_000)

startEachTestAfresh()

describe('every answer carries the security headers', () => {
  it('at every step of an attempt, and where something is wrong with it', async () => {
    const pages = await attemptPages()
    const statuses = new Set(pages.map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual([200, 400, 404, 405, 422])
    for (const { headers, status } of pages) expectPrivate(headers, status)
  })

  it('on every page around a class', () => {
    const statuses = new Set(classroomPages.map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual([200, 404, 410, 422])
    for (const { headers, status, address } of classroomPages) {
      expectPrivate(headers, status, status === 422 || address.startsWith('/join/'))
    }
  })

  it('on the answer that nothing changed in a class', async () => {
    const { report, board, page } = await openClassroom(browser)
    for (const path of [report, board, page.address]) {
      const first = await send(path, { headers: swapHeaders })
      const tag = first.headers.get('HX-PTag') ?? ''
      const again = await send(path, { headers: { ...swapHeaders, 'HX-PTag': tag } })
      expect([path, again.status]).toEqual([path, 304])
      expectPrivate(again.headers)
    }
  })

  it('on redirects to how an address is written', async () => {
    const { code } = await openClassroom(browser)
    for (const [path, status] of [
      [`/join?code=${code.toLowerCase()}`, 303],
      [`/join/${code.toLowerCase()}`, 303],
      ['/claims/', 301],
    ] as const) {
      const response = await send(path)
      expect([path, response.status]).toEqual([path, status])
      expectPrivate(response.headers)
    }
  })

  it('where quizzes are switched off', async () => {
    const app = createWholeApp(content.libraries)
    const request = new Request(`http://localhost/quizzes/${quizId}`)
    const response = await app.fetch(request, { SCORES: env.SCORES }, createExecutionContext())
    expect(response.status).toBe(503)
    expectPrivate(response.headers)
  })
})

describe('where the site itself fails', () => {
  // The failure is meant, and would fill the log of the tests.
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  const brokenFact = Object.keys(facts)[1] ?? ''
  const failing = {
    get stem(): never {
      throw new TypeError('the stem is broken')
    },
  }
  const brokenItems = Object.fromEntries(
    Object.values(items).map((item) => [
      item.id,
      Object.defineProperties({ ...item }, Object.getOwnPropertyDescriptors(failing)) as Item,
    ]),
  )
  const broken: Library = {
    ...library,
    facts: { ...facts, [brokenFact]: { id: brokenFact } as Fact },
    items: brokenItems,
  }
  const app = createWholeApp([broken])
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.fetch(new Request(`http://localhost${path}`, { headers }), env, createExecutionContext())

  it('the answer is 500, has the security headers, is not kept, and tells nothing', async () => {
    const { address } = await browser.start(quizId)
    for (const path of [`/facts/${brokenFact}`, `/facts/${brokenFact}.json`, address]) {
      const response = await ask(path)
      expect(response.status).toBe(500)
      expectPrivate(response.headers)
      const html = await response.text()
      expect(html).toMatch(/^<!DOCTYPE html>/)
      expect(html).not.toMatch(/TypeError|undefined|\bat [A-Z]\w+ \(|\.tsx?/)
    }
    const fragment = await ask(address, swapHeaders)
    expect(fragment.status).toBe(500)
    expect(await fragment.text()).not.toContain('<html')
  })
})

describe('no answer sets a cookie', () => {
  it('even where one is sent along', async () => {
    for (const path of [...publicPages, '/nowhere', '/attempts/broken']) {
      const { headers } = await send(path, { headers: { Cookie: 'session=1' } })
      expect(headers.get('Set-Cookie')).toBeNull()
    }
  })
})

describe('a page of the build', () => {
  const tag = `W/"${content.version}"`
  const kept = 'public, max-age=0, must-revalidate'

  it.each([
    ['weak', tag],
    ['strong', `"${content.version}"`],
    ['in a list', `"other", ${tag} , "another"`],
    ['in a list without spaces', `"other",${tag}`],
    ['any', '*'],
  ])('A page of the build is not sent again to who has it (tag %s)', async (_, known) => {
    for (const path of [`/explainers/${slug}`, ...dataFiles, `/quizzes/${quizId}`]) {
      const response = await send(path, { headers: { 'If-None-Match': known } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('ETag')).toBe(tag)
      expect(response.headers.get('Cache-Control')).toBe(kept)
      expectSecured(response.headers, true, dataFiles.includes(path))
    }
  })

  it.each(['W/"other"', `W/"${content.version}0"`, content.version, '""', '"', ','])(
    'A page of the build is sent to who has another (%s)',
    async (known) => {
      const response = await send(`/explainers/${slug}`, { headers: { 'If-None-Match': known } })
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<h1')
    },
  )

  it('A page of the build that does not exist is not said to be unchanged', async () => {
    for (const path of ['/nowhere', '/explainers/nonsense', '/facts/F-EVT-00.json']) {
      const response = await send(path, { headers: { 'If-None-Match': '*' } })
      expect(response.status).toBe(404)
    }
  })

  it('a state of an attempt is never said to be unchanged', async () => {
    const { address } = await browser.start(quizId)
    for (const known of ['*', tag]) {
      const response = await send(address, { headers: { 'If-None-Match': known } })
      expect(response.status).toBe(200)
    }
  })
})

/** Data for search engines: no browser runs it, and nothing in it can end it. */
const isData = ({ attributes }: Tag) => attributes.type === 'application/ld+json'

describe('the markup', () => {
  const allPages = async () => [
    ...(await Promise.all(publicPages.map(browser.open))),
    ...(await attemptPages()),
    ...classroomPages,
  ]

  it('holds nothing inline that the policy forbids', async () => {
    for (const { html } of await allPages()) {
      const tags = tagsIn(html)
      expect(tags.filter(({ name }) => name === 'style')).toEqual([])
      for (const { attributes } of tags) {
        const forbidden = Object.keys(attributes).filter((key) => /^(on|style$|hx-on)/i.test(key))
        expect(forbidden).toEqual([])
        for (const key of ['href', 'src', 'action', 'hx-get', 'hx-post']) {
          expect(attributes[key] ?? '').not.toMatch(/^\s*(javascript|data|vbscript):/i)
        }
      }
      const withoutData = without(html, isData)
      for (const script of elementsIn(withoutData, 'script')) expect(script).toBe('')
      for (const { attributes } of tagsIn(withoutData, 'script')) {
        expect(attributes.src).toBeTruthy()
      }
    }
  })

  it('loads nothing from anywhere else', async () => {
    for (const { html } of await allPages()) {
      for (const { name, attributes } of tagsIn(html)) {
        const isLoading = ['link', 'script', 'img', 'iframe', 'source', 'use'].includes(name)
        const address = attributes.href ?? attributes.src
        if (!isLoading || address === undefined) continue
        if (name === 'link' && ['canonical', 'alternate'].includes(attributes.rel ?? '')) {
          expect(address.startsWith(`${settings.origin}/`)).toBe(true)
        } else {
          expect(address).toMatch(/^\/(?!\/)/)
        }
        expect(attributes.srcset).toBeUndefined()
      }
    }
  })

  it('sends forms to this site only', async () => {
    for (const { html } of await allPages()) {
      for (const { attributes } of tagsIn(html, 'form'))
        expect(attributes.action).toMatch(/^\/(?!\/)/)
      for (const { attributes } of tagsIn(html, 'button'))
        expect(attributes.formaction ?? '/').toMatch(/^\/(?!\/)/)
    }
  })

  it('runs no script on a page to read', async () => {
    // The form of that page is filled in with the time zone of the device.
    const readingPages = publicPages.filter((path) => path !== '/teach')
    for (const path of [...readingPages, ...explainers.map((page) => `/explainers/${page.slug}`)]) {
      const { html } = await browser.open(path)
      expect(tagsIn(without(html, isData), 'script')).toEqual([])
    }
  })

  it('keeps attempts and what goes wrong out of search engines', async () => {
    const pages = [...(await attemptPages()), ...classroomPages]
    for (const { html, address } of pages.filter(({ html }) => html.includes('<html'))) {
      // What was asked for or went wrong at the page for teachers changes nothing but its form.
      if (['/teach', '/classrooms'].includes(address.split('?')[0] ?? '')) continue
      const robots = tagsIn(html, 'meta').find(({ attributes }) => attributes.name === 'robots')
      expect(robots?.attributes.content).toContain('noindex')
    }
  })

  it('names no attempt in the canonical link, so that sharing shares the quiz, or the result', async () => {
    const { pages, result } = await takeQuiz(browser, await browser.start(quizId), keyOf)
    const canonicalOf = ({ html }: Page) =>
      tagsIn(html, 'link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href
    for (const page of pages) {
      expect(canonicalOf(page)).toBe(`${settings.origin}/quizzes/${quizId}`)
    }
    const path = sharedAddressIn(result.html) ?? ''
    expect(canonicalOf(await browser.open(path))).toBe(settings.origin + path)
  })
})
