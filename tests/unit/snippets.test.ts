/** What can be embedded: which snippets a content has, and which one an address means. */
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { createSite } from '../../src/content/site.ts'
import { searchEntries } from '../../src/formats/search-index.ts'
import { findByAddress } from '../../src/snippets/address.ts'
import { frameHeight, heightInAnyColumn } from '../../src/snippets/height.ts'
import { readOptions } from '../../src/snippets/options.ts'
import { searchSnippets } from '../../src/snippets/search.ts'
import { snippetKinds } from '../../src/snippets/snippet.ts'
import { findSnippet, listSnippets, snippetOfPage } from '../../src/snippets/snippets.ts'
import { library, site } from '../support/content.ts'

const kindsOf = (part: Partial<Library>) =>
  new Set(listSnippets(createSite({ ...library, ...part })).map(({ kind }) => kind))

describe('the snippets of a content', () => {
  it.each([
    ['timeline', { timeline: [] }],
    ['claim', { claims: [] }],
    ['trace', { traces: [] }],
    ['document', { documents: [] }],
    ['term', { glossary: [] }],
    ['chart', { charts: [] }],
    ['fact', { facts: {} }],
  ] as const)('lack the kind %s where there is nothing of it', (kind, nothing) => {
    expect(kindsOf(nothing)).toEqual(new Set(snippetKinds.filter((one) => one !== kind)))
  })

  it('lack questions where no quiz can ask them', () => {
    const rest = snippetKinds.filter((kind) => kind !== 'quiz' && kind !== 'question')
    expect(kindsOf({ quizzes: [] })).toEqual(new Set(rest))
  })

  it('are none for an empty content', () => {
    const reference = { claims: [], traces: [], documents: [], timeline: [], glossary: [] }
    const empty = { explainers: [], charts: [], ...reference }
    expect(kindsOf({ ...empty, facts: {}, quizzes: [], items: {} })).toEqual(new Set())
  })

  it('carry what they show', () => {
    for (const snippet of listSnippets(site)) {
      const [id, part] = snippet.path.split('/').slice(3)
      switch (snippet.kind) {
        case 'section':
          expect([snippet.explainer.slug, snippet.section.id]).toEqual([id, part])
          break
        case 'keyPoints':
          expect(snippet.explainer.slug).toBe(id)
          break
        case 'chart':
          expect(snippet.chart.id).toBe(id)
          break
        case 'claim':
          expect(snippet.claim.id).toBe(id)
          break
        case 'trace':
          expect(snippet.trace.id).toBe(id)
          break
        case 'document':
          expect(snippet.document.id).toBe(id)
          break
        case 'term':
          expect(snippet.term.id).toBe(id)
          break
        case 'fact':
          expect(snippet.fact.id).toBe(id)
          break
        case 'question':
          expect(snippet.item.id).toBe(id)
          break
        case 'quiz':
          expect(snippet.quiz.id).toBe(id)
          break
        case 'timeline':
          expect(id).toBeUndefined()
      }
    }
  })

  it('are each found by the framed page and by the full page', () => {
    for (const snippet of listSnippets(site)) {
      expect(findSnippet(site, snippet.path)).toBe(snippet)
      expect(snippetOfPage(site, snippet.page)).toBe(snippet)
    }
  })
})

describe('a question', () => {
  it('leads to the first quiz that there is', () => {
    const quizzes = library.quizzes.slice(1)
    const pages = listSnippets(createSite({ ...library, quizzes }))
      .filter(({ kind }) => kind === 'question')
      .map(({ page }) => page.split('?')[0])
    expect(new Set(pages)).toEqual(new Set([`/quizzes/${quizzes[0]?.id}`]))
  })
})

describe('an address', () => {
  const address = (path: string) => new URL(path, 'https://host.example')

  it.each(['/claims', '/documents', '/glossary'])(
    'An address of %s means a page in parts',
    (page) => {
      expect(findByAddress([site], address(page))).toEqual({ site, page })
    },
  )

  it.each([
    ['/claims', { claims: [], traces: [] }],
    ['/documents', { documents: [] }],
    ['/glossary', { glossary: [] }],
  ])('An address of %s means nothing where it has no parts', (page, nothing) => {
    const without = createSite({ ...library, ...nothing })
    expect(findByAddress([without], address(page))).toBeUndefined()
  })
})

describe('the options of a framed page', () => {
  const options = new URLSearchParams('theme=dark&from=2020&to=2023&state=ab.')

  it('are years for the timeline', () => {
    expect(readOptions('timeline', options)).toEqual({ theme: 'dark', from: '2020', to: '2023' })
  })

  it.each(['question', 'quiz'] as const)('are a state for a %s', (kind) => {
    expect(readOptions(kind, options)).toEqual({ theme: 'dark', state: 'ab.' })
  })

  it.each(['fact', 'section'] as const)('are the theme alone for %s', (kind) => {
    expect(readOptions(kind, options)).toEqual({ theme: 'dark' })
  })

  it('fall back to what is usual where they are invalid or empty', () => {
    const invalid = new URLSearchParams('theme=pink&from=20&to=soon&state=')
    for (const kind of snippetKinds) expect(readOptions(kind, invalid)).toEqual({ theme: 'auto' })
  })
})

describe('a search for snippets', () => {
  const entries = searchEntries(site)

  it('finds what contains each word, in the title or in the text of a fact', () => {
    const [fact] = Object.values(library.facts)
    const words = `${fact?.id} ${fact?.statement.split(' ').at(-1)?.replace(/\W/g, '')}`
    const found = searchSnippets(site, { words: words.toUpperCase(), kind: undefined }, entries)
    expect(found.map(({ path }) => path)).toContain(`/embed/facts/${fact?.id}`)
  })

  it('keeps to a kind', () => {
    const found = searchSnippets(site, { words: '', kind: 'chart' }, entries)
    expect(found.map(({ kind }) => kind)).toEqual(library.charts.map(() => 'chart'))
  })
})

describe('the height of a frame', () => {
  const measured = (heights: Library['heights']) => {
    const one = createSite({ ...library, heights })
    const snippet = findSnippet(one, '/embed/timeline')
    if (!snippet) throw new Error('no timeline')
    return [one, snippet, {}] as const
  }
  const height = (heights: Library['heights'], width: number) =>
    frameHeight(...measured(heights), width)

  it('is the usual one of its kind where the content brings no measured heights', () => {
    expect(height({}, 640)).toBe(1000)
    expect(height({}, 320)).toBe(1500)
  })

  it('is the measured one where the content brings it', () => {
    const heights = { '/embed/timeline': [900, 640, 500] } as const
    expect(height(heights, 640)).toBe(500)
    expect(height(heights, 500)).toBe(640)
    expect(height(heights, 320)).toBe(900)
    expect(height(heights, 400)).toBe(756)
  })

  it('of unknown width is the greatest that a column from a phone to a wide article needs', () => {
    const greatest = (heights: readonly [number, number, number]) =>
      heightInAnyColumn(...measured({ '/embed/timeline': heights }))
    expect(greatest([900, 640, 500])).toBeGreaterThan(
      height({ '/embed/timeline': [900, 640, 500] }, 360),
    )
    expect(greatest([900, 640, 500])).toBeLessThan(900)
    // As of a picture that grows with its column until another layout takes its place.
    expect(greatest([900, 1000, 700])).toBeGreaterThan(1000)
    expect(greatest([900, 1000, 1200])).toBeGreaterThan(1200)
    expect(
      heightInAnyColumn(...measured({ '/embed/timeline': [900, 640, 500] }), 320),
    ).toBeGreaterThan(900)
  })
})
