import type { ReviewedItem } from '../../../answers/reviewed-item.ts'
import type { Answer } from '../../../content/library.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'
import { prepared } from '../../prepared.ts'
import { isMarked } from './choices.tsx'

/** What there is to say about the answers that need no word at once, folded away. */
export function OtherReasons({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) {
  const others = answersLeft(reviewed)
  if (others.length === 0) return null
  return (
    <details class="others">
      <summary>{site.t(reviewed.form === 'parts' ? 'feedback.rights' : 'feedback.others')}</summary>
      <dl>
        {others.map((answer) => (
          <Reason site={site} answer={answer} />
        ))}
      </dl>
    </details>
  )
}

type AnswerLeft = Pick<Answer, 'text' | 'feedback'>

/** By the feedback, which is of one answer alone. */
const Reason = prepared(
  ({ answer: { text, feedback } }: { site: Site; answer: AnswerLeft }) => (
    <>
      <dt>
        <Markup html={text} />
      </dt>
      <dd>
        <Markup html={feedback.html} />
      </dd>
    </>
  ),
  ({ answer }) => answer.feedback,
)

/** Of own questions of a class there may be nothing to say. */
const answersLeft = (reviewed: ReviewedItem): readonly AnswerLeft[] =>
  answersUntold(reviewed).filter(({ feedback }) => feedback.html)

function answersUntold(reviewed: ReviewedItem): readonly AnswerLeft[] {
  if (reviewed.form === 'choice') return reviewed.choices.filter((choice) => !isMarked(choice))
  return reviewed.form === 'parts' ? reviewed.parts.filter(({ isCorrect }) => isCorrect) : []
}
