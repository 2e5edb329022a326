import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** The glossary terms of this page, so that nobody loses their place by looking one up. */
export function WordList({ site, terms }: { site: Site; terms: readonly string[] }) {
  const words = site.library.glossary.filter(({ id }) => terms.includes(id))
  if (words.length === 0) return null
  return (
    <section class="words" aria-labelledby="words">
      <h2 id="words">{site.t('explainer.words')}</h2>
      <dl>
        {words.map(({ id, term, definition }) => (
          <>
            <dt id={`word-${id}`}>
              <Markup html={term} />
            </dt>
            <dd>
              <Markup html={definition.html} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}
