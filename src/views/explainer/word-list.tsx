import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/**
 * The glossary terms of this page, so that nobody loses their place by looking one up: each leads back to where the
 * text uses it. Folded, since few read the list as such; a browser unfolds it where a link leads into it.
 */
export function WordList({ site, terms }: { site: Site; terms: readonly string[] }) {
  const words = site.library.glossary.filter(({ id }) => terms.includes(id))
  if (words.length === 0) return null
  return (
    <details class="words">
      <summary>
        <h2>{site.t('explainer.words')}</h2>
      </summary>
      <dl>
        {words.map(({ id, term, definition }) => (
          <>
            <dt id={`word-${id}`}>
              <Markup html={term} />
            </dt>
            <dd>
              <Markup html={definition.html} />{' '}
              <a class="back" href={`#use-${id}`}>
                {site.t('explainer.back')}
              </a>
            </dd>
          </>
        ))}
      </dl>
    </details>
  )
}
