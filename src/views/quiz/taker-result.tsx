import type { ReviewedItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import type { TakerResult } from '../../states/quiz/taker-result.ts'
import { Markup } from '../parts/markup.tsx'
import { SectionLink } from '../parts/section-link.tsx'
import { Challenge } from './comparison.tsx'
import { Feedback } from './feedback/feedback.tsx'
import { Others } from './others.tsx'
import { RecordingStatus } from './recording.tsx'
import { ResultActions, RetakeForm } from './result-actions.tsx'
import { Score } from './score.tsx'

/** Score, band, what was recorded, and every item again with its feedback and sources. */
export function ResultView({ site, result }: { site: Site; result: TakerResult }) {
  const { t } = site
  const { score, maxScore, band, review, comparison, others } = result
  return (
    <>
      <section class="result">
        <h1 tabindex={-1} autofocus>
          {t('result.title')}
        </h1>
        <Score site={site} score={score} maxScore={maxScore} band={band} />
        <RecordingStatus site={site} recording={result.recording} />
        <LastResponse site={site} review={review} />
        <ResultActions site={site} result={result} />
        {result.missed.length > 0 && <RetakeForm site={site} result={result} />}
        <p class="small">{t(`result.onlyYou.${result.audience}`)}</p>
      </section>
      {comparison && <Challenge site={site} comparison={comparison} />}
      {others && <Others site={site} result={result} others={others} />}
      <ReadNext site={site} sections={result.readNext} />
      <Review site={site} review={review} />
    </>
  )
}

/** The last response gets no page of feedback of its own; this says how it went. */
function LastResponse({ site, review }: { site: Site; review: readonly ReviewedItem[] }) {
  const last = review.at(-1)
  if (!last || review.length === 1) return null
  return (
    <p>
      {site.t(last.isCorrect ? 'result.lastCorrect' : 'result.lastIncorrect')}{' '}
      <a href={`#item-${last.id}`}>{site.t('result.lastLink')}</a>
    </p>
  )
}

function ReadNext({ site, sections }: { site: Site; sections: TakerResult['readNext'] }) {
  if (sections.length === 0) return null
  return (
    <section aria-labelledby="read-next">
      <h2 id="read-next">{site.t('result.readNext')}</h2>
      <ul>
        {sections.map((section) => (
          <li>
            <SectionLink site={site} section={section} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Review({ site, review }: { site: Site; review: readonly ReviewedItem[] }) {
  return (
    <section aria-labelledby="review">
      <h2 id="review">{site.t('result.review')}</h2>
      <ol class="review">
        {review.map((reviewed) => (
          <li id={`item-${reviewed.id}`}>
            <h3>
              <Markup html={reviewed.stem} />
            </h3>
            <Feedback site={site} reviewed={reviewed} />
          </li>
        ))}
      </ol>
    </section>
  )
}
