/** A site whose content has no claims, documents, charts, timeline, glossary or notes on the lesson: nothing leads to what is not there. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Library } from '../../src/content/library.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { elementsIn, tagsIn } from '../support/pages.ts'
import { addressesIn } from '../support/xml.ts'

const full = content.libraries[0] as Library
const empty: Library = {
  ...full,
  claims: [],
  traces: [],
  documents: [],
  lessonNotes: { ...full.lessonNotes, sections: [] },
  charts: [],
  timeline: [],
  glossary: [],
}

const browserOf = (library: Library) => {
  const app = createWholeApp([library])
  return openBrowser((request) => app.fetch(request, env, createExecutionContext()))
}
const browser = browserOf(empty)

const gone = ['/claims', '/documents', '/timeline', '/glossary', '/teach/notes']
const hrefsIn = (html: string) =>
  tagsIn(html, 'a').flatMap(({ attributes }) => attributes.href ?? [])
const menusOf = (html: string) => [
  ...elementsIn(html, 'nav').slice(0, 1),
  ...elementsIn(html, 'footer'),
]

async function listed(from = browser): Promise<string[]> {
  const { html } = await from.open('/sitemap.xml')
  return addressesIn(html).map((address) => address.slice(full.settings.origin.length))
}

describe('without claims, documents, charts, timeline, glossary and notes on the lesson', () => {
  it.each(gone)('there is no %s', async (path) => {
    expect((await browser.open(path)).status).toBe(404)
    expect((await browserOf(full).open(path)).status).toBe(200)
  })

  it('there is a page of claims where statements were followed', async () => {
    const { status, html } = await browserOf({ ...empty, traces: full.traces }).open('/claims')
    expect(status).toBe(200)
    expect(html).toContain('id="traces"')
    expect(html).not.toContain('class="claims"')
  })

  it('the sitemap lists every other page, each of which answers', async () => {
    const left = (await listed(browserOf(full))).filter(
      (path) => !gone.includes(path) && !path.startsWith('/charts/'),
    )
    expect(await listed()).toEqual(left)
    const answers = await Promise.all(left.map((path) => browser.open(path)))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  })

  it('navigation and footer of every page lead to pages that there are', async () => {
    const pages = await listed()
    for (const path of [...pages, '/stats', '/nowhere']) {
      const links = menusOf((await browser.open(path)).html).flatMap(hrefsIn)
      const paths = links.filter((href) => href.startsWith('/')).map((href) => href.split('#')[0])
      expect(paths.length).toBeGreaterThan(5)
      expect(paths.filter((href) => ![...pages, '/stats'].includes(href ?? ''))).toEqual([])
    }
  })

  it('the front page has no block of dates', async () => {
    const links = hrefsIn((await browser.open('/')).html)
    expect(links.filter((href) => gone.some((path) => href.startsWith(path)))).toEqual([])
    const full = hrefsIn((await browserOf(content.libraries[0] as Library).open('/')).html)
    expect(full.some((href) => href.startsWith('/timeline#'))).toBe(true)
  })

  it('no fact is said to be used on a page that there is not', async () => {
    expect(full.lessonNotes.notes.length).toBeGreaterThan(0)
    for (const fact of full.lessonNotes.notes) {
      const links = hrefsIn((await browser.open(`/facts/${fact}`)).html)
      expect(links.filter((href) => gone.includes(href))).toEqual([])
    }
  })

  it('there is nothing of them to embed', async () => {
    const picker = await browser.open('/embed')
    const kinds = tagsIn(picker.html, 'option').map(({ attributes }) => attributes.value)
    expect(kinds).toEqual(['', 'section', 'keyPoints', 'fact', 'question', 'quiz'])
    expect((await browser.open('/embed/timeline')).status).toBe(404)
    const asked = `/oembed?url=${encodeURIComponent(`${full.settings.origin}/timeline`)}`
    expect((await browser.open(asked)).status).toBe(404)
  })
})
