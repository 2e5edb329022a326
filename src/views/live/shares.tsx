import type { Site } from '../../content/site.ts'
import type { AskedQuestion } from '../../states/live/asked-question.ts'
import type { VoteInView, VotesInView } from '../../states/live/revealed.ts'
import { percent } from '../parts/percent.ts'

interface SharesProps {
  site: Site
  question: Pick<AskedQuestion, 'item' | 'isSibling'>
  votes: Pick<VotesInView, 'gain'> & { latest: Pick<VoteInView, 'right' | 'attempts'> }
}

/** How many were right; after a second vote, how many of the same people each time, so that the gain is seen. */
export function Shares({ site, question, votes: { latest, gain } }: SharesProps) {
  const { t } = site
  // Of a question with parts it is all of them.
  const words = question.item.type === 'single' ? 'lesson.right' : 'lesson.right.fully'
  const told = (right: number, all: number) => (
    <strong>
      {t(words, { right: gain ? right : t('lesson.of', { right, all }) })} ({percent(right / all)})
    </strong>
  )
  if (!gain) return <p class="shares">{told(latest.right, latest.attempts)}</p>
  const { voters, before, after } = gain
  return (
    <p class="shares">
      {t(question.isSibling ? 'lesson.gain.sibling' : 'lesson.gain', { all: voters })}{' '}
      {told(before, voters)} → {told(after, voters)}
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
