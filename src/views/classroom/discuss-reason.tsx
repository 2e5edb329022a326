import type { Site } from '../../content/site.ts'
import type { DiscussionState } from '../../states/classroom/discussion.ts'
import { letterAt } from '../parts/letter.ts'
import { Markup } from '../parts/markup.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'

type Reason = NonNullable<DiscussionState['reason']>

/** Why an answer is right or wrong, and how that is known. */
export function DiscussReason({ site, discussion, reason }: DiscussReasonProps) {
  const { item } = discussion.question
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
  discussion: DiscussionState
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
