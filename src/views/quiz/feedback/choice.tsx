import type { ReviewedChoice, ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { FactSources } from '../../parts/fact-sources.tsx'
import { Markup } from '../../parts/markup.tsx'
import { Refutation } from '../../parts/refutation.tsx'
import { prepared } from '../../prepared.ts'
import { Explanation } from './explanation.tsx'

export function ChoiceFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'choice' }>
}) {
  const { t } = site
  const { isCorrect, response, misconception, key, others } = reviewed
  return (
    <>
      {response && (
        <ChoiceText site={site} as="given" label={t('feedback.yours')} choice={response} />
      )}
      {response && misconception && (
        <Refutation site={site} misconception={misconception} told={response.feedback.facts} />
      )}
      {!isCorrect && <ChoiceText site={site} as="key" label={t('feedback.key')} choice={key} />}
      <details class="others">
        <summary>{t('feedback.others')}</summary>
        <dl>
          {others.map((choice) => (
            <OtherChoice site={site} choice={choice} />
          ))}
        </dl>
      </details>
    </>
  )
}

/** A choice that was neither taken nor right; the explanation is of this choice alone, so it stands for both. */
const OtherChoice = prepared(
  ({ site, choice: { text, feedback } }: { site: Site; choice: ReviewedChoice }) => (
    <>
      <dt>
        <Markup html={text} />
      </dt>
      <dd>
        <Markup html={feedback.html} />
        <FactSources site={site} facts={feedback.facts} />
      </dd>
    </>
  ),
  ({ choice }) => choice.feedback,
)

interface ChoiceTextProps {
  site: Site
  /** What the choice is: the one taken, or the right one. */
  as: 'given' | 'key'
  label: string
  choice: ReviewedChoice
}

/** A choice with what there is to say about it. */
function ChoiceText({ site, as, label, choice: { text, feedback } }: ChoiceTextProps) {
  return (
    <div class={as}>
      <p class="label">{label}</p>
      <p class="choice-text">
        <Markup html={text} />
      </p>
      <Explanation site={site} text={feedback} />
    </div>
  )
}
