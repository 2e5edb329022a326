import type { Band } from '../content/library.ts'
import type { ReviewedItem } from '../content/review.ts'
import type { Site } from '../content/site.ts'
import { Feedback } from './feedback.tsx'
import { Markup } from './layout.tsx'
import { ScoreLine } from './score.tsx'

/** What the taker sees at the end. */
export interface TakerResult {
  quizId: string
  /** In parts of a point. */
  score: number
  maxScore: number
  band: Band | undefined
  review: readonly ReviewedItem[]
  /** Address of the shareable page; there once the store took the attempt. */
  resultPath: string | undefined
  /** Where to try again to record it; there while the store has not taken it. */
  recordAction: string | undefined
  /** The address was opened, not just tried: then a script may try at once. */
  mayTryAtOnce: boolean
  /** A try has just failed. */
  hasFailed: boolean
}

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
        <ScoreLine site={site} score={score} maxScore={maxScore} band={band} />
        <NotRecorded site={site} result={result} />
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
          <a class={resultPath ? undefined : 'button'} href={path(`/quizzes/${quizId}`)}>
            {t('result.again')}
          </a>
        </p>
        <p class="small">{t('result.onlyYou')}</p>
      </section>
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

/**
 * Says that the store has not taken the attempt, and offers to try again. With scripts it tries by
 * itself: when the address is opened, when the network is back, and each minute.
 */
function NotRecorded({ site, result }: { site: Site; result: TakerResult }) {
  const { t } = site
  const { recordAction, mayTryAtOnce, hasFailed } = result
  if (!recordAction) return <p class="recorded">✓ {t('result.recorded')}</p>
  const triggers = ['submit', 'online from:window', 'every 60s', ...(mayTryAtOnce ? ['load'] : [])]
  return (
    <div class="box not-recorded">
      <h2>{t('result.notRecorded.title')}</h2>
      <p>{t(hasFailed ? 'result.notRecorded.failed' : 'result.notRecorded.text')}</p>
      <form
        method="post"
        action={recordAction}
        hx-post={recordAction}
        hx-trigger={triggers.join(', ')}
        hx-target="#attempt"
        hx-sync="this:drop"
      >
        <button class="button" type="submit">
          {t('result.notRecorded.again')}
        </button>
      </form>
    </div>
  )
}
