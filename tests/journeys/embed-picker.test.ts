import { describe, expect, it } from 'vitest'
import { hosts } from '../../src/snippets/hosts.ts'
import { listSnippets } from '../../src/snippets/snippets.ts'
import {
  elementsIn,
  elementsWhere,
  formsIn,
  mainOf,
  type Page,
  tagsIn,
  textOf,
} from '../support/pages.ts'
import { browser, library, site } from '../support/site.ts'

const snippets = listSnippets(site)
const here = 'http://localhost'

const nameOf = (path: string) => path.replace('/embed/', '')
const pick = (name: string, query = '') => browser.open(`/embed?snippet=${name}${query}`)
const offered = ({ html }: Page) =>
  tagsIn(mainOf(html), 'a').flatMap(({ attributes: { href = '' } }) =>
    href.startsWith('/embed?snippet=') ? [href.slice('/embed?snippet='.length)] : [],
  )
/** What stands in the field that a label names. */
function fieldIn({ html }: Page, label: string): string {
  const id = tagsIn(html, 'label').find(({ attributes }, index) => {
    const text = elementsIn(html, 'label')[index] ?? ''
    return textOf(text) === label && attributes.for
  })?.attributes.for
  const input = tagsIn(html, 'input').find(({ attributes }) => attributes.id === id)
  if (input) return input.attributes.value ?? ''
  const at = tagsIn(html, 'textarea').findIndex(({ attributes }) => attributes.id === id)
  return textOf(elementsIn(html, 'textarea')[at] ?? '')
}
const t = (key: keyof typeof library.ui) => library.ui[key] ?? ''
const [firstFact = ''] = Object.keys(library.facts)

describe('the list', () => {
  it('leads to every snippet, by kind where there are many', async () => {
    const first = await browser.open('/embed')
    expect(first.status).toBe(200)
    const kinds = tagsIn(mainOf(first.html), 'a').flatMap(({ attributes: { href = '' } }) =>
      href.startsWith('/embed?kind=') ? [href] : [],
    )
    expect(kinds.length).toBeGreaterThan(0)
    const pages = [first, ...(await Promise.all(kinds.map(browser.open)))]
    expect([...new Set(pages.flatMap(offered))].toSorted()).toEqual(
      snippets.map(({ path }) => nameOf(path)).toSorted(),
    )
  })

  it('begins with the pictures of the charts, and folds nothing that is looked for first', async () => {
    const { html } = await browser.open('/embed')
    // Each has another for paper.
    const pictures = new Set(tagsIn(mainOf(html), 'img').map(({ attributes }) => attributes.src))
    expect([...pictures]).toEqual(library.charts.map(({ id }) => `/charts/${id}.small.svg`))
    expect(html.indexOf('class="gallery"')).toBeLessThan(html.indexOf('<form'))
  })

  it('says where pieces were tried, how, when, and what was seen', async () => {
    const { html } = await browser.open('/embed')
    const rows = elementsIn(elementsIn(mainOf(html), 'tbody')[0] ?? '', 'tr')
    expect(rows).toHaveLength(hosts.length)
    for (const [at, { id, name, tried }] of hosts.entries()) {
      const row = rows[at] ?? ''
      expect(textOf(row)).toContain(textOf(t(`hosts.${id}`)))
      expect(textOf(elementsIn(row, 'th')[0] ?? '')).toBe(name)
      expect(tagsIn(row, 'time').map(({ attributes }) => attributes.datetime)).toEqual([tried])
    }
  })

  it('The list of snippets is filtered by a form that works without scripts', async () => {
    const { html } = await browser.open('/embed')
    const form = formsIn(html).find(({ tags }) =>
      tags.some(({ attributes }) => attributes.name === 'q'),
    )
    expect(form).toMatchObject({ action: '/embed', method: 'get' })
    const names = form?.tags.flatMap(({ attributes }) => attributes.name ?? [])
    expect(names).toEqual(['q', 'kind'])
  })

  it('shows what has all the words, in any case and order', async () => {
    const term = snippets.find(({ kind, title }) => kind === 'term' && / /.test(title))
    const words = (term?.title ?? '').split(' ').toReversed().join(' ').toUpperCase()
    const found = offered(await browser.open(`/embed?q=${encodeURIComponent(words)}`))
    expect(found).toContain(nameOf(term?.path ?? ''))
    expect(found.length).toBeLessThan(snippets.length / 2)
  })

  it('shows one kind alone', async () => {
    for (const kind of new Set(snippets.map((snippet) => snippet.kind))) {
      const found = offered(await browser.open(`/embed?kind=${kind}`))
      const expected = snippets.filter((snippet) => snippet.kind === kind)
      expect(found.toSorted()).toEqual(expected.map(({ path }) => nameOf(path)).toSorted())
    }
  })

  it('has each question below a quiz that asks it, with its type', async () => {
    const { html } = await browser.open('/embed?kind=question')
    const entries = elementsIn(mainOf(html), 'li').map(textOf)
    for (const snippet of snippets) {
      if (snippet.kind !== 'question') continue
      const { objective, type } = snippet.item
      const named = `${snippet.title} · ${t(`type.${type}`)}`
      expect(entries.some((entry) => entry.includes(named))).toBe(true)
      const quizzes = library.quizzes.filter(({ objectives }) => objectives.includes(objective))
      const titles = quizzes.map(({ title }) => textOf(title))
      const groups = entries.filter((entry) => entry.includes(named))
      expect(groups.some((entry) => titles.some((title) => entry.startsWith(title)))).toBe(true)
    }
  })

  it('says so where nothing is found, and shows what was typed as text', async () => {
    const typed = 'zzz "><script>alert(1)</script>'
    const page = await browser.open(`/embed?q=${encodeURIComponent(typed)}`)
    expect(page.status).toBe(200)
    expect(offered(page)).toEqual([])
    expect(textOf(page.html)).toContain(t('picker.none'))
    expect(page.html).not.toContain('<script>alert')
    const field = tagsIn(page.html, 'input').find(({ attributes }) => attributes.name === 'q')
    expect(field?.attributes.value).toBe(typed)
  })
})

describe('a snippet that was picked', () => {
  it('A snippet that was picked is there for each one, live in a frame with a title', async () => {
    for (const { path, title } of snippets) {
      const page = await pick(nameOf(path))
      expect([path, page.status]).toEqual([path, 200])
      const frames = tagsIn(page.html, 'iframe')
      expect(frames.map(({ attributes }) => [attributes.src, attributes.title])).toEqual([
        [path, title],
      ])
    }
  })

  it.each(['nonsense', 'facts/__proto__', '', '../about', 'https://elsewhere.example/'])(
    'A snippet that was picked that there is not (“%s”) is answered with 404',
    async (name) => {
      expect((await pick(name)).status).toBe(404)
    },
  )

  it('may be framed in no other site, and frames this one alone', async () => {
    for (const page of [await pick('timeline'), await browser.open('/embed')]) {
      const policy = page.headers.get('Content-Security-Policy')
      expect(policy).toMatch(/; frame-src 'self'$/)
      expect(policy).toContain("frame-ancestors 'none'")
    }
    const other = await browser.open('/timeline')
    expect(other.headers.get('Content-Security-Policy')).not.toContain('frame-src')
  })

  const section = snippets.find(({ kind }) => kind === 'section')
  const name = nameOf(section?.path ?? '')

  it('gives an address, a frame, a script and a link to copy', async () => {
    const page = await pick(name)
    expect(fieldIn(page, t('picker.address'))).toBe(`${here}/embed/${name}`)
    const frame = tagsIn(fieldIn(page, t('picker.frame')), 'iframe')[0]?.attributes
    expect(frame).toMatchObject({
      src: `${here}/embed/${name}`,
      width: '100%',
      loading: 'lazy',
      title: expect.stringContaining(section?.title ?? '!'),
    })
    const [link, script] = tagsIn(fieldIn(page, t('picker.script')))
    expect(link?.attributes.href).toBe(here + section?.page)
    expect(script?.attributes).toMatchObject({
      async: '',
      src: `${here}/embed.js`,
      'data-embed': name,
      'data-theme': 'auto',
      'data-height': expect.stringMatching(/^\d+$/),
      'data-height-narrow': expect.stringMatching(/^\d+$/),
      'data-title': frame?.title,
    })
    // Where a host strips the frame, the link below it is left.
    expect(tagsIn(fieldIn(page, t('picker.frame')), 'a')[0]?.attributes.href).toBe(
      here + section?.page,
    )
    expect(tagsIn(fieldIn(page, t('picker.link')), 'a')[0]?.attributes.href).toBe(
      here + section?.page,
    )
  })

  it('A snippet that was picked is shown and given in the colours and the width asked for', async () => {
    const page = await pick(name, '&theme=dark&width=320')
    const [live] = tagsIn(page.html, 'iframe')
    expect(live?.attributes).toMatchObject({ src: `/embed/${name}?theme=dark`, width: '320' })
    expect(fieldIn(page, t('picker.address'))).toBe(`${here}/embed/${name}?theme=dark`)
    const frame = tagsIn(fieldIn(page, t('picker.frame')), 'iframe')[0]?.attributes
    expect(frame).toMatchObject({ src: `${here}/embed/${name}?theme=dark`, width: '320' })
    expect(fieldIn(page, t('picker.script'))).toContain('data-theme="dark"')
    const chosen = tagsIn(page.html, 'option').filter(({ attributes }) => 'selected' in attributes)
    expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['dark', '320'])
  })

  it('takes no colours, widths or years that are not on offer', async () => {
    const plain = await pick(name)
    const odd = await pick(name, '&theme=pink&width=1&from=2022&to=2023')
    expect(mainOf(odd.html)).toBe(mainOf(plain.html))
  })

  it('may be a part of the timeline', async () => {
    const page = await pick('timeline', '&from=2022&to=2024')
    expect(tagsIn(page.html, 'iframe')[0]?.attributes.src).toBe('/embed/timeline?from=2022&to=2024')
    const script = tagsIn(fieldIn(page, t('picker.script')), 'script')[0]?.attributes
    expect(script?.['data-embed']).toBe('timeline?from=2022&to=2024')
    expect(fieldIn(page, 'APA')).toContain('2022–2024')
  })

  it('A snippet that was picked that is a chart is also given as pictures with a text alternative', async () => {
    const charts = snippets.filter(({ kind }) => kind === 'chart')
    expect(charts).toHaveLength(library.charts.length)
    for (const { path, page: fullPage } of charts) {
      const page = await pick(nameOf(path))
      for (const type of ['png', 'svg'] as const) {
        const code = fieldIn(page, t(`picker.${type}`))
        expect(tagsIn(code, 'a')[0]?.attributes.href).toBe(here + fullPage)
        const image = tagsIn(code, 'img')[0]?.attributes
        expect(image?.src).toBe(`${here + fullPage}.${type}`)
        expect(image?.alt?.length).toBeGreaterThan(40)
        expect(Number(image?.width)).toBeLessThanOrEqual(600)
      }
    }
  })

  it('A snippet that was picked is cited in six styles, with the address of the page on the site itself', async () => {
    const page = await pick(name)
    for (const style of ['APA', 'MLA', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON']) {
      const citation = fieldIn(page, style)
      expect(citation).toContain(library.settings.origin + section?.page)
      expect(citation).toContain(library.site.name)
      expect(citation).toContain(library.settings.compiled.slice(0, 4))
    }
  })

  it('A snippet that was picked is copied by buttons that stay hidden without scripts', async () => {
    const { html } = await pick(name)
    const buttons = tagsIn(html, 'button').filter(({ attributes }) => 'data-copy' in attributes)
    expect(buttons).toHaveLength(10)
    const ids = tagsIn(html).flatMap(({ attributes }) => attributes.id ?? [])
    for (const { attributes } of buttons) {
      expect(ids).toContain(attributes['data-copy'])
      expect('hidden' in attributes).toBe(true)
    }
    const names = buttons.map(({ attributes }) => attributes['aria-label'])
    expect(new Set(names).size).toBe(names.length)
  })

  it('says what a strict site has to allow', async () => {
    const words = textOf((await pick(name)).html)
    expect(words).toContain(`script-src ${here}; frame-src ${here}`)
    expect(words).toContain('sandbox="allow-scripts"')
  })
})

describe('in an explainer', () => {
  it('the key points and each heading of a section have a link to its code and citation, named after them', async () => {
    for (const { slug, sections } of library.explainers) {
      const { html } = await browser.open(`/explainers/${slug}`)
      const links = elementsWhere(
        mainOf(html),
        ({ name, attributes }) => name === 'a' && attributes.href?.startsWith('/embed?') === true,
      ).map(({ attributes }) => [attributes.href, attributes['aria-label']])
      expect(links).toEqual(
        [{ id: '', heading: t('explainer.keyPoints') }, ...sections].map(({ id, heading }) => [
          `/embed?snippet=explainers/${slug}${id && `/${id}`}`,
          `${t('picker.control')}: ${textOf(heading)}`,
        ]),
      )
    }
  })

  it.each([
    ['the timeline', '/timeline', ['timeline']],
    ['a fact', `/facts/${firstFact}`, [`facts/${firstFact}`]],
    ['a document', '/documents', library.documents.map(({ id }) => `documents/${id}`)],
    [
      'a claim and a trace',
      '/claims',
      [
        ...library.claims.map(({ id }) => `claims/${id}`),
        ...library.traces.map(({ id }) => `traces/${id}`),
      ],
    ],
  ])('the heading of %s has the same sign beside it', async (_what, path, snippets) => {
    const { html } = await browser.open(path)
    const headings = elementsWhere(html, ({ attributes }) => attributes.class === 'heading')
    const links = headings.flatMap(({ inside }) => tagsIn(inside, 'a'))
    expect(
      links.flatMap(({ attributes }) =>
        attributes['aria-label']?.startsWith(t('picker.control')) ? [attributes.href] : [],
      ),
    ).toEqual(snippets.map((snippet) => `/embed?snippet=${snippet}`))
    expect(textOf(html)).not.toContain(t('picker.control'))
  })

  it('pages without snippets in their text have no such link', async () => {
    for (const path of ['/about', '/teach']) {
      expect(mainOf((await browser.open(path)).html)).not.toContain('/embed?')
    }
  })
})
