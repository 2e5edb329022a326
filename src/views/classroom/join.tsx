import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { cardOfPage } from '../../formats/page-card.ts'
import { errorAt, type JoinState } from '../../states/classroom/join.ts'
import { Layout } from '../layout/layout.tsx'
import { FieldError } from '../parts/field-error.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { QuizMasthead } from '../quiz/quiz-masthead.tsx'
import { NewLearner } from './new-learner.tsx'
import { Returning } from './returning.tsx'

/** Where a learner gets a name and joins. */
export function JoinPage({ site, state }: { site: Site; state: JoinState }) {
  const title = site.t('join.pageTitle', { code: formatJoinCode(state.code) })
  return (
    <Layout
      site={site}
      page={{
        title: state.problem ? `${site.t('error.prefix')} ${title}` : title,
        isPrivate: true,
        // Teachers send its address to a class.
        card: cardOfPage(site, '/join'),
      }}
      masthead="quiz"
      styles="classroom"
    >
      <QuizMasthead site={site} href="/join" label="join.notSeen.other" />
      <JoinFragment site={site} state={state} />
    </Layout>
  )
}

/** The same without the page around it. */
export function JoinFragment({
  site,
  state,
  isNews = false,
}: {
  site: Site
  state: JoinState
  /** It replaces the page that waited, which a screen reader has to announce. */
  isNews?: boolean
}) {
  const { t } = site
  const { code, quiz, questions, mode, feedback, isLocked, until, returning } = state
  const error = errorAt('top', state)
  // Nobody else can join, or this learner is about to.
  const isFirst = isLocked || returning !== ''
  return (
    <section class="join" id="join">
      <p class="kicker">
        <WithIdentifier text={t('join.pageTitle')} name="code" identifier={formatJoinCode(code)} />
      </p>
      <h1 tabindex={-1} autofocus={isNews}>
        <Markup html={quiz} />
      </h1>
      <p>
        {site.count('quiz.questions', questions)}.{' '}
        {t(mode === 'practice' ? 'join.practice' : feedback === 'end' ? 'join.end' : 'join.close')}{' '}
        {t('board.until', { time: until })}
      </p>
      {error && <FieldError id="join-error" text={t(error)} isAlone />}
      {isLocked && <p class="box">{t('join.locked')}</p>}
      {isFirst && <Returning site={site} state={state} />}
      {!isLocked && <NewLearner site={site} state={state} />}
      {!isFirst && <Returning site={site} state={state} />}
      <section class="box">
        <h2>{t('join.privacy')}</h2>
        <p>{t('join.privacy.text')}</p>
      </section>
    </section>
  )
}
