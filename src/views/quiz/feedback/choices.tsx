import type { ReviewedChoice, ReviewedItem } from '../../../answers/reviewed-item.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'
import { prepared } from '../../prepared.ts'

/** The choices where they stood, those taken and those right marked and explained. */
export function ChoicesFeedback({
  site,
  reviewed: { choices, isMultiple, outcome },
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'choice' }>
}) {
  return (
    <ul class="answers">
      {choices.map((choice) => (
        <ChoiceAnswer
          site={site}
          choice={choice}
          isMultiple={isMultiple}
          isBlank={outcome === 'blank'}
        />
      ))}
    </ul>
  )
}

interface ChoiceAnswerProps {
  site: Site
  choice: ReviewedChoice
  isMultiple: boolean
}

function ChoiceAnswer({ isBlank, ...props }: ChoiceAnswerProps & { isBlank: boolean }) {
  const Answer = answers[markOf(props.choice, isBlank)]
  return <Answer {...props} />
}

/** By the feedback, which is of one choice alone. */
const answerMarked = (mark: Mark) =>
  prepared(
    ({ site, choice, isMultiple }: ChoiceAnswerProps) => (
      <li class={`answer ${mark === 'key' ? 'missed' : mark}`}>
        <MarkInWords site={site} mark={mark} isMultiple={isMultiple} />
        <p class="answer-text">
          <Markup html={choice.text} />
        </p>
        {isMarked(choice) && choice.feedback.html && (
          <p>
            <Markup html={choice.feedback.html} />
          </p>
        )}
      </li>
    ),
    ({ choice }) => choice.feedback,
  )

/** `key`: right, where nothing was answered. `other`: neither taken nor right. */
type Mark = 'right' | 'wrong' | 'missed' | 'key' | 'other'

function markOf({ isTaken, isKey }: ReviewedChoice, isBlank: boolean): Mark {
  if (isTaken) return isKey ? 'right' : 'wrong'
  if (!isKey) return 'other'
  return isBlank ? 'key' : 'missed'
}

export const isMarked = ({ isTaken, isKey }: ReviewedChoice): boolean => isTaken || isKey

/** What a choice is, as a sign and in words. */
function MarkInWords({ site, mark, isMultiple }: { site: Site; mark: Mark; isMultiple: boolean }) {
  if (mark === 'other') return null
  return (
    <p class="mark">
      <span aria-hidden="true">{mark === 'wrong' ? '✗' : '✓'}</span>{' '}
      {site.t(
        mark === 'key' ? 'feedback.key' : `feedback.${isMultiple ? 'tick' : 'choice'}.${mark}`,
      )}
    </p>
  )
}

const answers = {
  right: answerMarked('right'),
  wrong: answerMarked('wrong'),
  missed: answerMarked('missed'),
  key: answerMarked('key'),
  other: answerMarked('other'),
} satisfies Record<Mark, unknown>
