import type { ReviewedItem } from '../content/review.ts'
import type { Site } from '../content/site.ts'
import { Markup } from './layout.tsx'
import { FactSources } from './sources.tsx'

/**
 * What to learn from a response: whether it was the key, why, and what the other choices get wrong.
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
  const { t, path } = site
  const { isCorrect, response, key, others, section } = reviewed
  const verdict = <Verdict site={site} isCorrect={isCorrect} />
  return (
    <div class={`feedback ${isCorrect ? 'correct' : 'incorrect'}`}>
      {isMain ? (
        <h1 class="verdict-line" tabindex={-1} autofocus>
          {verdict}
        </h1>
      ) : (
        <p class="verdict-line">{verdict}</p>
      )}
      {response && (
        <div class="given">
          <p class="label">{t(isCorrect ? 'feedback.yoursAndKey' : 'feedback.yours')}</p>
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
      {section && (
        <p class="read-more">
          {t('feedback.readMore')}{' '}
          <a href={path(section.path)}>
            <Markup html={section.title} />
          </a>
        </p>
      )}
    </div>
  )
}

/** Right or not, in a sign and a word. */
export function Verdict({ site, isCorrect }: { site: Site; isCorrect: boolean }) {
  return (
    <>
      <span aria-hidden="true">{isCorrect ? '✓' : '✗'}</span>{' '}
      {site.t(isCorrect ? 'feedback.correct' : 'feedback.incorrect')}
    </>
  )
}
