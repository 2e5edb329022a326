import type { ReviewedItem, ReviewedPart } from '../../../answers/review.ts'
import type { Site } from '../../../content/site.ts'
import type { Status } from '../../../domain/item.ts'
import { Markup } from '../../parts/markup.tsx'
import { StatusSign } from '../../parts/status-badge.tsx'

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

const RightPart = ({ site, part: { text, key, status } }: PartProps) => (
  <li class="answer right">
    <p>
      <span class="mark">
        <span aria-hidden="true">✓</span>{' '}
        <span class="visually-hidden">{site.t('feedback.right')}</span>
      </span>{' '}
      <Markup html={text} /> · <strong>{inWords(site, key, status?.key)}</strong>
    </p>
  </li>
)

function WrongPart({ site, part: { text, given, key, feedback, status } }: PartProps) {
  const { t } = site
  return (
    <li class="answer wrong">
      <p class="answer-text">
        <Markup html={text} />
      </p>
      <p class="part-answers">
        <span class="mark">
          <span aria-hidden="true">✗</span> {t('feedback.yours')}:
        </span>{' '}
        {given === undefined ? t('feedback.none') : inWords(site, given, status?.given)}
        <br />
        <span class="mark key">
          <span aria-hidden="true">✓</span> {t('feedback.key')}:
        </span>{' '}
        <strong>{inWords(site, key, status?.key)}</strong>
      </p>
      <p>
        <Markup html={feedback.html} />
      </p>
    </li>
  )
}

/** An answer in words; a status with its sign. */
const inWords = (site: Site, text: string, status: Status | undefined) =>
  status ? <StatusSign site={site} status={status} /> : <Markup html={text} />
