import type { ReviewedItem } from '../../../answers/reviewed-item.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'
import { OwnLine } from '../../parts/own-badge.tsx'
import { RefutationText } from '../../parts/refutation.tsx'
import { SectionLink } from '../../parts/section-link.tsx'
import { ChoicesFeedback } from './choices.tsx'
import { NumberFeedback } from './number.tsx'
import { PartsFeedback } from './parts.tsx'
import { OtherReasons } from './reasons.tsx'
import { FoldedSources } from './sources.tsx'
import { ResponseVerdict } from './verdict.tsx'

/**
 * What to learn from a response: how far it was right, what is right and why, and which wrong idea was
 * behind it; reasons for the rest and sources are folded away.
 * `isMain`: it is the subject of its page, says the question again, and its heading takes the focus after a swap.
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
        <>
          <h1 class="verdict-line" tabindex={-1} autofocus>
            {verdict}
          </h1>
          <p class="stem">
            <Markup html={reviewed.stem} />
          </p>
        </>
      ) : (
        <p class="verdict-line">{verdict}</p>
      )}
      <OwnLine site={site} id={reviewed.id} />
      {reviewed.form === 'choice' && <ChoicesFeedback site={site} reviewed={reviewed} />}
      {reviewed.form === 'parts' && <PartsFeedback site={site} reviewed={reviewed} />}
      {reviewed.form === 'number' && <NumberFeedback site={site} reviewed={reviewed} />}
      {reviewed.afterword && (
        <p>
          <Markup html={reviewed.afterword} />
        </p>
      )}
      {reviewed.misconceptions.map((misconception) => (
        <RefutationText site={site} misconception={misconception} />
      ))}
      <OtherReasons site={site} reviewed={reviewed} />
      <FoldedSources site={site} facts={reviewed.facts} />
      {reviewed.section && (
        <p class="read-more">
          {site.t('feedback.readMore')} <SectionLink site={site} section={reviewed.section} />
        </p>
      )}
    </div>
  )
}
