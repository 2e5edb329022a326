import type { ReviewedItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback } from './feedback/feedback.tsx'

/** The feedback on the answer that led to the result. */
export const LastAnswer = ({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) => (
  <section aria-labelledby="last-answer">
    <h2 id="last-answer">{site.t('result.lastAnswer')}</h2>
    <p class="stem">
      <Markup html={reviewed.stem} />
    </p>
    <Feedback site={site} reviewed={reviewed} />
  </section>
)
