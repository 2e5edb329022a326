import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { Markup } from '../parts/markup.tsx'
import { prepared } from '../prepared.ts'
import { Feedback } from './feedback/feedback.tsx'
import { outcomeSigns, verdictOf } from './feedback/verdict.tsx'
import { LastAnswer } from './last-answer.tsx'
import { reviewId } from './review-id.ts'

interface ReviewProps {
  site: Site
  review: readonly ReviewedItem[]
  /** The one that led to the result, of which no page has told yet. */
  last: ReviewedItem | undefined
}

/** Each question with how it went; its feedback unfolds. */
export function Review({ site, review, last }: ReviewProps) {
  return (
    <section aria-labelledby="review">
      <h2 id="review">{site.t('result.review')}</h2>
      {last && <LastAnswer site={site} reviewed={last} />}
      <ol class="review">
        {review.map((reviewed) => (
          <ReviewOf
            site={site}
            reviewed={reviewed}
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
  verdict: string
  feedback: Child
}

const ReviewOf = prepared(
  ({ reviewed, verdict, feedback }: ReviewOfProps) => (
    <li>
      <details>
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
  ({ reviewed: { id, outcome } }) => `${id} ${outcome}`,
  ['verdict', 'feedback'],
)
