/** Long lists have links to their parts, which work without scripts. */
import { describe, expect, it } from 'vitest'
import { logKinds, logPartsOf, newestOfLog } from '../../src/content/log-parts.ts'
import { topicsOf } from '../../src/content/topics.ts'
import { statuses } from '../../src/domain/item.ts'
import { elementsIn, elementWhere, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { browser, library, t } from '../support/site.ts'

const { claims, glossary, timeline, facts, sources, settings } = library

/** The links of the strip that is called so. */
async function stripOf(path: string, label: string) {
  const { html } = await browser.open(path)
  const nav = elementWhere(
    html,
    ({ name, attributes }) => name === 'nav' && attributes['aria-label'] === label,
  )
  const ids = new Set(tagsIn(html).map(({ attributes }) => attributes.id))
  const links = tagsIn(nav?.inside ?? '', 'a').map(({ attributes }) => attributes.href ?? '')
  for (const link of links.filter((href) => href.startsWith('#'))) {
    expect([link, ids.has(link.slice(1))]).toEqual([link, true])
  }
  return { html, links, text: textOf(nav?.inside ?? '') }
}

describe('a strip of links', () => {
  it('leads to each topic of the facts', async () => {
    const { links } = await stripOf('/facts', t('facts.topics'))
    expect(links).toEqual(topicsOf(library).map(({ id }) => `#topic-${id}`))
  })

  it('leads to each primary document', async () => {
    const { links } = await stripOf('/documents', t('documents.nav'))
    expect(links).toEqual(library.documents.map(({ id }) => `#${id}`))
  })

  it('leads within a topic to the facts of each status, which stand together', async () => {
    for (const { id, facts } of topicsOf(library)) {
      const { html, links } = await stripOf(`/facts/${id}`, t('topic.statuses'))
      const known = statuses.filter((status) => facts.some((fact) => fact.status === status))
      expect(links).toEqual(known.length > 1 ? known.map((status) => `#${status}`) : [])
      for (const status of known) {
        const section = elementWhere(
          html,
          ({ attributes }) => attributes['aria-labelledby'] === status,
        )
        const ids = tagsIn(section?.inside ?? '', 'li').map(({ attributes }) => attributes.id)
        expect(ids).toEqual(facts.filter((fact) => fact.status === status).map(({ id }) => id))
      }
    }
  })

  it('leads to each letter of the glossary', async () => {
    const { html, links } = await stripOf('/glossary', t('glossary.letters'))
    expect(links.length).toBeGreaterThan(1)
    const headings = elementsIn(mainOf(html), 'h2').map(textOf)
    for (const { term } of glossary) expect(headings).toContain(textOf(term)[0]?.toUpperCase())
  })

  it('leads to the years of the timeline, and another list to its key dates', async () => {
    const { html, links } = await stripOf('/timeline', t('timeline.years'))
    const years = elementsIn(mainOf(html), 'h2').map(textOf)
    expect(links.length).toBe(years.length > 1 ? years.length : 0)
    const keys = await stripOf('/timeline', t('timeline.keyDates'))
    expect(keys.links).toEqual(timeline.filter(({ key }) => key).map(({ id }) => `#${id}`))
  })

  it('leads to each claim, and says its verdict', async () => {
    const { links, text } = await stripOf('/claims', t('claims.nav'))
    expect(links).toEqual(claims.map(({ id }) => `#${id}`))
    for (const { verdict } of claims) expect(text).toContain(t(`verdict.${verdict}`))
  })
})

describe('the page of claims', () => {
  it('shows the words of the story in its order, each with its verdict and the way to it', async () => {
    const { html } = await browser.open('/claims')
    const story = elementWhere(
      html,
      ({ attributes }) => attributes['aria-labelledby'] === 'story',
    )?.inside
    expect(elementsIn(story ?? '', 'q').map(textOf)).toEqual(claims.map(({ quote }) => quote))
    expect(tagsIn(story ?? '', 'a').flatMap(({ attributes }) => attributes.href ?? [])).toEqual([
      ...claims.map(({ id }) => `#${id}`),
      ...(sources[settings.story ?? '']?.urls ?? []),
    ])
  })
})

describe('the log of the site', () => {
  it('shows its newest entries and folds the ways to the others, below a list of contents that leads to it', async () => {
    const { html } = await browser.open('/about')
    const folded = elementsIn(html, 'details').join('')
    for (const entries of [library.corrections, library.additions]) {
      for (const [index, { id }] of entries.entries()) {
        expect([id, folded.includes(`id="${id}"`)]).toEqual([id, index >= newestOfLog])
      }
    }
    for (const name of ['contents folded', 'contents beside']) {
      const contents = elementWhere(html, ({ attributes }) => attributes.class === name)
      const links = tagsIn(contents?.inside ?? '', 'a').map(({ attributes }) => attributes.href)
      for (const id of ['#corrections', '#additions'])
        expect([name, links]).toEqual([name, expect.arrayContaining([id])])
    }
  })

  it('has all its entries on pages of its own, from the newest on, and leads to each of them', async () => {
    const about = await browser.open('/about')
    const links = tagsIn(mainOf(about.html), 'a').map(({ attributes }) => attributes.href)
    for (const kind of logKinds) {
      const parts = logPartsOf(library)[kind]
      const found: (string | undefined)[] = []
      for (const { path, entries } of parts) {
        expect(links).toContain(path)
        const { html } = await browser.open(path)
        const list = elementWhere(html, ({ attributes }) => attributes.class === 'corrections')
        const ids = tagsIn(list?.inside ?? '', 'li').flatMap(
          ({ attributes }) => attributes.id ?? [],
        )
        expect(ids).toEqual(entries.map(({ id }) => id))
        found.push(...ids)
      }
      const log = library[kind]
      expect(found).toEqual(log.length > newestOfLog ? log.map(({ id }) => id) : [])
    }
    expect(logPartsOf(library).corrections.length).toBeGreaterThan(0)
  })
})

describe('the page of a fact', () => {
  it('has the statement as its title', async () => {
    for (const { id, statement } of Object.values(facts)) {
      const { html } = await browser.open(`/facts/${id}`)
      expect(elementsIn(html, 'h1').map(textOf)).toEqual([textOf(statement)])
    }
  })
})
