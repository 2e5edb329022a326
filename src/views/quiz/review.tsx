import type { ReviewedItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback } from './feedback/feedback.tsx'
import { outcomeSigns, verdictOf } from './feedback/verdict.tsx'

/** Where the review of a question is on its page: within what is folded, so that a link to it unfolds it. */
export const reviewId = ({ id }: ReviewedItem): string => `item-${id}`

/** Each question with how it went; its feedback unfolds. */
export function Review({ site, review }: { site: Site; review: readonly ReviewedItem[] }) {
  return (
    <section aria-labelledby="review">
      <h2 id="review">{site.t('result.review')}</h2>
      <ol class="review">
        {review.map((reviewed) => (
          <li>
            <details>
              <summary>
                <span class={reviewed.outcome}>
                  <span aria-hidden="true">{outcomeSigns[reviewed.outcome]}</span>{' '}
                  <span class="visually-hidden">{verdictOf(site, reviewed)}: </span>
                </span>{' '}
                <h3>
                  <Markup html={reviewed.stem} />
                </h3>
              </summary>
              <div id={reviewId(reviewed)}>
                <Feedback site={site} reviewed={reviewed} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
