import type { ReviewedItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { Markup } from '../parts/markup.tsx'
import { prepared } from '../prepared.ts'
import { Feedback } from './feedback/feedback.tsx'
import { outcomeSigns, verdictOf } from './feedback/verdict.tsx'

/** Where the review of a question is on its page: within what is folded, so that a link to it unfolds it. */
export const reviewId = ({ id }: ReviewedItem): string => `item-${id}`

interface ReviewProps {
  site: Site
  review: readonly ReviewedItem[]
  /** The one whose feedback is open from the start. */
  unfolded: ReviewedItem | undefined
}

/** Each question with how it went; its feedback unfolds. */
export function Review({ site, review, unfolded }: ReviewProps) {
  return (
    <section aria-labelledby="review">
      <h2 id="review">{site.t('result.review')}</h2>
      <ol class="review">
        {review.map((reviewed) => (
          <ReviewOf
            site={site}
            reviewed={reviewed}
            isOpen={reviewed === unfolded}
            verdict={verdictOf(site, reviewed)}
            feedback={<Feedback site={site} reviewed={reviewed} />}
          />
        ))}
      </ol>
    </section>
  )
}

interface ReviewOfProps {
  site: Site
  reviewed: ReviewedItem
  isOpen: boolean
  verdict: string
  feedback: Child
}

const ReviewOf = prepared(
  ({ reviewed, isOpen, verdict, feedback }: ReviewOfProps) => (
    <li>
      <details open={isOpen}>
        <summary>
          <span class={reviewed.outcome}>
            <span aria-hidden="true">{outcomeSigns[reviewed.outcome]}</span>{' '}
            <span class="visually-hidden">{verdict}: </span>
          </span>{' '}
          <h3>
            <Markup html={reviewed.stem} />
          </h3>
        </summary>
        <div id={reviewId(reviewed)}>{feedback}</div>
      </details>
    </li>
  ),
  ({ reviewed: { id, outcome }, isOpen }) => `${id} ${outcome} ${isOpen}`,
  ['verdict', 'feedback'],
)
