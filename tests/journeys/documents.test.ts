/** The primary documents, on their page and each in a frame. */
import { describe, expect, it } from 'vitest'
import { factsOfDocument } from '../../src/content/documents.ts'
import type { PrimaryDocument } from '../../src/content/library.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { elementsWhere, mainOf, tagsIn, textOf } from '../support/pages.ts'
import { browser, library } from '../support/site.ts'

const { documents, ui, sources } = library

/** Each document as its page shows it, and as its frame does. */
const shown = documents.flatMap((document) => [
  [document.id, 'on the page', document] as const,
  [document.id, 'in a frame', document] as const,
])

const languageOf = ({ sources: [first = ''] }: PrimaryDocument) => sources[first]?.language

async function markupOf(document: PrimaryDocument, where: string): Promise<string> {
  if (where === 'in a frame')
    return mainOf((await browser.open(`/embed/documents/${document.id}`)).html)
  const { html } = await browser.open('/documents')
  const [article] = elementsWhere(html, ({ attributes }) => attributes.id === document.id)
  return article?.inside ?? ''
}

describe('a primary document', () => {
  it.each(shown)('%s has its words %s in their own language', async (_id, where, document) => {
    const html = await markupOf(document, where)
    const quoted = elementsWhere(
      html,
      ({ name, attributes }) =>
        name === 'q' && (attributes.lang ?? library.language) === languageOf(document),
    ).map(({ inside }) => textOf(inside))
    for (const { original, translation } of document.excerpts) {
      expect(quoted).toContain(original)
      if (translation) expect(textOf(html)).toContain(textOf(translation))
    }
  })

  it.each(shown)(
    '%s says %s what it says and what it does not, with tasks, facts and sources',
    async (_id, where, document) => {
      const html = await markupOf(document, where)
      const words = textOf(html)
      const texts = [document.what, ...document.says, ...document.doesNotSay].map(
        ({ html }) => html,
      )
      for (const text of [...texts, ...document.tasks, document.issuer]) {
        expect(words).toContain(textOf(text))
      }
      for (const label of ['documents.says', 'documents.doesNotSay', 'documents.tasks']) {
        expect(words).toContain(ui[label])
      }
      const hrefs = tagsIn(html, 'a').map(({ attributes }) => attributes.href ?? '')
      for (const id of document.sources) expect(hrefs).toContain(sources[id]?.urls[0])
      const facts = factsOfDocument(document)
      expect(facts.filter((id) => !hrefs.some((href) => href.includes(id)))).toEqual([])
    },
  )

  it('says that there are no words where they could not be read', async () => {
    const [first] = documents
    if (!first) throw new Error('no document')
    const app = createWholeApp([{ ...library, documents: [{ ...first, excerpts: [] }] }])
    const html = await (await app.request('/documents')).text()
    expect(textOf(html)).toContain(ui['documents.noWords'])
    expect(tagsIn(html, 'q')).toEqual([])
  })
})
