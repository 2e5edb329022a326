import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'
import type { Mode } from '../../domain/attempt.ts'
import type { FeedbackTime } from '../../domain/classroom.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'

/** Why joining did not go through; each has a text `join.error.<problem>`. */
export type JoinProblem = UiKey extends infer K
  ? K extends `join.error.${infer Problem}`
    ? Problem
    : never
  : never

export interface JoinState {
  code: string
  quiz: string
  questions: number
  mode: Mode
  feedback: FeedbackTime
  hasNumbers: boolean
  isLocked: boolean
  /** A generated name. */
  offered: string
  /** Which further name may be asked for; undefined after the last. */
  nextRoll: number | undefined
  /** A name typed by someone who was here before. */
  returning: string
  number?: string
  problem?: JoinProblem
}

/** Where a code is typed. */
export function StartPage(props: { site: Site; typed: string; isWrong: boolean }) {
  const { site, typed, isWrong } = props
  const { t } = site
  return (
    <Layout
      site={site}
      page={{
        title: isWrong ? `${t('error.prefix')} ${t('join.title')}` : t('join.title'),
        description: t('join.lead'),
        canonical: '/join',
        isPrivate: isWrong,
      }}
      here="/quizzes"
      uses={['classroom.css']}
    >
      <section class="join">
        <h1>{t('join.title')}</h1>
        <p class="lead">{t('join.lead')}</p>
        {isWrong && (
          <p class="field-error" id="code-error" role="alert">
            <span aria-hidden="true">⚠</span> {t('join.mistyped')}
          </p>
        )}
        <form method="get" action={site.path('/join')}>
          <p>
            <label for="code">{t('join.code')}</label>
            <input
              type="text"
              id="code"
              name="code"
              class="code-input"
              value={typed}
              required
              maxlength={40}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              aria-describedby={isWrong ? 'code-error' : undefined}
              aria-invalid={isWrong ? 'true' : undefined}
            />
          </p>
          <button class="button" type="submit">
            {t('join.go')}
          </button>
        </form>
      </section>
    </Layout>
  )
}

/** Where a learner gets a name and goes in. */
export function JoinPage({ site, state }: { site: Site; state: JoinState }) {
  const title = site.t('join.pageTitle', { code: formatJoinCode(state.code) })
  return (
    <Layout
      site={site}
      page={{
        title: state.problem ? `${site.t('error.prefix')} ${title}` : title,
        isPrivate: true,
      }}
      here="/quizzes"
      uses={['classroom.css']}
    >
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
  /** It takes the place of the page that waited: a screen reader is to hear so. */
  isNews?: boolean
}) {
  const { t } = site
  const { code, quiz, questions, mode, feedback, isLocked, problem } = state
  return (
    <section class="join" id="join">
      <p class="kicker">{t('join.pageTitle', { code: formatJoinCode(code) })}</p>
      <h1 tabindex={-1} autofocus={isNews}>
        <Markup html={quiz} />
      </h1>
      <p>
        {site.count('quiz.questions', questions)}.{' '}
        {t(mode === 'practice' ? 'join.practice' : feedback === 'end' ? 'join.end' : 'join.close')}
      </p>
      {problem && (
        <p class="field-error" id="join-error" role="alert">
          <span aria-hidden="true">⚠</span> {t(`join.error.${problem}`)}
        </p>
      )}
      {isLocked ? <p class="box">{t('join.locked')}</p> : <NewLearner site={site} state={state} />}
      <Returning site={site} state={state} />
      <section class="box">
        <h2>{t('join.privacy')}</h2>
        <p>{t('join.privacy.text')}</p>
      </section>
    </section>
  )
}

function NewLearner({ site, state }: { site: Site; state: JoinState }) {
  const { t } = site
  const { code, offered, nextRoll, hasNumbers, number, problem } = state
  const path = site.path(`/join/${code}`)
  return (
    <form method="post" action={path} class="join-form">
      <h2>{t('join.yourName')}</h2>
      <p class="learner-name">
        <strong>{formatLearnerName(offered)}</strong>
      </p>
      <p>{t('join.nameText')}</p>
      {nextRoll && (
        <p>
          <a href={`${path}?roll=${nextRoll}`}>{t('join.reroll')}</a>
        </p>
      )}
      <input type="hidden" name="name" value={offered} />
      {hasNumbers && (
        <p>
          <label for="number">{t('join.number')}</label>
          <input
            id="number"
            name="number"
            type="text"
            inputmode="numeric"
            class="number-input"
            value={number ?? ''}
            maxlength={2}
            required
            autocomplete="off"
            aria-describedby={problem === 'number' ? 'join-error' : undefined}
            aria-invalid={problem === 'number' ? 'true' : undefined}
          />
        </p>
      )}
      <button class="button" type="submit">
        {t('join.start')}
      </button>
    </form>
  )
}

function Returning({ site, state }: { site: Site; state: JoinState }) {
  const { t } = site
  const { code, returning, problem } = state
  const isWrong = returning !== '' && (problem === 'name' || problem === 'unknown')
  return (
    <details class="returning" open={returning !== ''}>
      <summary>{t('join.returning')}</summary>
      <form method="post" action={site.path(`/join/${code}`)}>
        <input type="hidden" name="returning" value="yes" />
        <p>
          <label for="name">{t('join.name')}</label>
          <input
            type="text"
            id="name"
            name="name"
            class="name-input"
            value={returning}
            placeholder={t('join.example')}
            required
            maxlength={40}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={isWrong ? 'join-error' : undefined}
            aria-invalid={isWrong ? 'true' : undefined}
          />
        </p>
        {problem === 'unknown' && !state.isLocked && (
          <p>
            <input type="checkbox" name="sure" value="yes" id="sure" />{' '}
            <label for="sure">{t('join.sure')}</label>
          </p>
        )}
        <button class="button quiet" type="submit">
          {t('join.again')}
        </button>
      </form>
    </details>
  )
}

interface NotSeenProps {
  site: Site
  code: string
  /** Which try comes next by itself; undefined after the last. */
  nextTry: number | undefined
  /** Too many unknown codes came from this network. */
  isBusy: boolean
}

/** A class that the store does not show yet. */
export function NotSeenPage(props: NotSeenProps) {
  const { site, code } = props
  return (
    <Layout
      site={site}
      page={{ title: site.t('join.pageTitle', { code: formatJoinCode(code) }), isPrivate: true }}
      here="/quizzes"
      uses={['classroom.css', 'quiz.js']}
    >
      <div id="waiting">
        <NotSeenFragment {...props} />
      </div>
    </Layout>
  )
}

/** The same without the page around it; with scripts it asks again by itself. */
export function NotSeenFragment({ site, code, nextTry, isBusy }: NotSeenProps) {
  const { t } = site
  const path = site.path(`/join/${code}`)
  return (
    <section class="join">
      <h1>{t('join.notSeen.title')}</h1>
      <p role="status">{t(isBusy ? 'join.notSeen.busy' : 'join.notSeen.text')}</p>
      <p class="join-code">
        {t('board.code')} <strong>{formatJoinCode(code)}</strong>
      </p>
      <p>
        <a class="button" href={path}>
          {t('problem.tryAgain')}
        </a>{' '}
        <a href={site.path('/join')}>{t('join.notSeen.other')}</a>
      </p>
      {nextTry && (
        <div
          hx-get={`${path}?try=${nextTry}`}
          hx-trigger="load delay:15s"
          hx-target="#waiting"
          hx-swap="innerMorph"
        ></div>
      )}
    </section>
  )
}
