import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Correction, Library } from '../../src/content/library.ts'
import { newestOfLog } from '../../src/content/log-parts.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { elementsIn, elementWhere, tagsIn, textOf } from '../support/pages.ts'
import { browser, browserWith, firstQuiz, library } from '../support/site.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../support/xml.ts'

const { settings, ui, corrections, additions } = library
const { origin } = settings

/** The site with other content. */
const siteOf = (...libraries: Library[]) => {
  const app = createWholeApp(libraries)
  return browserWith({}, app)
}

const feedAt = async (site = browser, path = '/feed.xml') => parseXml((await site.open(path)).html)
const entriesOf = (feed: XmlElement) => childrenOf(feed, 'entry')
const linkOf = (element: XmlElement, rel: string) =>
  childrenOf(element, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href
const idOf = (entry: XmlElement) => childOf(entry, 'id').text
const markupOf = (entry: XmlElement) => childOf(entry, 'content').text
const instantRe = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/

const entry = (changes: Partial<Correction>): Correction => ({
  id: '2027-02-03-something',
  date: '2027-02-03',
  text: { html: 'Something was wrong.', facts: [] },
  ...changes,
})

describe('the feed', () => {
  it('The feed is an Atom feed by its type, and is not sent again unchanged', async () => {
    const page = await browser.open('/feed.xml')
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Type')).toMatch(/^application\/atom\+xml\b/)
    const headers = { 'If-None-Match': page.headers.get('ETag') ?? '' }
    const again = await exports.default.fetch('http://localhost/feed.xml', { headers })
    expect(again.status).toBe(304)
  })

  it('has what RFC 4287 asks of a feed', async () => {
    const feed = await feedAt()
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(feed.attributes['xml:lang']).toBe('en')
    expect(childOf(feed, 'id').text).toBe(`${origin}/feed.xml`)
    expect(childOf(feed, 'title').text).toContain(library.site.name)
    expect(childOf(feed, 'updated').text).toMatch(instantRe)
    expect(childOf(childOf(feed, 'author'), 'name').text).toBe(library.site.name)
    expect(linkOf(feed, 'self')).toBe(`${origin}/feed.xml`)
    expect(linkOf(feed, 'alternate')).toBe(`${origin}/about#corrections`)
  })

  it('has every correction and every addition, each with its own lasting id', async () => {
    const entries = entriesOf(await feedAt())
    const ids = entries.map(idOf)
    const log = [...corrections, ...additions]
    expect(ids.toSorted()).toEqual(log.map(({ id }) => `${origin}/about#${id}`).toSorted())
    expect(corrections.length).toBeGreaterThan(0)
    expect(additions.length).toBeGreaterThan(0)
    for (const each of entries) {
      const known = log.find(({ id }) => idOf(each).endsWith(`#${id}`))
      expect(childOf(each, 'updated').text).toMatch(new RegExp(`^${known?.date}T`))
      expect(childOf(each, 'title').text).not.toBe('')
      const kind = known && corrections.includes(known) ? 'correction' : 'addition'
      expect(childOf(each, 'category').attributes.term).toBe(kind)
    }
  })

  it('says what the page says, with every link in full', async () => {
    const log = [...corrections, ...additions]
    for (const each of entriesOf(await feedAt())) {
      const known = log.find(({ id }) => idOf(each).endsWith(`#${id}`))
      expect(childOf(each, 'content').attributes.type).toBe('html')
      expect(textOf(markupOf(each))).toContain(textOf(known?.text.html ?? '?'))
      const links = tagsIn(markupOf(each), 'a').map(({ attributes }) => attributes.href)
      for (const fact of known?.text.facts ?? []) expect(links).toContain(`${origin}/facts/${fact}`)
      for (const href of links) expect(href).toMatch(/^https:\/\//)
    }
  })

  it('leads to pages that exist, and its ids to places on the page about the site', async () => {
    const about = await browser.open('/about')
    const places = tagsIn(about.html).flatMap(({ attributes }) => attributes.id ?? [])
    for (const each of entriesOf(await feedAt())) {
      const { pathname } = new URL(linkOf(each, 'alternate') ?? '')
      expect([pathname, (await browser.open(pathname)).status]).toEqual([pathname, 200])
      expect(places).toContain(new URL(idOf(each)).hash.slice(1))
    }
  })

  it('has ids that lead from the page about the site to what they say, however old it is', async () => {
    const about = await browser.open('/about')
    const itemOf = (html: string, id: string) =>
      elementWhere(html, ({ name, attributes }) => name === 'li' && attributes.id === id)?.inside
    for (const log of [corrections, additions]) {
      for (const [at, { id, text }] of log.entries()) {
        const item = itemOf(about.html, id) ?? ''
        const [link] = tagsIn(item, 'a').map(({ attributes }) => attributes.href ?? '')
        const [path = '', place] = link?.split('#') ?? []
        const isHere = at < newestOfLog
        expect([id, isHere || place]).toEqual([id, isHere || id])
        const full = isHere ? item : itemOf((await browser.open(path)).html, id)
        expect(textOf(full ?? '')).toContain(textOf(text.html))
      }
    }
  })

  it('has the newest first, and is as new as that', async () => {
    const site = siteOf({
      ...library,
      corrections: [entry({}), ...corrections],
      additions: [entry({ id: 'newest', date: '2027-03-04' }), ...additions],
    })
    const feed = await feedAt(site)
    const dates = entriesOf(feed).map((each) => childOf(each, 'updated').text)
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(childOf(feed, 'updated').text).toBe('2027-03-04T00:00:00Z')
  })

  it('gives entries of one day times of their own, in order, which later entries leave alone', async () => {
    const earlier = { ...library, corrections: [entry({ id: 'b' }), entry({ id: 'a' })] }
    const later = { ...library, corrections: [entry({ id: 'c' }), ...earlier.corrections] }
    const timesOf = async (changed: Library) =>
      entriesOf(await feedAt(siteOf({ ...changed, additions: [entry({ id: 'new' })] }))).map(
        (each) => [idOf(each).split('#')[1], childOf(each, 'updated').text],
      )
    const before = await timesOf(earlier)
    expect(before.map(([id]) => id)).toEqual(['b', 'a', 'new'])
    expect(new Set(before.map(([, time]) => time)).size).toBe(3)
    expect((await timesOf(later)).slice(1)).toEqual(before)
  })

  it('The feed is a feed where nothing has happened yet', async () => {
    const feed = await feedAt(siteOf({ ...library, corrections: [], additions: [] }))
    expect(entriesOf(feed)).toEqual([])
    expect(childOf(feed, 'updated').text).toMatch(instantRe)
  })

  it('stays well-formed whatever an entry says', async () => {
    const html = 'Not <em>A</em> &amp; B: <a class="term" href="/glossary#x">x</a> ]]> “&lt;b&gt;”.'
    const wild = entry({ text: { html, facts: [] } })
    const named = { ...library.site, name: 'A & B <"quoted">' }
    const feed = await feedAt(siteOf({ ...library, site: named, corrections: [wild] }))
    const first = entriesOf(feed)[0] as XmlElement
    expect(markupOf(first)).toBe(`<p>${html.replace('"/', `"${origin}/`)}</p>`)
    expect(childOf(feed, 'title').text).toContain('A & B <"quoted">')
  })

  it('names the day where an entry is about no page', async () => {
    const feed = await feedAt(siteOf({ ...library, corrections: [entry({})] }))
    const first = entriesOf(feed)[0] as XmlElement
    expect(childOf(first, 'title').text).toContain('3 February 2027')
    expect(linkOf(first, 'alternate')).toBe(idOf(first))
  })

  it('The feed is there in each language, with addresses of its own', async () => {
    const other = { ...library, language: 'ja' }
    const site = siteOf({ ...library, settings: { ...settings, languages: ['en', 'ja'] } }, other)
    const feed = await feedAt(site, '/ja/feed.xml')
    expect(feed.attributes['xml:lang']).toBe('ja')
    expect(childOf(feed, 'id').text).toBe(`${origin}/ja/feed.xml`)
    for (const each of entriesOf(feed)) expect(idOf(each)).toContain(`${origin}/ja/about#`)
    expect(childOf(await feedAt(site), 'id').text).toBe(`${origin}/feed.xml`)
  })
})

describe('the pages', () => {
  it.each(['/', '/about', '/explainers/ferry', '/facts', '/quizzes'])(
    '%s name the feed',
    async (path) => {
      const { html } = await browser.open(path)
      const feeds = tagsIn(html, 'link').filter(
        ({ attributes }) => attributes.type === 'application/atom+xml',
      )
      expect(feeds.map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
        ['alternate', `${origin}/feed.xml`],
      ])
    },
  )

  it('The pages of a person do not name the feed', async () => {
    const { html } = await browser.start(firstQuiz.id)
    expect(html).not.toContain('feed.xml')
  })

  it('about the site lead to it, and keep additions apart from corrections', async () => {
    const { html } = await browser.open('/about')
    expect(tagsIn(html, 'a').map(({ attributes }) => attributes.href)).toContain('/feed.xml')
    const sectionAt = (title: string | undefined) =>
      elementsIn(html, 'section').find((one) => textOf(elementsIn(one, 'h2')[0] ?? '') === title) ??
      ''
    const idsIn = (section: string) =>
      tagsIn(section, 'li').flatMap(({ attributes }) => attributes.id ?? [])
    expect(idsIn(sectionAt(ui['corrections.title']))).toEqual(corrections.map(({ id }) => id))
    expect(idsIn(sectionAt(ui['additions.title']))).toEqual(additions.map(({ id }) => id))
  })
})
