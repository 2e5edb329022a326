import type { Site } from '../../content/site.ts'
import { FactLine } from './fact-line.tsx'

/** The numbered notes of an explainer. */
export function Notes({ site, notes }: { site: Site; notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">{site.t('notes.title')}</h2>
      <ol>
        {notes.map((id, index) => (
          <li id={`note-${index + 1}`}>
            <FactLine site={site} id={id} />{' '}
            <a
              class="back"
              href={`#cite-${index + 1}`}
              aria-label={site.t('notes.back', { n: index + 1 })}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
