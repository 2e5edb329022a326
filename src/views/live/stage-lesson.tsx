import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { ProjectedLesson } from '../../states/live/projected.ts'
import { DiscussAnswers } from '../classroom/discuss-answers.tsx'
import { DiscussReason } from '../classroom/discuss-reason.tsx'
import { withoutScheme } from '../classroom/join-ways.tsx'
import { answersClass, stemClass } from '../classroom/stage-size.ts'
import { WithIdentifier } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { OwnBadge } from '../parts/own-badge.tsx'
import { placeInLesson, Shares } from './shares.tsx'
import { offeredClass, StageQuestion } from './stage-question.tsx'
import { Timer } from './timer.tsx'

interface StageLessonProps {
  site: Site
  code: string
  /** Where the code is typed. */
  startAddress: string
  lesson: ProjectedLesson
}

/** A question of a lesson on the projector: how many answered, and nothing of what, until the key is shown. */
export function StageLesson({ site, code, startAddress, lesson }: StageLessonProps) {
  const { question, votes } = lesson
  const { item } = question
  return (
    <>
      <div class="stage-top">
        <p class="kicker">
          {placeInLesson(site, question)} <OwnBadge site={site} id={item.id} />
        </p>
        <p>
          <WithIdentifier
            text={site.t('lesson.join', { address: withoutScheme(startAddress) })}
            name="code"
            identifier={formatJoinCode(code)}
          />
        </p>
      </div>
      <h1 class={stemClass(item)}>
        <Markup html={item.stem} />
      </h1>
      <div class={votes ? answersClass(item) : offeredClass(question)}>
        {votes ? (
          <DiscussAnswers
            site={site}
            discussion={{ question, isRevealed: true, ...votes.latest }}
            before={votes.before}
          />
        ) : (
          <StageQuestion site={site} question={question} />
        )}
      </div>
      {votes?.reason && <DiscussReason site={site} item={item} reason={votes.reason} />}
      <StageFoot site={site} lesson={lesson} />
    </>
  )
}

/** What to do now, and how far the class is with it. */
function StageFoot({ site, lesson }: Pick<StageLessonProps, 'site' | 'lesson'>) {
  const { question, phase, joined, voted, received = 0, counted = 0, timer, votes } = lesson
  const { t } = site
  const guessed = votes?.guessed
  return (
    <div class="stage-foot" role="status" data-pace="10">
      {phase === 'vote' && <p>{t(question.vote === 1 ? 'lesson.alone' : 'lesson.again')}</p>}
      {phase === 'discuss' && (
        <p>
          <strong>{t('lesson.discuss')}.</strong> {t('lesson.discuss.prompt')}
        </p>
      )}
      {phase === 'guess' && (
        <p>
          <strong>{t('lesson.guess')}</strong> {t('lesson.guess.text')}
        </p>
      )}
      {(phase === 'vote' || phase === 'guess') && (
        <p class="stage-count">{t('lesson.counts', { voted, joined })}</p>
      )}
      {phase === 'counted' && (
        <p>
          {t('lesson.checked', { received, counted })}
          {received > counted && <> {t('lesson.checked.several')}</>}
        </p>
      )}
      {votes && votes.latest.attempts > 0 && (
        <Shares site={site} question={question} votes={votes} />
      )}
      {guessed && <p>{t('lesson.guessed', guessed)}</p>}
      <Timer site={site} seconds={timer} />
    </div>
  )
}
