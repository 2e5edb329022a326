/**
 * The pages of an attempt. `AttemptView` is what stands inside the page and what htmx swaps in: the
 * same component both ways. Every view gets a presented item or a reviewed one; none gets a key
 * before the response.
 */

import type { ReviewedItem } from '../../answers/review.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { PresentedItem } from '../../domain/item.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { type Fields, placeField, type ResponseProblem } from '../../domain/response.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { Controls, controlId, fieldToMend } from './controls.tsx'
import { Feedback, verdictOf } from './feedback.tsx'
import { type Recording, RecordingStatus } from './recording.tsx'
import { ResultView, type TakerResult } from './taker-result.tsx'

interface Progress {
  quiz: { id: string; title: string }
  /** Index of the item in view. */
  at: number
  /** Number of items. */
  total: number
  /** In a class: its join code and the learner's name there. */
  classroom: { code: string; learner: string; number?: number } | undefined
}

/** What an attempt shows now. Addresses are complete, the token included. */
export type AttemptState =
  | (Progress & {
      phase: 'question'
      item: PresentedItem
      /** Where the response goes. */
      action: string
      /** Seconds since 1970, base 36: when the question was shown. */
      shownAt: string
      /** The question before: in test mode a response may still be changed. */
      previous?: string
      /** Feedback comes at the end only. */
      isTest: boolean
      /** What was given before, to be kept. */
      entered: Fields
      problem?: { reason: ResponseProblem; field: string }
      /** `<choice id>:up` or `:down`, just done: its button keeps the focus. */
      moved?: string
    })
  | (Progress & { phase: 'feedback'; reviewed: ReviewedItem; next: string })
  /** A test in a class that has not closed yet. */
  | (Progress & { phase: 'handedIn'; recording: Recording; again: string })
  | (Progress & { phase: 'complete'; result: TakerResult })

export type QuestionState = Extract<AttemptState, { phase: 'question' }>

/** The whole page. */
export function AttemptPage({ site, state }: { site: Site; state: AttemptState }) {
  return (
    <Layout
      site={site}
      page={{
        title: titleOf(site, state),
        canonical: `/quizzes/${state.quiz.id}`,
        isPrivate: true,
      }}
      here="/quizzes"
      uses={['quiz.js']}
    >
      <p class="visually-hidden" role="status" id="announcement"></p>
      <p class="connection" id="connection" role="alert" hidden>
        {site.t('attempt.offline')}
      </p>
      {state.classroom && <ClassroomLine site={site} classroom={state.classroom} />}
      <div id="attempt" class="attempt">
        <AttemptView site={site} state={state} />
      </div>
    </Layout>
  )
}

/** The part that changes, with the title and the words for the live region. */
export function AttemptFragment({ site, state }: { site: Site; state: AttemptState }) {
  return (
    <>
      <title>{`${titleOf(site, state)} · ${site.name}`}</title>
      <AttemptView site={site} state={state} />
      <p class="visually-hidden" role="status" id="announcement" hx-swap-oob="innerHTML">
        {announcementOf(site, state)}
      </p>
    </>
  )
}

function AttemptView({ site, state }: { site: Site; state: AttemptState }) {
  switch (state.phase) {
    case 'question':
      return <QuestionView site={site} state={state} />
    case 'feedback':
      return <FeedbackView site={site} state={state} />
    case 'handedIn':
      return <HandedInView site={site} state={state} />
    case 'complete':
      return <ResultView site={site} result={state.result} />
  }
}

function titleOf(site: Site, state: AttemptState): string {
  const { at, total } = state
  const title = plainText(state.quiz.title)
  if (state.phase === 'handedIn') return `${site.t('handedIn.title')}: ${title}`
  if (state.phase === 'complete') return site.t('result.pageTitle', { title })
  const where = site.t('attempt.progress', { n: at + 1, total })
  if (state.phase === 'feedback') return `${site.t('feedback.pageTitle')} · ${where}`
  return state.problem ? `${site.t('error.prefix')} ${where}` : where
}

function announcementOf(site: Site, state: AttemptState): string {
  if (state.phase === 'complete') return site.t('result.announcement')
  if (state.phase === 'handedIn') return site.t('handedIn.title')
  if (state.phase === 'question') {
    if (state.problem) return site.t(`error.${state.problem.reason}`)
    if (state.moved) return announceMove(site, state, state.moved)
    return site.t('attempt.progress', { n: state.at + 1, total: state.total })
  }
  return verdictOf(site, state.reviewed)
}

/** Where a choice stands now that it was moved. */
function announceMove(site: Site, { item, entered }: QuestionState, moved: string): string {
  const choices = item.type === 'order' ? item.choices : []
  const choice = choices.find(({ id }) => id === moved.split(':')[0])
  if (!choice) return ''
  const place = entered(placeField(choice.id))[0] ?? ''
  return site.t('order.moved', { text: plainText(choice.text), n: place, total: choices.length })
}

function QuestionView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'question' }>
}) {
  const { t } = site
  const { item, action, shownAt, entered, problem, previous, moved } = state
  const wrongField = problem && fieldToMend(item, problem.field, entered)
  const message = problem && t(`error.${problem.reason}`)
  return (
    <>
      <ProgressLine site={site} progress={state} />
      {problem && (
        <div class="error-summary" role="alert" tabindex={-1} autofocus>
          <h2>{t('error.title')}</h2>
          <p>
            <a href={`#${controlId(item, wrongField ?? problem.field)}`}>{message}</a>
          </p>
        </div>
      )}
      <form
        method="post"
        action={action}
        hx-post={action}
        hx-target="#attempt"
        hx-sync="this:drop"
        hx-disable="findAll button"
        novalidate
      >
        <input type="hidden" name="item" value={item.id} />
        <input type="hidden" name="shown" value={shownAt} />
        <fieldset aria-describedby={problem ? 'response-error' : undefined}>
          <legend>
            <h1 tabindex={-1} autofocus={!problem && !moved}>
              <Markup html={item.stem} />
            </h1>
          </legend>
          {problem && (
            <p class="field-error" id="response-error">
              <span aria-hidden="true">⚠</span> {message}
            </p>
          )}
          <Controls
            site={site}
            item={item}
            entered={entered}
            wrongField={wrongField}
            moved={moved}
          />
        </fieldset>
        {item.hint && (
          <details class="hint">
            <summary>{t('attempt.hint')}</summary>
            <p>
              <Markup html={item.hint} />
            </p>
          </details>
        )}
        <button class="button" type="submit">
          {t(state.isTest ? 'attempt.save' : 'attempt.respond')}
        </button>
      </form>
      {previous && (
        <p>
          <a
            rel="prev"
            href={previous}
            hx-get={previous}
            hx-target="#attempt"
            hx-push-url="true"
            hx-sync="this:drop"
          >
            {t('attempt.previous')}
          </a>
        </p>
      )}
    </>
  )
}

/** Who the learner is in the class; the same on every page of the attempt. */
function ClassroomLine({
  site,
  classroom,
}: {
  site: Site
  classroom: NonNullable<AttemptState['classroom']>
}) {
  const { code, learner, number } = classroom
  return (
    <p class="class-line">
      {site.t('attempt.class', { code: formatJoinCode(code) })}{' '}
      <strong>{formatLearnerName(learner)}</strong>
      {number !== undefined && ` (${number})`}. {site.t('attempt.class.place')}
    </p>
  )
}

function HandedInView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'handedIn' }>
}) {
  const { t } = site
  return (
    <section class="result">
      <h1 tabindex={-1} autofocus>
        {t('handedIn.title')}
      </h1>
      <p>{t('handedIn.text')}</p>
      <RecordingStatus site={site} recording={state.recording} />
      <p>
        <a class="button quiet" href={state.again}>
          {t('handedIn.again')}
        </a>
      </p>
    </section>
  )
}

function FeedbackView({
  site,
  state,
}: {
  site: Site
  state: Extract<AttemptState, { phase: 'feedback' }>
}) {
  const { t } = site
  const { reviewed, next, at, total } = state
  const isLast = at + 1 === total
  return (
    <>
      <ProgressLine site={site} progress={state} />
      <p class="stem">
        <Markup html={reviewed.stem} />
      </p>
      <Feedback site={site} reviewed={reviewed} isMain />
      <p class="go-on">
        <a
          class="button"
          rel="next"
          href={next}
          hx-get={next}
          hx-target="#attempt"
          hx-push-url="true"
          hx-sync="this:drop"
        >
          {t(isLast ? 'feedback.toResult' : 'feedback.next')}
        </a>
      </p>
    </>
  )
}

/** Quiz, question n of m, and a bar of the same. */
function ProgressLine({ site, progress }: { site: Site; progress: Progress }) {
  const { quiz, at, total } = progress
  return (
    <div class="progress">
      <p>
        <span class="quiz-title">
          <Markup html={quiz.title} />
        </span>{' '}
        <span class="position">{site.t('attempt.progress', { n: at + 1, total })}</span>
      </p>
      <progress value={at + 1} max={total} aria-hidden="true"></progress>
    </div>
  )
}
