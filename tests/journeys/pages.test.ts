import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { allLogParts } from '../../src/content/log-parts.ts'
import { officePages, officePath } from '../../src/content/office.ts'
import { sourcePartsOf, sourcePath } from '../../src/content/source-parts.ts'
import { topicPath, topicsOf } from '../../src/content/topics.ts'
import { elementsIn, mainOf, tagsIn, textOf, titleOf } from '../support/pages.ts'
import { browser, fetch, library, site } from '../support/site.ts'
import { addressesIn } from '../support/xml.ts'

const { explainers, facts, quizzes, settings, ui } = library

const send = (method: string, path: string, headers: Record<string, string> = {}) =>
  fetch(new Request(`http://localhost${path}`, { method, headers, redirect: 'manual' }))

const readingPages = [
  '/explainers',
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
  ],
  ...['/teach/lesson', '/teach/notes', '/teach/selection', '/join', '/embed', '/search'],
  ...['/teach/questions', '/teach/exports', '/teach/worksheets'],
  ...officePages.map(officePath),
  ...allLogParts(library).map(({ path }) => path),
  ...explainers.map(({ slug }) => `/explainers/${slug}`),
  ...quizzes.map(({ id }) => `/quizzes/${id}`),
  ...library.charts.map(({ id }) => `/charts/${id}`),
  ...topicsOf(library).map(({ id }) => topicPath(id)),
  ...sourcePartsOf(library)
    .slice(1)
    .map(({ path }) => path),
]

const unknownClassroom = '/classrooms/BBBBBBBB'
/** In the form of a key. */
const forgedKey = `1-${'A'.repeat(43)}`

describe('a reader', () => {
  it.each(readingPages)('opens %s', async (path) => {
    const page = await browser.open(path)
    expect(page.status).toBe(200)
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(page.html).toMatch(/^<!DOCTYPE html><html lang="en">/)
    expect(elementsIn(page.html, 'h1')).toHaveLength(1)
    expect(titleOf(page.html)).toContain(library.site.name)
    const canonical = tagsIn(page.html, 'link').find(
      ({ attributes }) => attributes.rel === 'canonical',
    )
    expect(canonical?.attributes.href).toBe(settings.origin + path)
  })

  it('finds no two pages with the same title or description', async () => {
    const pages = await Promise.all(readingPages.map(browser.open))
    const descriptions = pages.map(
      ({ html }) =>
        tagsIn(html, 'meta').find(({ attributes }) => attributes.name === 'description')?.attributes
          .content,
    )
    expect(new Set(pages.map(({ html }) => titleOf(html))).size).toBe(pages.length)
    expect(new Set(descriptions).size).toBe(pages.length)
  })

  it('finds every fact with its statement, and the same as data', async () => {
    for (const { id, statement, status, sources } of Object.values(facts)) {
      const page = await browser.open(`/facts/${id}`)
      expect(page.status).toBe(200)
      expect(textOf(page.html)).toContain(textOf(statement))
      const data = await browser.open(`/facts/${id}.json`)
      expect(data.headers.get('Content-Type')).toContain('application/json')
      const fact = JSON.parse(data.html) as {
        id: string
        status: string
        sources: { id: string }[]
      }
      expect(fact).toMatchObject({ id, status, url: `${settings.origin}/facts/${id}` })
      expect(fact.sources.map((source) => source.id)).toEqual(sources)
    }
  })

  it('finds below a fact where it stands in each source, when that was seen, and whether there is an archived copy', async () => {
    const where = async (id: string) => textOf((await browser.open(`/facts/${id}`)).html)
    expect(await where('F-FER-06')).toContain('See paragraphs 2, 4–5.')
    expect(await where('F-FER-01')).toContain('See headline; paragraph 1.')
    expect(await where('F-HAR-02')).toContain('See section “Timetable of works”.')
    expect(await where('F-FER-02')).toContain('Exact place not noted.')
    expect(await where('F-FER-02')).toContain('Last seen 18 Nov 2026. No archived copy found.')
    expect(await where('F-FER-05')).toContain('Last seen 18 Nov 2026. Archived copy')
  })

  it('finds below a fact whose report a source passes on, and on the list of sources who passes it on', async () => {
    const fact = textOf((await browser.open('/facts/F-HAR-14')).html)
    expect(fact).toContain('Ansel Courier (as relayed)')
    expect(fact).not.toContain('relayed by Skerrow Community Radio')
    const sources = textOf((await browser.open('/sources/c-1')).html)
    expect(sources).toContain('Ansel Courier, as relayed by Skerrow Community Radio')
  })

  it('finds the same as data, with the labels of the Citation Style Language', async () => {
    const { html } = await browser.open('/facts/F-FER-06.json')
    expect(JSON.parse(html)).toMatchObject({
      sources: [
        { id: 'S12', seen: '2026-11-18', places: [{ label: 'paragraph', locator: '2, 4-5' }] },
      ],
    })
    const without = JSON.parse((await browser.open('/facts/F-FER-02.json')).html)
    expect(without).toMatchObject({ sources: [{ places: [] }] })
  })

  it('finds beside each source the places of its facts, and which have none', async () => {
    const { html } = await browser.open('/sources')
    const entry = textOf(html.split('id="S24"')[1]?.split('</li>')[0] ?? '')
    expect(entry).toContain('Supports: F-HAR-02 (section “Timetable of works”)')
    expect(entry).toContain('F-HAR-03 (pages 14–15).')
    expect(entry).toContain('Exact place not noted: F-HAR-04')
  })

  it('finds every fact by its id on the list of all facts, and with its statement on the page of its topic', async () => {
    const linksOf = (html: string) => tagsIn(html, 'a').map(({ attributes }) => attributes.href)
    const idsOf = (html: string) =>
      tagsIn(html, 'li').flatMap(({ attributes }) => attributes.id ?? [])
    const list = await browser.open('/facts')
    expect(idsOf(list.html)).toEqual(Object.keys(facts))
    for (const topic of topicsOf(library)) {
      expect(textOf(mainOf(list.html))).toContain(topic.heading)
      const page = await browser.open(topicPath(topic.id))
      // Each once, whatever they stand by.
      expect(idsOf(page.html).toSorted()).toEqual(topic.facts.map(({ id }) => id).toSorted())
      for (const { id, statement } of topic.facts) {
        expect(textOf(page.html)).toContain(textOf(statement))
        for (const { html } of [list, page]) expect(linksOf(html)).toContain(`/facts/${id}`)
        const { html } = await browser.open(`/facts/${id}`)
        expect(linksOf(html)).toContain(`${topicPath(topic.id)}#${id}`)
      }
    }
  })

  it('finds every source where its address says, at most sixty on a page, and goes through all parts', async () => {
    const found: string[] = []
    let next: string | undefined = '/sources'
    while (next) {
      const path: string = next
      const { html } = await browser.open(path)
      // Below it, links to the other parts stand under the same ids.
      const [list = ''] = html.split(' id="others"')
      const ids = tagsIn(list, 'li')
        .flatMap(({ attributes }) => attributes.id ?? [])
        .filter((id) => !id.startsWith('tier-'))
      for (const id of ids) expect(sourcePath(library, id)).toBe(`${path}#${id}`)
      expect(ids.length).toBeLessThanOrEqual(60)
      found.push(...ids)
      next = tagsIn(html, 'a').find(({ attributes }) => attributes.rel === 'next')?.attributes.href
    }
    expect(found.toSorted()).toEqual(Object.keys(library.sources).toSorted())
    const tiers = found.map((id) => library.sources[id]?.tier)
    expect(tiers).toEqual(tiers.toSorted())
  })

  it('finds the meaning of each tier and the way to all its parts at the head of the list of sources', async () => {
    const { html } = await browser.open('/sources')
    // Links from elsewhere name a source by its place on this page.
    for (const id of Object.keys(library.sources)) expect(html).toContain(` id="${id}"`)
    const links = tagsIn(html, 'a').map(({ attributes }) => attributes.href)
    for (const { path, numbers } of sourcePartsOf(library)) {
      expect(links).toContain(path === '/sources' ? '#list' : path)
      const meaning = ui[`tier.${numbers.tier}`]
      expect(textOf(html)).toContain(`${meaning}. ${site.count('sources.count', numbers.total)}`)
    }
  })

  it('A reader is redirected from an address with a slash too many, and keeps the query', async () => {
    const response = await send('GET', '/claims/?q=1')
    expect(response.status).toBe(301)
    expect(response.headers.get('Location')).toBe('/claims?q=1')
  })

  it.each(['//', '//evil.example/', '//evil.example/claims/', '/\\evil.example/'])(
    'A reader is not sent to another site by %s',
    async (path) => {
      const response = await send('GET', path)
      const target = new URL(response.headers.get('Location') ?? '/', 'http://localhost')
      expect(target.host).toBe('localhost')
    },
  )
})

describe('an address that does not exist', () => {
  it.each([
    '/nowhere',
    '/explainers/nonsense',
    '/facts/F-EVT-00',
    '/facts/F-EVT-00.json',
    '/facts/.json',
    '/quizzes/nonsense',
    '/results',
    '/attempts',
    `${unknownClassroom}/report/${forgedKey}/nonsense`,
    `${unknownClassroom}/report/${forgedKey}/learners/nobody/remove`,
    '/join/BBBBBBBB/more',
    '/claims/1',
    '/ja/claims',
    '/%',
    '/%ff%fe',
    '/.build/content.js',
  ])('(%s) is answered with 404 and a way on', async (path) => {
    const page = await browser.open(path)
    expect(page.status).toBe(404)
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(textOf(page.html)).toContain(ui['problem.notFound.title'])
    expect(tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)).toContain('/')
  })

  it.each([
    unknownClassroom,
    `${unknownClassroom}/report`,
    `${unknownClassroom}/report/xx`,
    `${unknownClassroom}/report/${forgedKey.slice(0, -1)}`,
    `${unknownClassroom}/board`,
    `${unknownClassroom}/board/${forgedKey.slice(0, 9)}`,
  ])(
    '(%s), of which the end is missing, says that it opens no class and where to look',
    async (path) => {
      const page = await browser.open(path)
      expect(page.status).toBe(404)
      const text = textOf(mainOf(page.html))
      const kind = path.includes('/board') ? 'badBoard' : 'badKey'
      expect(text).toContain(ui[`problem.${kind}.title`])
      expect(text).toContain(ui[`problem.${kind}.text`])
      const links = tagsIn(mainOf(page.html), 'a').map(({ attributes }) => attributes.href)
      expect(links).toEqual(['/teach#open'])
    },
  )

  it.each(['constructor', '__proto__', 'toString', 'constructor.json', '__proto__.json'])(
    '(/facts/%s, the name of a built-in property) is answered with 404',
    async (id) => {
      for (const path of [`/facts/${id}`, `/explainers/${id}`, `/quizzes/${id}`]) {
        expect((await browser.open(path)).status).toBe(404)
      }
    },
  )
})

describe('an address that is there for reading only', () => {
  it.each([
    ['POST', '/'],
    ['POST', '/claims'],
    ['PUT', '/explainers/ferry'],
    ['DELETE', '/facts/F-FER-01'],
    ['PATCH', '/sitemap.xml'],
    ['OPTIONS', '/quizzes'],
    ['POST', '/results/20260102-abcdefghij-export'],
  ])('answers %s %s with 405 and what it allows', async (method, path) => {
    const response = await send(method, path)
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })

  it.each([
    ['the page for teachers', '/teach'],
    ['the page where a code is typed', '/join'],
    ['a board', `${unknownClassroom}/board/${forgedKey}`],
    ['a report', `${unknownClassroom}/report/${forgedKey}`],
    ['the sheet of a report', `${unknownClassroom}/report/${forgedKey}.csv`],
    ['the questions of a report', `${unknownClassroom}/report/${forgedKey}/discuss`],
  ])('answers a form sent to %s with 405 and what it allows', async (_, path) => {
    const response = await send('POST', path)
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })

  it('leads from the address that a failed form leaves in the bar back to that form', async () => {
    const response = await send('GET', '/classrooms')
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/teach#open')
    expect((await browser.open('/teach')).html).toContain('id="open"')
  })

  it('answers any method at an address that does not exist with 404', async () => {
    expect((await send('POST', '/nowhere')).status).toBe(404)
    expect((await send('DELETE', '/nowhere')).status).toBe(404)
  })
})

describe('a machine', () => {
  it('reads in the sitemap every page that may be listed, and no other', async () => {
    const { html, headers } = await browser.open('/sitemap.xml')
    expect(headers.get('Content-Type')).toContain('application/xml')
    const listed = addressesIn(html)
    const expected = [...readingPages, ...Object.keys(facts).map((id) => `/facts/${id}`)]
    expect(listed.toSorted()).toEqual(expected.map((path) => settings.origin + path).toSorted())
  })

  it('reads in robots.txt where the sitemap is and that attempts are nobody else’s', async () => {
    const { html, headers } = await browser.open('/robots.txt')
    expect(headers.get('Content-Type')).toContain('text/plain')
    expect(html).toContain(`Sitemap: ${settings.origin}/sitemap.xml`)
    expect(html).toContain('Disallow: /attempts/')
  })

  it('reads at the address that RFC 9116 names whom to tell of a weakness', async () => {
    const { html, headers } = await browser.open('/.well-known/security.txt')
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    expect(html).toContain(`Contact: ${settings.contact}`)
  })

  it('reads in /health which build this is and that the store answers and takes what is written', async () => {
    const { html, headers } = await browser.open('/health')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(JSON.parse(html)).toEqual({ status: 'ok', build: content.version, scores: 'ok' })
  })
})
