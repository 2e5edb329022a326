import type { Site } from '../../content/site.ts'
import { creditOf } from '../parts/credit.ts'
import { StatusBadge } from '../parts/status-badge.tsx'

/** The facts behind the numbers of a text, in the order in which it cites them: folded, since each number leads to its fact. */
export function FrameNotes({ site, facts }: { site: Site; facts: readonly string[] }) {
  const cited = [...new Set(facts)]
  if (cited.length === 0) return null
  return (
    <details class="notes">
      <summary>
        {site.t('notes.title')} ({cited.length})
      </summary>
      <ol>
        {cited.map((id) => {
          const fact = site.fact(id)
          return (
            fact && (
              <li>
                <a href={site.path(`/facts/${id}`)}>{id}</a> <StatusBadge site={site} fact={fact} />{' '}
                {fact.sources
                  .flatMap((source) => site.library.sources[source] ?? [])
                  .map((source) => creditOf(site, source))
                  .join('; ')}
              </li>
            )
          )
        })}
      </ol>
    </details>
  )
}
