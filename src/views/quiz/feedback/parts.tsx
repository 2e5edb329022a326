import type { ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'
import { Refutation } from '../../parts/refutation.tsx'
import { Explanation } from './explanation.tsx'
import { GivenAndKey } from './given-and-key.tsx'

/** Each choice, pair, place or statement, with the response, the key and the reason. */
export function PartsFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'parts' }>
}) {
  return (
    <ul class="parts">
      {reviewed.parts.map(({ text, given, key, isCorrect, feedback, misconception }) => (
        <li class={isCorrect ? 'right' : 'wrong'}>
          <p class="choice-text">
            <span aria-hidden="true">{isCorrect ? '✓' : '✗'}</span> <Markup html={text} />
          </p>
          <GivenAndKey site={site} given={given} right={isCorrect ? undefined : key} />
          <Explanation site={site} text={feedback} />
          {misconception && (
            <Refutation site={site} misconception={misconception} told={feedback.facts} />
          )}
        </li>
      ))}
    </ul>
  )
}
