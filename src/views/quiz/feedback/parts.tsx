import type { ReviewedItem, ReviewedPart } from '../../../answers/reviewed-item.ts'
import type { Site } from '../../../content/site.ts'
import type { Status } from '../../../domain/item.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import { Markup } from '../../parts/markup.tsx'
import { StatusSign } from '../../parts/status-badge.tsx'
import { prepared } from '../../prepared.ts'

/** Each pair, place or statement: what was right in one line, what was wrong with what holds and why. */
export function PartsFeedback({
  site,
  reviewed,
}: {
  site: Site
  reviewed: Extract<ReviewedItem, { form: 'parts' }>
}) {
  return (
    <ul class="answers">
      {reviewed.parts.map((part) =>
        part.isCorrect ? (
          <RightPart site={site} part={part} />
        ) : (
          <WrongPart site={site} part={part} />
        ),
      )}
    </ul>
  )
}

interface PartProps {
  site: Site
  part: ReviewedPart
}

/** By the feedback, which is of one part alone. */
const RightPart = prepared(
  ({ site, part: { text, key, status } }: PartProps) => (
    <li class="answer right">
      <p>
        <span class="mark">
          <span aria-hidden="true">✓</span>{' '}
          <span class="visually-hidden">{site.t('feedback.right')}</span>
        </span>{' '}
        <Markup html={text} /> ·&nbsp;<strong>{inWords(site, key, status?.key)}</strong>
      </p>
    </li>
  ),
  ({ part }) => part.feedback,
)

function WrongPart({ site, part }: PartProps) {
  const { given, status } = part
  const words = given === undefined ? site.t('feedback.none') : inWords(site, given, status?.given)
  return <WrongAnswer site={site} part={part} given={words} />
}

const WrongAnswer = prepared(
  ({ site, part, given }: PartProps & { given: Child }) => (
    <li class="answer wrong">
      <p class="answer-text">
        <Markup html={part.text} />
      </p>
      <p class="part-answers">
        <span class="mark">
          <span aria-hidden="true">✗</span> {site.t('feedback.yours')}:
        </span>{' '}
        {given}
        <br />
        <span class="mark key">
          <span aria-hidden="true">✓</span> {site.t('feedback.key')}:
        </span>{' '}
        <strong>{inWords(site, part.key, part.status?.key)}</strong>
      </p>
      {part.feedback.html && (
        <p>
          <Markup html={part.feedback.html} />
        </p>
      )}
    </li>
  ),
  ({ part }) => part.feedback,
  ['given'],
)

/** An answer in words; a status with its sign. */
const inWords = (site: Site, text: string, status: Status | undefined) =>
  status ? <StatusSign site={site} status={status} /> : <Markup html={text} />
