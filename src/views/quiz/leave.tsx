import { titleOfQuiz } from '../../content/quiz-title.ts'
import type { Site } from '../../content/site.ts'
import { type Attempt, phaseOf, quizIdOf } from '../../domain/attempt.ts'
import { canHandIn } from '../../domain/handing-in.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { ClassroomLine } from './classroom-line.tsx'
import { HandInForm } from './hand-in.tsx'

interface LeavePageProps {
  site: Site
  attempt: Attempt
  /** Where the attempt goes on. */
  back: string
}

/** Where an attempt was left: the way back to it, which nothing else holds, and where else to go. */
export function LeavePage({ site, attempt, back }: LeavePageProps) {
  const { t } = site
  const { id, at, items, classroom, draw } = attempt
  const isComplete = phaseOf(attempt) === 'complete'
  return (
    <Layout
      site={site}
      page={{ title: t('leave.title'), isPrivate: true }}
      here={classroom ? '/join' : '/quizzes'}
      styles="classroom"
    >
      <section class="join">
        <p class="kicker">
          <Markup html={titleOfQuiz(site, quizIdOf(id), items)} />
        </p>
        <h1>{t('leave.title')}</h1>
        {classroom && <ClassroomLine site={site} classroom={classroom} />}
        <p>
          <a class="button" href={back}>
            {isComplete ? t('feedback.toResult') : t('leave.back', { n: at + 1 })}
          </a>
        </p>
        <p>{t('leave.text')}</p>
        {canHandIn(attempt) && (
          <HandInForm site={site} attempt={attempt} action={`${back}/hand-in`} />
        )}
        <p>
          {classroom ? (
            <>
              {t('leave.other')}{' '}
              <a href={site.path(`/join/${classroom.code}`)}>{t('join.title')}</a>
            </>
          ) : draw === 'trial' ? (
            <a href={site.path('/teach')}>{t('teach.title')}</a>
          ) : (
            <>
              <a href={site.path('/quizzes')}>{t('quiz.all')}</a> ·{' '}
              <a href={site.path('/')}>{t('problem.home')}</a>
            </>
          )}
        </p>
      </section>
    </Layout>
  )
}
