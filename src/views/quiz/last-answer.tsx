import type { ReviewedItem } from '../../answers/reviewed-item.ts'
import type { Site } from '../../content/site.ts'
import { ResponseVerdict } from './feedback/verdict.tsx'
import { reviewId } from './review-id.ts'

/** How the answer went that led to the result. Its feedback is in the review below, and the link unfolds it. */
export const LastAnswer = ({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) => (
  <p>
    {site.t('result.lastAnswer')}{' '}
    <strong>
      <ResponseVerdict site={site} reviewed={reviewed} />.
    </strong>{' '}
    <a href={`#${reviewId(reviewed)}`}>{site.t('result.lastLink')}</a>
  </p>
)
