import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Fact, Library } from '../../src/content/library.ts'
import { createSite } from '../../src/content/site.ts'
import { sitemapOf } from '../../src/formats/sitemap.ts'

const [library] = content.libraries as [Library]

describe('the sitemap', () => {
  it('says of each page when the log of the site last spoke of it', () => {
    const [explainer] = library.explainers
    const page = `/explainers/${explainer?.slug}`
    const log = (date: string, about: string) => ({
      ...{ id: date, date, page: about },
      text: { html: '', facts: [] },
    })
    const xml = sitemapOf([
      createSite({
        ...library,
        corrections: [log('2027-02-03', `${page}#${explainer?.sections[0]?.id}`)],
        additions: [log('2027-01-02', page), log('2027-03-04', '/claims')],
      }),
    ])
    const modified = (path: string) =>
      xml.split(`${path}</loc><lastmod>`)[1]?.split('</lastmod>')[0]
    expect(modified(page)).toBe('2027-02-03')
    expect(modified('/claims')).toBe('2027-03-04')
    expect(modified('.example/')).toBe('2027-03-04')
    expect(modified('/timeline')).toBe(library.settings.compiled)
  })

  it('escapes addresses', () => {
    const fact = { ...Object.values(library.facts)[0], id: 'F&<1>' } as Fact
    const xml = sitemapOf([createSite({ ...library, facts: { [fact.id]: fact } })])
    expect(xml).toContain('/facts/F&amp;&lt;1&gt;</loc>')
  })
})
