import type { Site } from '../../content/site.ts'
import type { AskedQuestion } from '../../states/live/asked-question.ts'
import { percent } from '../parts/percent.ts'

interface SharesProps {
  site: Site
  question: AskedQuestion
  /** In the order of the votes. */
  shares: readonly number[]
}

/** What share was right in each vote, so that the gain is seen. */
export function Shares({ site, question, shares }: SharesProps) {
  const { t } = site
  const { item, isSibling } = question
  const words = item.type === 'single' ? 'lesson.share' : 'lesson.share.points'
  const after = isSibling ? 'lesson.shares.sibling' : 'lesson.shares.second'
  return (
    <p class="shares">
      {shares.map((share, at) => (
        <>
          {at > 0 && ' → '}
          <span>
            {shares.length > 1 && `${t(at === 0 ? 'lesson.shares.first' : after)}: `}
            <strong>{t(words, { share: percent(share) })}</strong>
          </span>
        </>
      ))}
    </p>
  )
}

/** Which question it is, and which vote on it. */
export function placeInLesson(site: Site, question: AskedQuestion): string {
  const { number, total, isSibling, vote } = question
  return isSibling
    ? site.t('lesson.place.sibling')
    : `${site.t('lesson.place', { n: number, total })} · ${site.t(`lesson.vote.${vote}`)}`
}
