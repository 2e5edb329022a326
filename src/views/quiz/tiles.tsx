import type { ReviewedItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import { outcomeSigns, verdictOf } from './feedback/verdict.tsx'
import { reviewId } from './review.tsx'

/** How each question went, at a glance; each leads to its review. */
export function Tiles({ site, review }: { site: Site; review: readonly ReviewedItem[] }) {
  return (
    <ol class="tiles">
      {review.map((reviewed, index) => (
        <li>
          <a class={reviewed.outcome} href={`#${reviewId(reviewed)}`}>
            <span class="visually-hidden">{site.t('challenge.question')} </span>
            {index + 1} <span aria-hidden="true">{outcomeSigns[reviewed.outcome]}</span>{' '}
            <span class="visually-hidden">{verdictOf(site, reviewed)}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}
