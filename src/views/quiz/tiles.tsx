import type { ReviewedItem, ReviewedOutcome } from '../../answers/reviewed-item.ts'
import type { Site } from '../../content/site.ts'
import { prepared } from '../prepared.ts'
import { outcomeSigns, verdictOf } from './feedback/verdict.tsx'
import { reviewId } from './review-id.ts'

/** The questions of an attempt that is to come. */
export const OpenTiles = ({ questions }: { questions: number }) => (
  <ol class="tiles" aria-hidden="true">
    {Array.from({ length: questions }, (_, at) => (
      <li>
        <span class="open">{at + 1}</span>
      </li>
    ))}
  </ol>
)

/** How each question went, at a glance; each leads to its review. */
export function Tiles({ site, review }: { site: Site; review: readonly ReviewedItem[] }) {
  return (
    <ol class="tiles">
      {review.map((reviewed, index) => (
        <Tile
          site={site}
          outcome={reviewed.outcome}
          href={`#${reviewId(reviewed)}`}
          place={index + 1}
          verdict={verdictOf(site, reviewed)}
        />
      ))}
    </ol>
  )
}

interface TileProps {
  site: Site
  outcome: ReviewedOutcome
  href: string
  /** Of the question, from 1. */
  place: number
  verdict: string
}

const Tile = prepared(
  ({ site, outcome, href, place, verdict }: TileProps) => (
    <li>
      <a class={outcome} href={href}>
        <span class="visually-hidden">{site.t('challenge.question')} </span>
        {place} <span aria-hidden="true">{outcomeSigns[outcome]}</span>{' '}
        <span class="visually-hidden">{verdict}</span>
      </a>
    </li>
  ),
  ({ outcome }) => outcome,
  ['href', 'place', 'verdict'],
)
