import { reviewItem } from '../../answers/review.ts'
import type { ReviewedPart } from '../../answers/reviewed-item.ts'
import { letterAt } from '../../content/letter.ts'
import type { CitedText, Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { keyResponseOf } from '../../domain/item.ts'
import { Markup } from '../parts/markup.tsx'
import { prepared } from '../prepared.ts'

interface QuestionKeyProps {
  site: Site
  item: Item
}

/** What is right of a question and why, for its teacher to know before the class does. */
export const QuestionKey = prepared(KeyAndAfterword, ({ item }) => item)

function KeyAndAfterword({ site, item }: QuestionKeyProps) {
  return (
    <>
      <Key site={site} item={item} />
      {item.afterword && (
        <p>
          <Markup html={item.afterword} />
        </p>
      )}
    </>
  )
}

function Key({ site, item }: QuestionKeyProps) {
  const key = keyResponseOf(item)
  if (item.type === 'single' || item.type === 'multiple') {
    // With the letters that they have in the report, too.
    return (
      <ol class="question-key">
        {item.choices.map(({ id, text, feedback }, at) =>
          key.includes(id) ? (
            <li class="key">
              <b>{letterAt(at)}</b> <RightAnswer site={site} text={text} why={feedback} />
            </li>
          ) : (
            <li>
              <b>{letterAt(at)}</b>{' '}
              <span>
                <Markup html={text} />
              </span>
            </li>
          ),
        )}
      </ol>
    )
  }
  const reviewed = reviewItem(site, item, key, '')
  if (reviewed.form === 'number') {
    return (
      <p class="question-key key">
        <RightAnswer site={site} text={reviewed.key} why={reviewed.feedback} />
      </p>
    )
  }
  if (reviewed.form !== 'parts') return null
  return (
    <ol class="question-key">
      {reviewed.parts.map((part, at) => (
        <li class="key">
          <b>{at + 1}</b>{' '}
          <span>
            <Part part={part} isOrder={reviewed.isOrder} />
            <Why text={part.feedback} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What belongs together; of an order, the number before it says the place. */
function Part({ part: { text, key }, isOrder }: { part: ReviewedPart; isOrder: boolean }) {
  if (isOrder) return <Markup html={text} />
  return (
    <>
      <Markup html={text} /> →{' '}
      <strong>
        <Markup html={key} />
      </strong>
    </>
  )
}

const RightAnswer = ({ site, text, why }: { site: Site; text: string; why: CitedText }) => (
  <span>
    <span aria-hidden="true">✓ </span>
    <span class="visually-hidden">{site.t('report.key')}: </span>
    <Markup html={text} />
    <Why text={why} />
  </span>
)

const Why = ({ text }: { text: CitedText }) =>
  text.html && (
    <small>
      {' '}
      <Markup html={text.html} />
    </small>
  )
