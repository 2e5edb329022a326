import type { Site } from '../../content/site.ts'
import type { TakerResult } from '../../states/quiz/taker-result.ts'
import { Markup } from '../parts/markup.tsx'
import { BandWords } from './band.tsx'
import { Calibration } from './calibration.tsx'
import { ComparisonSection } from './comparison.tsx'
import { Others } from './others.tsx'
import { Points } from './points.tsx'
import { RecordingStatus } from './recording.tsx'
import { ResultActions } from './result-actions.tsx'
import { Review } from './review.tsx'
import { Tiles } from './tiles.tsx'
import { WhatNext } from './what-next.tsx'

/** Score, band and questions at a glance; what to do with it; what to read next; and each question again. */
export function ResultView({
  site,
  title,
  result,
}: {
  site: Site
  /** Of the quiz. */
  title: string
  result: TakerResult
}) {
  const { t } = site
  const {
    score,
    maxScore,
    band,
    strengths,
    review,
    last,
    answered,
    calibration,
    comparison,
    others,
    audience,
  } = result
  return (
    <div class="result">
      <section class="field">
        <div>
          <p class="kicker">
            <Markup html={title} />
          </p>
          <h1 class="grand" tabindex={-1} autofocus>
            <span class="visually-hidden">{t('result.title')}: </span>
            <Points site={site} score={score} maxScore={maxScore} />
          </h1>
          {band && <BandWords site={site} band={band} strengths={strengths} />}
        </div>
        <div>
          <Tiles site={site} review={review} />
          <ResultActions site={site} title={title} result={result} />
        </div>
      </section>
      <div class="columns">
        <div>
          <RecordingStatus site={site} recording={result.recording} />
          {answered !== undefined && (
            <p>{t('result.handedIn', { n: answered, total: review.length })}</p>
          )}
          {comparison && <ComparisonSection site={site} comparison={comparison} />}
          <WhatNext site={site} result={result} />
          {calibration && <Calibration site={site} rows={calibration} />}
        </div>
        <div>
          <Review site={site} review={review} last={last} />
          {others && <Others site={site} result={result} others={others} />}
          <p class="small">
            {t(`result.onlyYou.${audience}`)} <a href={result.againPath}>{t('result.again')}</a>
          </p>
        </div>
      </div>
    </div>
  )
}
