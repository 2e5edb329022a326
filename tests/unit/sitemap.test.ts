import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import type { Fact, Library } from '../../src/content/library.ts'
import { createSite } from '../../src/content/site.ts'
import { sitemapOf } from '../../src/formats/sitemap.ts'

const [library] = content.libraries as [Library]

describe('the sitemap', () => {
  it('escapes addresses', () => {
    const fact = { ...Object.values(library.facts)[0], id: 'F&<1>' } as Fact
    const xml = sitemapOf([createSite({ ...library, facts: { [fact.id]: fact } })])
    expect(xml).toContain('/facts/F&amp;&lt;1&gt;</loc>')
  })
})
