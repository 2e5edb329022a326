import type { ReviewedItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import { FactSources } from '../parts/fact-sources.tsx'
import { Markup } from '../parts/markup.tsx'

/**
 * What to learn from a response: how far it was right, why, and what the rest gets wrong.
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
  const verdict = <Verdict site={site} reviewed={reviewed} />
  const tone = reviewed.isCorrect ? 'correct' : reviewed.points > 0 ? 'partly' : 'incorrect'
  return (
    <div class={`feedback ${tone}`}>
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
          {site.t('feedback.readMore')}{' '}
          <a href={site.path(reviewed.section.path)}>
            <Markup html={reviewed.section.title} />
          </a>
        </p>
      )}
    </div>
  )
}

/** How far a response was right, in words. */
export function verdictOf(site: Site, { isCorrect, points }: ReviewedItem): string {
  if (isCorrect) return site.t('feedback.correct')
  if (points === 0) return site.t('feedback.incorrect')
  return site.t('feedback.partly', { points: site.number(points / partsPerPoint) })
}

function Verdict({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) {
  const sign = reviewed.isCorrect ? '✓' : reviewed.points > 0 ? '◐' : '✗'
  return (
    <>
      <span aria-hidden="true">{sign}</span> {verdictOf(site, reviewed)}
    </>
  )
}

function ChoiceFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'choice' }>
}) {
  const { t } = site
  const { isCorrect, response, key, others } = reviewed
  return (
    <>
      {response && (
        <div class="given">
          <p class="label">{t('feedback.yours')}</p>
          <p class="choice-text">
            <Markup html={response.text} />
          </p>
          <p>
            <Markup html={response.feedback.html} />
          </p>
          <FactSources site={site} facts={response.feedback.facts} />
        </div>
      )}
      {!isCorrect && (
        <div class="key">
          <p class="label">{t('feedback.key')}</p>
          <p class="choice-text">
            <Markup html={key.text} />
          </p>
          <p>
            <Markup html={key.feedback.html} />
          </p>
          <FactSources site={site} facts={key.feedback.facts} />
        </div>
      )}
      <details class="others">
        <summary>{t('feedback.others')}</summary>
        <dl>
          {others.map(({ text, feedback }) => (
            <>
              <dt>
                <Markup html={text} />
              </dt>
              <dd>
                <Markup html={feedback.html} />
                <FactSources site={site} facts={feedback.facts} />
              </dd>
            </>
          ))}
        </dl>
      </details>
    </>
  )
}

/** Each choice, pair, place or statement with what was given, what was right, and why. */
function PartsFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'parts' }>
}) {
  return (
    <ul class="parts">
      {reviewed.parts.map(({ text, given, key, isRight, feedback }) => (
        <li class={isRight ? 'right' : 'wrong'}>
          <p class="choice-text">
            <span aria-hidden="true">{isRight ? '✓' : '✗'}</span> <Markup html={text} />
          </p>
          <GivenAndKey site={site} given={given} right={isRight ? undefined : key} />
          <p>
            <Markup html={feedback.html} />
          </p>
          <FactSources site={site} facts={feedback.facts} />
        </li>
      ))}
    </ul>
  )
}

function NumberFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'number' }>
}) {
  const { given, key, feedback, isCorrect } = reviewed
  return (
    <>
      <GivenAndKey site={site} given={given} right={isCorrect ? undefined : key} />
      <p>
        <Markup html={feedback.html} />
      </p>
      <FactSources site={site} facts={feedback.facts} />
    </>
  )
}

/** What the learner gave and, where that was wrong, what was right. */
function GivenAndKey(props: {
  site: Site
  given: string | undefined
  /** What was right; undefined where that is what was given. */
  right: string | undefined
}) {
  const { site, given, right } = props
  const { t } = site
  return (
    <p class="part-answer">
      {t('feedback.yours')}: <Markup html={given ?? t('feedback.none')} />
      {right !== undefined && (
        <>
          {' · '}
          {t('feedback.key')}:{' '}
          <strong>
            <Markup html={right} />
          </strong>
        </>
      )}
    </p>
  )
}
