/** What is gone answers 410, says so and leads on: pages, framed pages and retired questions. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Item, Library } from '../../src/content/library.ts'
import { findRemoved } from '../../src/content/removed.ts'
import { createSite } from '../../src/content/site.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { mainOf, tagsIn, textOf } from '../support/pages.ts'
import { firstExplainer, library } from '../support/site.ts'

const { ui, items } = library
const [first] = Object.values(items)
if (!first) throw new Error('no questions')
const gone: Item = { ...first, id: 'old-01', retired: '2027-05-06', explainer: 'ferry#before' }

const english: Library = {
  ...library,
  settings: { ...library.settings, languages: ['en', 'ja'] },
  items: { ...items, [gone.id]: gone },
  removed: {
    '/embed/charts/old': { since: '2027-01-15', instead: '/explainers/battery' },
    '/explainers/old': { since: '2027-02-16', instead: '/explainers/ferry#before' },
  },
}
const app = createWholeApp([english, { ...english, language: 'ja' }])
const fetch = (request: Request) => app.fetch(request, env, createExecutionContext())
const browser = openBrowser(fetch)
const linksIn = (html: string) => tagsIn(html, 'a').map(({ attributes }) => attributes)

describe('a page that was removed', () => {
  it('answers 410, says since when, and leads to what there is instead', async () => {
    const { status, html, headers } = await browser.open('/explainers/old')
    expect(status).toBe(410)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(textOf(html)).toContain(ui['removed.title'])
    expect(textOf(html)).toContain('16 February 2027')
    const hrefs = linksIn(mainOf(html)).map(({ href }) => href)
    expect(hrefs).toEqual(['/explainers/ferry#before'])
    const heading = firstExplainer.sections.find(({ id }) => id === 'before')?.heading
    expect(textOf(mainOf(html))).toContain(textOf(heading ?? '?'))
    expect((await browser.open('/explainers/ferry')).status).toBe(200)
  })

  it('answers alike with a slash at the end, in another language, and to HEAD', async () => {
    expect((await browser.open('/explainers/old/')).status).toBe(410)
    const other = await browser.open('/ja/explainers/old')
    expect(other.status).toBe(410)
    expect(linksIn(mainOf(other.html)).map(({ href }) => href)).toEqual([
      '/ja/explainers/ferry#before',
    ])
    const head = await fetch(new Request('http://localhost/explainers/old', { method: 'HEAD' }))
    expect(head.status).toBe(410)
  })

  it('A page that was removed is not there to post to either', async () => {
    const post = await fetch(new Request('http://localhost/explainers/old', { method: 'POST' }))
    expect([404, 405]).toContain(post.status)
  })
})

describe('a framed page that was removed', () => {
  it.each([
    ['a snippet', '/embed/charts/old', '15 January 2027'],
    ['a retired question', '/embed/questions/old-01', '6 May 2027'],
  ])('(%s) answers 410 in a form that can be framed', async (_, path, date) => {
    for (const address of [path, `/ja${path}`, `${path}?theme=dark`]) {
      const { status, html, headers } = await browser.open(address)
      expect(status).toBe(410)
      expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
      expect(headers.get('X-Robots-Tag')).toContain('noindex')
      expect(textOf(html)).toContain(ui['removed.title'])
      expect(textOf(html)).toContain(date)
    }
  })

  it('leads on without leaving the frame, or beside it', async () => {
    const { html } = await browser.open('/embed/charts/old')
    const links = linksIn(html)
    expect(links.some(({ href }) => href?.includes('/explainers/battery'))).toBe(true)
    for (const { href, target } of links) {
      expect(target === '_blank' || href?.startsWith('/embed/')).toBe(true)
      const { pathname } = new URL(href ?? '', 'http://localhost')
      expect((await browser.open(pathname)).status).toBe(200)
    }
  })
})

describe('what never was', () => {
  it.each([
    '/explainers/older',
    '/embed/charts/older',
    '/embed/questions/none-99',
    '/embed/questions/__proto__',
    '/embed/questions/constructor',
    '/constructor',
    '/__proto__',
  ])('(%s) is not found', async (path) => {
    expect((await browser.open(path)).status).toBe(404)
  })

  it('A question that is not retired is there to be framed', async () => {
    const path = `/embed/questions/${first.id}`
    expect((await browser.open(path)).status).toBe(200)
    expect(findRemoved(createSite(english), path)).toBeUndefined()
    expect(findRemoved(createSite(english), '/embed/questions/old-01')).toBeDefined()
  })
})
