import type { Site } from '../../content/site.ts'
import type { TakerResult } from '../../states/taker-result.ts'
import { Markup } from '../parts/markup.tsx'
import { Challenge } from './comparison.tsx'
import { Feedback } from './feedback/feedback.tsx'
import { Others } from './others.tsx'
import { RecordingStatus } from './recording.tsx'
import { Score } from './score.tsx'

/** Score, band, what was recorded, and every item again with its feedback and sources. */
export function ResultView({ site, result }: { site: Site; result: TakerResult }) {
  const { t, path } = site
  const { score, maxScore, band, review, quizId, resultPath } = result
  const last = review.at(-1)
  return (
    <>
      <section class="result">
        <h1 tabindex={-1} autofocus>
          {t('result.title')}
        </h1>
        <Score site={site} score={score} maxScore={maxScore} band={band} />
        <RecordingStatus site={site} recording={result.recording} />
        {last && review.length > 1 && (
          <p>
            {t(last.isCorrect ? 'result.lastCorrect' : 'result.lastIncorrect')}{' '}
            <a href={`#item-${last.id}`}>{t('result.lastLink')}</a>
          </p>
        )}
        <p class="actions">
          {resultPath && (
            <a class="button" href={resultPath}>
              {t('result.share')}
            </a>
          )}
          {/* Text browsers set no gap. */}{' '}
          <a class={resultPath ? undefined : 'button'} href={result.againPath}>
            {t('result.again')}
          </a>
          {result.challengePath && (
            <>
              {' '}
              <a href={result.challengePath}>{t('challenge.link')}</a>
            </>
          )}
        </p>
        {result.missed.length > 0 && (
          <form method="post" action={path(`/quizzes/${quizId}/attempts`)}>
            <input type="hidden" name="items" value={result.missed.join(',')} />
            {/* What was taken in a class or tried by its teacher leaves no record elsewhere. */}
            <input
              type="hidden"
              name={result.audience === 'public' ? 'retake' : 'trial'}
              value="yes"
            />
            <button class="button quiet" type="submit">
              {site.count('result.retake', result.missed.length)}
            </button>
          </form>
        )}
        <p class="small">{t(`result.onlyYou.${result.audience}`)}</p>
      </section>
      {result.comparison && <Challenge site={site} comparison={result.comparison} />}
      {result.others && <Others site={site} result={result} others={result.others} />}
      {result.readNext.length > 0 && (
        <section aria-labelledby="read-next">
          <h2 id="read-next">{t('result.readNext')}</h2>
          <ul>
            {result.readNext.map(({ path: section, title }) => (
              <li>
                <a href={path(section)}>
                  <Markup html={title} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="review">
        <h2 id="review">{t('result.review')}</h2>
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
    </>
  )
}
