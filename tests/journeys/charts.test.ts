import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { elementsIn, elementWhere, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { browser, library } from '../support/site.ts'

const { charts, ui } = library

const linksIn = (html: string) =>
  tagsIn(html, 'a').flatMap(({ attributes }) => attributes.href ?? [])
const figureOf = (html: string, id: string) =>
  elementWhere(html, ({ attributes }) => attributes.id === `chart-${id}`)?.whole ?? ''

describe.each(charts)('the picture $id', (chart) => {
  const { id, title, summary, note, rows, section, width, height, wide, facts } = chart

  it('has a page with its data as a table, a source beside each row', async () => {
    const { status, html } = await browser.open(`/charts/${id}`)
    expect(status).toBe(200)
    expect(textOf(elementsIn(html, 'h1')[0] ?? '')).toBe(plainText(title))
    const body = elementsIn(html, 'tbody')[0] ?? ''
    const found = elementsIn(body, 'tr')
    expect(found).toHaveLength(rows.length)
    for (const [index, row] of rows.entries()) {
      const text = textOf(found[index] ?? '')
      expect(text).toContain(plainText(row.label))
      expect(text).toContain(textOf(row.value))
      expect(linksIn(found[index] ?? '')).toEqual(row.facts.map((fact) => `/facts/${fact}`))
    }
    expect(textOf(html)).toContain(textOf(summary.html))
    for (const fact of facts) expect(linksIn(html)).toContain(`/facts/${fact}`)
  })

  it('The picture of a chart is offered as files and for embedding, and leads to its section', async () => {
    const { html } = await browser.open(`/charts/${id}`)
    const links = linksIn(mainOf(html))
    expect(links).toEqual(
      expect.arrayContaining([
        `/charts/${id}.png`,
        `/charts/${id}.svg`,
        `/embed?snippet=charts/${id}`,
        `/explainers/${section}`,
      ]),
    )
    const discovery = tagsIn(html, 'link').filter(({ attributes }) =>
      attributes.type?.endsWith('+oembed'),
    )
    expect(discovery).toHaveLength(2)
    for (const { attributes } of discovery) {
      expect(decodeURIComponent(attributes.href ?? '')).toContain(`/charts/${id}&format`)
    }
  })

  it('stands in its section behind a text that rests on the same facts, in the colours of the device', async () => {
    const [slug, heading] = section.split('#')
    const { html } = await browser.open(`/explainers/${slug}`)
    const tags = tagsIn(html)
    const before = tags.slice(
      0,
      tags.findIndex(({ attributes }) => attributes.id === `chart-${id}`),
    )
    const headings = before.filter(({ name, attributes }) => /^h[23]$/.test(name) && attributes.id)
    expect(headings.at(-1)?.attributes.id).toBe(heading)
    const figure = figureOf(html, id)
    const [image] = tagsIn(figure, 'img')
    expect(image?.attributes).toMatchObject({
      src: `/charts/${id}.svg`,
      width: `${width}`,
      height: `${height}`,
      alt: plainText(summary.html),
      loading: 'lazy',
    })
    const sources = tagsIn(figure, 'source').map(({ attributes }) => attributes)
    expect(sources.map(({ srcset }) => srcset)).toEqual(
      ['wide.dark', 'wide', 'dark'].map((look) => `/charts/${id}.${look}.svg`),
    )
    for (const { srcset, media, ...size } of sources) {
      expect(media?.includes('(prefers-color-scheme:dark)')).toBe(srcset?.includes('.dark.'))
      expect(media?.includes('(min-width:62rem)')).toBe(srcset?.includes('.wide.'))
      // Without a size of its own, what is below would move when it comes.
      const { height, width } = wide
      const its = srcset?.includes('.wide.') ? { width: `${width}`, height: `${height}` } : {}
      expect(size).toEqual(its)
    }
    expect(linksIn(figure)).toContain(`/charts/${id}`)
    if (note) expect(textOf(figure)).toContain(textOf(note.html))
    const cited = library.explainers
      .flatMap(({ slug: of, sections }) => sections.map((one) => ({ ...one, of })))
      .find(({ id, of }) => `${of}#${id}` === section)?.facts
    const speaks = html.slice(html.indexOf(`id="${heading}"`), html.indexOf(`id="chart-${id}"`))
    const told = new Set(linksIn(speaks).map((href) => href.replace('/facts/', '')))
    expect(facts.some((fact) => told.has(fact))).toBe(facts.some((fact) => cited?.includes(fact)))
    // The text has told the numbers, and the page of the picture has them as a table.
    expect(elementsIn(figure, 'table')).toHaveLength(0)
  })
})

it('an unknown picture is not found', async () => {
  expect((await browser.open('/charts/nothing')).status).toBe(404)
  expect((await browser.open('/charts/nothing.svg')).status).toBe(404)
})

it('every picture is on the map of the site', async () => {
  const { html } = await browser.open('/sitemap.xml')
  for (const { id } of charts) {
    expect(html).toContain(`<loc>${library.settings.origin}/charts/${id}</loc>`)
  }
})

it('in another language the text alternative says that the picture speaks English', async () => {
  const settings = { ...library.settings, languages: ['en', 'de'] }
  const app = createWholeApp([
    { ...library, settings },
    { ...library, settings, language: 'de' },
  ])
  const german = await (await app.request(`/de/charts/${charts[0]?.id}`)).text()
  const english = await (await app.request(`/charts/${charts[0]?.id}`)).text()
  const altOf = (html: string) => tagsIn(html, 'img')[0]?.attributes.alt
  expect(altOf(german)).toBe(`${altOf(english)} ${ui['chart.english']}`)
  // The drawings are the same: one address for all languages.
  expect(tagsIn(german, 'img')[0]?.attributes.src).toBe(`/charts/${charts[0]?.id}.svg`)
})
