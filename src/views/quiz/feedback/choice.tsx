import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { FactSources } from '../../parts/fact-sources.tsx'
import { Markup } from '../../parts/markup.tsx'

export function ChoiceFeedback({
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
