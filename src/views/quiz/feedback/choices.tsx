import type { ReviewedChoice, ReviewedItem } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'

/** The choices where they stood, those taken and those right marked and explained. */
export function ChoicesFeedback({
  site,
  reviewed: { choices, isMultiple },
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'choice' }>
}) {
  return (
    <ul class="answers">
      {choices.map((choice) => (
        <li class={`answer ${markOf(choice)}`}>
          <Mark site={site} mark={markOf(choice)} isMultiple={isMultiple} />
          <p class="answer-text">
            <Markup html={choice.text} />
          </p>
          {isMarked(choice) && (
            <p>
              <Markup html={choice.feedback.html} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** `other`: neither taken nor right. */
type Mark = 'right' | 'wrong' | 'missed' | 'other'

function markOf({ isTaken, isKey }: ReviewedChoice): Mark {
  if (isTaken) return isKey ? 'right' : 'wrong'
  return isKey ? 'missed' : 'other'
}

export const isMarked = ({ isTaken, isKey }: ReviewedChoice): boolean => isTaken || isKey

/** What a choice is, as a sign and in words. */
function Mark({ site, mark, isMultiple }: { site: Site; mark: Mark; isMultiple: boolean }) {
  if (mark === 'other') return null
  return (
    <p class="mark">
      <span aria-hidden="true">{mark === 'wrong' ? '✗' : '✓'}</span>{' '}
      {site.t(`feedback.${isMultiple ? 'tick' : 'choice'}.${mark}`)}
    </p>
  )
}
