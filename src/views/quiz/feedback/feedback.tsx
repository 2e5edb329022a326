import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { SectionLink } from '../../parts/section-link.tsx'
import { ChoiceFeedback } from './choice.tsx'
import { NumberFeedback } from './number.tsx'
import { PartsFeedback } from './parts.tsx'
import { ResponseVerdict } from './verdict.tsx'

/**
 * What to learn from a response: how far it was right, why, and what is wrong with the other choices.
 * `isMain`: it is the subject of its page, and its heading takes the focus after a swap.
 */
export function Feedback({
  site,
  reviewed,
  isMain = false,
}: {
  site: Site
  reviewed: ReviewedItem
  isMain?: boolean
}) {
  const verdict = <ResponseVerdict site={site} reviewed={reviewed} />
  return (
    <div class={`feedback ${reviewed.outcome}`}>
      {isMain ? (
        <h1 class="verdict-line" tabindex={-1} autofocus>
          {verdict}
        </h1>
      ) : (
        <p class="verdict-line">{verdict}</p>
      )}
      {reviewed.form === 'choice' && <ChoiceFeedback site={site} reviewed={reviewed} />}
      {reviewed.form === 'parts' && <PartsFeedback site={site} reviewed={reviewed} />}
      {reviewed.form === 'number' && <NumberFeedback site={site} reviewed={reviewed} />}
      {reviewed.section && (
        <p class="read-more">
          {site.t('feedback.readMore')} <SectionLink site={site} section={reviewed.section} />
        </p>
      )}
    </div>
  )
}
