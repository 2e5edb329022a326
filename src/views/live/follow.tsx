import type { Site } from '../../content/site.ts'
import type { Seat } from '../../domain/seat.ts'
import type { FollowedLesson } from '../../states/live/followed.ts'
import { type Live, LivePart } from '../classroom/live-part.tsx'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { ClassroomLine } from '../quiz/classroom-line.tsx'
import { Feedback } from '../quiz/feedback/feedback.tsx'
import { LessonResult } from './lesson-result.tsx'
import { placeInLesson, Shares } from './shares.tsx'
import { VoteForm } from './vote-form.tsx'

interface FollowProps {
  site: Site
  lesson: FollowedLesson
}

interface FollowPageProps extends FollowProps {
  live: Live
  seat: Seat
}

/** A lesson on a learner's own device. */
export function FollowPage({ site, lesson, live, seat }: FollowPageProps) {
  const { t } = site
  return (
    <Layout
      site={site}
      page={{ title: titleOf(site, lesson), isPrivate: true }}
      masthead="attempt"
      uses={['live.js']}
      styles="quiz"
    >
      <ClassroomLine site={site} classroom={seat} />
      <LivePart site={site} id="lesson" class="attempt" live={live}>
        <Followed site={site} lesson={lesson} />
      </LivePart>
      <p class="small without-scripts">
        <a class="button quiet" href={live.path}>
          {t('lesson.learner.next')}
        </a>
      </p>
    </Layout>
  )
}

/** What of it changes, with the title and the words for the live region. */
export function FollowFragment({ site, lesson }: FollowProps) {
  return (
    <>
      <title>{`${titleOf(site, lesson)} · ${site.name}`}</title>
      <Followed site={site} lesson={lesson} />
    </>
  )
}

/** What changes when the teacher makes a step takes the focus, so it is heard once. */
function titleOf(site: Site, { phase, question, said }: FollowedLesson): string {
  const { t } = site
  const place = question ? `: ${placeInLesson(site, question)}` : ''
  const news = said === 'late' ? `${t('error.prefix')} ` : ''
  return `${news}${t('lesson.title')}${place || (phase === 'over' ? `: ${t('lesson.learner.over')}` : '')}`
}

function Followed({ site, lesson }: FollowProps) {
  const { t } = site
  const { phase, question, said, lost, own, reviewed, votes } = lesson
  return (
    <>
      <p class="kicker" data-pace="12" data-phase={phase}>
        {question && placeInLesson(site, question)}
      </p>
      {said && (
        <p class={said === 'taken' ? 'box' : 'box warning'} role="status">
          {t(`lesson.said.${said}`)} {lost !== undefined && <strong>{lost}</strong>}
        </p>
      )}
      {(phase === 'vote' || phase === 'guess') && <VoteForm site={site} lesson={lesson} />}
      {phase === 'revealed' && reviewed && question && (
        <>
          {own === undefined && <p class="box">{t('lesson.learner.noAnswer')}</p>}
          <Feedback site={site} reviewed={reviewed} isMain />
          {votes && votes.latest.attempts > 0 && (
            <>
              {/* What is said of a gain says by itself of whom. */}
              {!votes.gain && <p class="bars-label">{t('lesson.learner.class')}</p>}
              <Shares site={site} question={question} votes={votes} />
            </>
          )}
        </>
      )}
      <Waiting site={site} lesson={lesson} />
      {lesson.result && <LessonResult site={site} result={lesson.result} />}
      {lesson.isAloneOpen && (
        <p class="small">
          <a href="?alone=yes">{t('lesson.learner.alone')}</a>
        </p>
      )}
    </>
  )
}

/** What there is to know while nothing is to be done here. */
function Waiting({ site, lesson: { phase, isSettled, question, own } }: FollowProps) {
  const { t } = site
  switch (phase) {
    case 'vote':
    case 'guess':
    case 'revealed':
      return null
    case 'discuss':
    case 'counted': {
      const isTalk = phase === 'discuss'
      return (
        <>
          <h1 tabindex={-1} autofocus>
            {t(isTalk ? 'lesson.discuss' : 'lesson.learner.counted')}
          </h1>
          <p>{t(isTalk ? 'lesson.discuss.prompt' : 'lesson.learner.counted.text')}</p>
          {question && (
            <p class="stem">
              <Markup html={question.item.stem} />
            </p>
          )}
          {own === undefined ? (
            <p>{t('lesson.learner.noAnswer')}</p>
          ) : (
            <p>
              {t('lesson.learner.own')} <strong>{own}</strong>
            </p>
          )}
        </>
      )
    }
    default:
      return (
        <>
          <h1 tabindex={-1} autofocus>
            {t(`lesson.learner.${phase}`)}
          </h1>
          <p data-settled={isSettled ? (phase === 'closed' ? 'closed' : 'true') : undefined}>
            {t(`lesson.learner.${phase}.text`)}
          </p>
        </>
      )
  }
}
