import { letterAt } from '../../content/letter.ts'
import type { Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Reason } from '../../states/classroom/answers-in-view.ts'
import { Markup } from '../parts/markup.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'

/** Why an answer is right or wrong, and how that is known. */
export function DiscussReason({ site, item, reason }: DiscussReasonProps) {
  const name = item.type === 'match' ? String(reason.at + 1) : letterAt(reason.at)
  return (
    <p class="reason" tabindex={-1} autofocus>
      {item.type !== 'number' && <b>{name}</b>} <Markup html={reason.html} />{' '}
      <small>
        {reason.facts.map((id) => (
          <FactSource site={site} id={id} />
        ))}
      </small>
    </p>
  )
}

interface DiscussReasonProps {
  site: Site
  item: Item
  reason: Reason
}

/** The status of a fact and its first source; the fact's own page has them all. */
function FactSource({ site, id }: { site: Site; id: string }) {
  const fact = site.library.facts[id]
  const source = site.library.sources[fact?.sources[0] ?? '']
  if (!fact) return null
  return (
    <>
      <StatusBadge site={site} fact={fact} />{' '}
      <a href={site.path(`/facts/${id}`)}>
        {source ? (source.relays ?? source.publisher) : id}
      </a>{' '}
    </>
  )
}
