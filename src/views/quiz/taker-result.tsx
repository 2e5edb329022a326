import type { ReviewedItem } from '../../answers/review.ts'
import type { Band } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { fewestToShow } from '../../domain/item-analysis.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { Tally } from '../../domain/tally.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback } from './feedback.tsx'
import { Histogram } from './histogram.tsx'
import { type Recording, RecordingStatus } from './recording.tsx'
import { ScoreLine } from './score.tsx'

/** Points of both sides for each question, in parts; `away` where the other side is not to be seen. */
export type Comparison = readonly { yours: number; theirs: number }[] | 'away'

/** What the taker sees at the end. */
export interface TakerResult {
  quizId: string
  /** In parts of a point. */
  score: number
  maxScore: number
  band: Band | undefined
  review: readonly ReviewedItem[]
  /** Sections of explainers behind what was missed. */
  readNext: readonly { path: string; title: string }[]
  /** Ids of the items without full points. */
  missed: readonly string[]
  /** Where a friend gets the same questions; there once the store took the attempt. */
  challengePath: string | undefined
  /** Against the attempt that this one answers to. */
  comparison: Comparison | undefined
  /** How all others did; undefined where they are too few. */
  others: Tally | undefined
  /** Address of the shareable page; there once the store took the attempt. */
  resultPath: string | undefined
  recording: Recording
  /** Who sees it besides the taker: those with whom it is shared, the teacher of the class, nobody. */
  audience: 'public' | 'classroom' | 'trial'
  /** Where to take it again: the quiz, or the class. */
  againPath: string
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

/** How all others did, and how many got each of these questions right. */
function Others({ site, result, others }: { site: Site; result: TakerResult; others: Tally }) {
  const { t } = site
  const shareOf = (id: string) => {
    const item = others.items[id]
    if (!item || item.attempts < fewestToShow) return undefined
    return `${Math.round((100 * item.points) / (item.attempts * partsPerPoint))}%`
  }
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('result.others')}</h2>
      <Histogram
        site={site}
        tally={others}
        caption={site.count('stats.count', others.attempts)}
        own={Math.floor(result.score / partsPerPoint)}
      />
      <table class="challenge">
        <caption>{t('result.othersItems')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('challenge.question')}</th>
            <th scope="col">{t('stats.difficulty')}</th>
          </tr>
        </thead>
        <tbody>
          {result.review.map(({ id }, index) => (
            <tr>
              <th scope="row">{index + 1}</th>
              <td>{shareOf(id) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Both sides of a challenge. */
function Challenge({ site, comparison }: { site: Site; comparison: Comparison }) {
  const { t } = site
  const points = (parts: number) => site.number(parts / partsPerPoint)
  if (comparison === 'away') return <p class="box">{t('challenge.away')}</p>
  const sum = (side: 'yours' | 'theirs') =>
    comparison.reduce((total, question) => total + question[side], 0)
  return (
    <section aria-labelledby="challenge">
      <h2 id="challenge">{t('challenge.result')}</h2>
      <table class="challenge">
        <thead>
          <tr>
            <th scope="col">{t('challenge.question')}</th>
            <th scope="col">{t('challenge.yours')}</th>
            <th scope="col">{t('challenge.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.map(({ yours, theirs }, index) => (
            <tr>
              <th scope="row">{index + 1}</th>
              <td>{points(yours)}</td>
              <td>{points(theirs)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('challenge.total')}</th>
            <td>{points(sum('yours'))}</td>
            <td>{points(sum('theirs'))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
