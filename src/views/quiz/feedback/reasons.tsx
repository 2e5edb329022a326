import type { ReviewedItem } from '../../../answers/review.ts'
import type { CitedText } from '../../../content/library.ts'
import type { Site } from '../../../content/site.ts'
import { Markup } from '../../parts/markup.tsx'
import { isMarked } from './choices.tsx'

/** What there is to say about the answers that need no word at once, folded away. */
export function OtherReasons({ site, reviewed }: { site: Site; reviewed: ReviewedItem }) {
  const others = answersLeft(reviewed)
  if (others.length === 0) return null
  return (
    <details class="others">
      <summary>{site.t(reviewed.form === 'parts' ? 'feedback.rights' : 'feedback.others')}</summary>
      <dl>
        {others.map(({ text, feedback }) => (
          <>
            <dt>
              <Markup html={text} />
            </dt>
            <dd>
              <Markup html={feedback.html} />
            </dd>
          </>
        ))}
      </dl>
    </details>
  )
}

function answersLeft(reviewed: ReviewedItem): readonly { text: string; feedback: CitedText }[] {
  if (reviewed.form === 'choice') return reviewed.choices.filter((choice) => !isMarked(choice))
  return reviewed.form === 'parts' ? reviewed.parts.filter(({ isCorrect }) => isCorrect) : []
}
