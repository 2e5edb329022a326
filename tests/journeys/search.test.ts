/** The search, as a form that works without scripts. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { SearchIndexFile } from '../../src/formats/search-index.ts'
import { elementsIn, formsIn, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { browser, fetch, library, t } from '../support/site.ts'

const search = (typed: string, more = '') =>
  browser.open(`/search?q=${encodeURIComponent(typed)}${more}`)
const [term] = library.glossary
const named = textOf(term?.term ?? '')
const linksIn = (html: string) =>
  tagsIn(mainOf(html), 'a').map(({ attributes }) => attributes.href ?? '')

async function indexFile(): Promise<SearchIndexFile> {
  const response = await fetch(new Request('http://localhost/search.json'))
  return (await response.json()) as SearchIndexFile
}

describe('the search', () => {
  it('is reached from every page by the menu, and asks by GET', async () => {
    const home = await browser.open('/')
    expect(tagsIn(home.html, 'a').some(({ attributes }) => attributes.href === '/search')).toBe(
      true,
    )
    const page = await browser.open('/search')
    const [form] = formsIn(page.html)
    expect([page.status, form?.action, form?.method.toUpperCase()]).toEqual([200, '/search', 'GET'])
    expect(linksIn(page.html)).toEqual([])
  })

  it('finds a term and leads to it', async () => {
    const page = await search(named)
    expect(linksIn(page.html)).toContain(`/glossary#${term?.id}`)
    expect(textOf(page.html)).toContain(`“${named}”`)
    expect(elementsIn(mainOf(page.html), 'mark').map(textOf)).toContain(named.split(' ')[0])
  })

  it('shows the status of a fact as a sign and a word', async () => {
    const [fact] = Object.values(library.facts)
    const page = await search(fact?.id ?? '')
    expect(linksIn(page.html)).toContain(`/facts/${fact?.id}`)
    expect(textOf(mainOf(page.html))).toContain(t(`status.${fact?.status ?? 'official'}`))
  })

  it('says that nothing was found, and leads on', async () => {
    const { html, status } = await search('qqqqxxxx')
    expect(status).toBe(200)
    expect(textOf(mainOf(html))).toContain(t('search.none'))
    expect(linksIn(html)).toContain('/facts')
  })

  it('treats a query of spaces as none', async () => {
    expect(textOf(mainOf((await search('   ')).html))).toContain(t('search.lead'))
  })

  it('keeps a query that is too long, and says that it was cut', async () => {
    const typed = `${named} ${'y'.repeat(120)}`
    const { html } = await search(`${named}${' '.repeat(120)}y`)
    expect(textOf(mainOf(html))).toContain(t('search.cut', { n: 100 }))
    const field = tagsIn((await search(typed)).html, 'input')[0]
    expect(field?.attributes.value).toBe(typed)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an element', '"><img src=x onerror=alert(1)>'],
    ['an attribute', "' onfocus='alert(1)"],
    ['a placeholder', '{query} {n}'],
    ['signs that are not seen', 'a\u202e\u200bb'],
    ['a path', '../../etc/passwd'],
    ['a per cent sign', '%'],
    ['markup beside a word', `${named} <b>`],
  ])('shows %s as text', async (_what, typed) => {
    const { html, status } = await search(typed)
    expect(status).toBe(200)
    const tags = tagsIn(mainOf(html))
    expect(tags.map(({ name }) => name).filter((name) => /^(script|img|b)$/.test(name))).toEqual([])
    expect(tags.flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('onfocus')
    expect(tagsIn(html, 'input')[0]?.attributes.value).toBe(typed)
  })

  it('shows all results of one kind by a link, and ignores a kind that there is not', async () => {
    const { html } = await search(named, '&kind=term')
    expect(linksIn(html).filter((href) => href.startsWith('/facts/'))).toEqual([])
    expect(linksIn(html)).toContain(
      `/search?q=${new URLSearchParams({ q: named }).toString().slice(2)}`,
    )
    expect((await search(named, '&kind=constructor')).status).toBe(200)
  })

  it('bears an address that is no text', async () => {
    expect((await browser.open('/search?q=%ff%00%ed%a0%80')).status).toBe(200)
  })

  it('keeps its results out of search engines', async () => {
    expect((await search(named)).headers.get('X-Robots-Tag')).toBe('noindex')
    expect((await browser.open('/search')).headers.get('X-Robots-Tag')).toBe(null)
  })

  it('reads nothing from the store', async () => {
    const before = (await env.SCORES.list()).keys.length
    await search(named)
    expect((await env.SCORES.list()).keys.length).toBe(before)
  })
})

describe('the index of the search', () => {
  it('has an entry for each fact, term, claim, date, document, source and quiz', async () => {
    const { entries } = await indexFile()
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
    const expected = {
      fact: Object.keys(library.facts).length,
      term: library.glossary.length,
      claim: library.claims.length,
      event: library.timeline.length,
      document: library.documents.length,
      source: Object.keys(library.sources).length,
      quiz: library.quizzes.length,
      chart: library.charts.length,
    }
    for (const [kind, number] of Object.entries(expected)) {
      expect([kind, count(kind)]).toEqual([kind, number])
    }
    expect(count('explainer')).toBe(
      library.explainers.reduce((sum, { sections }) => sum + 1 + sections.length, 0),
    )
  })

  it('leads to pages that there are', async () => {
    const { entries } = await indexFile()
    for (const path of new Set(entries.map(({ path }) => path.split('#')[0] ?? ''))) {
      expect([path, (await browser.open(path)).status]).toEqual([path, 200])
    }
  })

  it('has texts without markup and without the numbers of notes', async () => {
    for (const { title, label, text } of (await indexFile()).entries) {
      expect(`${title}${label}${text}`).not.toMatch(/[<>]|&#|F-[A-Z]+-\d+ \d+:/)
    }
  })

  it('has nothing of a question but the topics of its quiz', async () => {
    const { entries } = await indexFile()
    const topics = Object.values(library.objectives).map(({ text }) => textOf(text))
    for (const entry of entries.filter(({ kind }) => kind === 'quiz')) {
      const quiz = library.quizzes.find(({ title }) => textOf(title) === entry.title)
      const told = topics.reduce((text, topic) => text.replace(topic, ''), entry.text)
      expect(told.trim()).toBe(textOf(quiz?.summary ?? ''))
    }
    const texts = entries.map(({ title, text }) => `${title} ${text}`)
    for (const { id, stem } of Object.values(library.items)) {
      expect(entries.filter(({ path }) => path.includes(id))).toEqual([])
      expect(texts.filter((text) => text.includes(textOf(stem)))).toEqual([])
    }
  })
})
