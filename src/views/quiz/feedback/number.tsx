import type { ReviewedItem } from '../../../answers/reviewed-item.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'
import { outcomeSigns } from './verdict.tsx'

/** The number given and, unless it is that, the right one, with what to say about it. */
export function NumberFeedback({
  site,
  reviewed: { given, key, feedback, isCorrect, outcome },
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'number' }>
}) {
  const { t } = site
  const mark = marks[outcome]
  return (
    <ul class="answers">
      {given !== undefined && (
        <li class={`answer ${mark}`}>
          <p class="mark">
            <span aria-hidden="true">{outcomeSigns[outcome]}</span> {t(`feedback.choice.${mark}`)}
          </p>
          <p class="answer-text">
            <Markup html={given} />
          </p>
          {isCorrect && <Reason html={feedback.html} />}
        </li>
      )}
      {!isCorrect && (
        <li class="answer missed">
          <p class="mark">
            <span aria-hidden="true">✓</span> {t('feedback.choice.missed')}
          </p>
          <p class="answer-text">
            <Markup html={key} />
          </p>
          <Reason html={feedback.html} />
        </li>
      )}
    </ul>
  )
}

const marks = { correct: 'right', partly: 'near', incorrect: 'wrong', blank: 'wrong' } as const

const Reason = ({ html }: { html: string }) =>
  html && (
    <p>
      <Markup html={html} />
    </p>
  )
