import type { Site } from '../../content/site.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { openBallot } from '../../domain/live/lesson.ts'
import type { LedLesson } from '../../states/live/led.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Fold } from '../parts/fold.tsx'

interface ConsoleVotesProps {
  site: Site
  led: LedLesson
}

/** How the vote fell, once it is closed; and who has answered. */
export function ConsoleVotes({ site, led }: ConsoleVotesProps) {
  const { t } = site
  const { votes, lesson, question, seats } = led
  const isOpen = openBallot(lesson) === lesson.vote
  return (
    <>
      {isOpen && <p class="small">{t('lesson.console.hidden')}</p>}
      {votes && question && (
        <>
          {votes.guessed && <p>{t('lesson.guessed', votes.guessed)}</p>}
          {votes.latest.groups.map((group, at) => (
            <AnswerBars
              site={site}
              group={group}
              at={at}
              attempts={votes.latest.attempts}
              before={votes.before}
              showsKey
              distractor={votes.latest.distractor}
            />
          ))}
        </>
      )}
      {question && seats.length > 0 && (
        <Fold
          id="seats"
          title={t('lesson.console.seats', { voted: led.voted, joined: led.joined })}
          isForScreens
        >
          <ul class="console-seats">
            {seats.map(({ name, hasVoted }) => (
              <li class={hasVoted ? 'voted' : undefined} translate="no">
                {hasVoted && <span aria-hidden="true">✓ </span>}
                {formatLearnerName(name)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
