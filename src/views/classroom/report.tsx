import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import type { TeachNext } from '../../answers/teach-next.ts'
import { createClassroomClock } from '../../content/classroom-clock.ts'
import type { Item, Misconception } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings, ClassroomState } from '../../domain/classroom.ts'
import type { ClassroomReport, Counting, LearnerLine } from '../../domain/classroom-report.ts'
import type { ItemAnalysis } from '../../domain/item-analysis.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'
import { type BoardState, classroomTitle, JoinWays } from './board.tsx'
import { Controls, Deleted, KeepAddress, ReceiptsForm } from './report-controls.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { LearnerTable } from './report-table.tsx'

/** One question of the class, analysed. */
export interface QuestionReport {
  item: Item
  /** From 1, in the order that the teacher set. */
  number: number
  analysis: ItemAnalysis | undefined
  groups: readonly AnswerGroup[]
  /** The wrong answer that most took. */
  distractor: { group: AnswerGroup; answer: CountedAnswer } | undefined
  misconception: Misconception | undefined
  medianSeconds: number | undefined
  section: { path: string; title: string } | undefined
}

export interface ReportState {
  code: string
  settings: ClassroomSettings
  state: ClassroomState
  /** Nothing more comes in by itself. */
  isSettled: boolean
  /** Seconds since 1970. */
  now: number
  view: { sort: string; counting: Counting; page: number }
  pages: number
  report: ClassroomReport
  /** The learners of this page, in the order asked for. */
  rows: readonly LearnerLine[]
  items: readonly Item[]
  questions: readonly QuestionReport[]
  reliability: number | undefined
  teachNext: readonly TeachNext[]
  /** Of a class that is being deleted. */
  entriesLeft: number
  /** An address below the report, with the view as it is but for what changes. */
  path: (below: string, change?: Readonly<Record<string, string>>) => string
}

/** The teacher's page: how to join, and what the class did. */
export function ReportPage(props: {
  site: Site
  state: ReportState
  board: BoardState
  boardPath: string
  /** This page, to keep. */
  address: string
  /** Path of this page as it is looked at, to ask again. */
  live: string
  tag: string
}) {
  const { site, state, board, boardPath, address, live, tag } = props
  const { t } = site
  return (
    <Layout
      site={site}
      page={{ title: classroomTitle(site, board), isPrivate: true }}
      here="/teach"
      uses={['classroom.css', 'live.js']}
    >
      <header>
        <p class="kicker">{t('report.kicker')}</p>
        <h1>
          <Markup html={board.quiz} />
        </h1>
      </header>
      {state.state !== 'deleted' && (
        <div class="report-top">
          {state.state === 'open' && (
            <section class="box" aria-labelledby="join">
              <h2 id="join">{t('report.join')}</h2>
              <JoinWays site={site} board={board} />
              <p class="screen-only">
                <a class="button quiet" href={boardPath}>
                  {t('report.board')}
                </a>
              </p>
            </section>
          )}
          <KeepAddress site={site} address={address} title={classroomTitle(site, board)} />
        </div>
      )}
      <p class="connection" id="connection" role="alert" hidden>
        {t('live.failed')}
      </p>
      <div
        id="report"
        data-live
        hx-get={live}
        hx-trigger="refresh"
        hx-swap="innerMorph"
        hx-ptag={tag}
      >
        <ReportFragment site={site} state={state} />
      </div>
    </Layout>
  )
}

/** The part that changes while the class works. */
export function ReportFragment({ site, state }: { site: Site; state: ReportState }) {
  if (state.state === 'deleted') return <Deleted site={site} state={state} />
  const { t } = site
  const { report, questions, teachNext, path, settings } = state
  return (
    <>
      <Standing site={site} state={state} />
      {teachNext.length > 0 && (
        <section aria-labelledby="teach-next">
          <h2 id="teach-next">{t('report.next')}</h2>
          <ol class="teach-next">
            {teachNext.map(({ objective, share, section }) => (
              <li>
                <Markup html={objective} /> <strong>{percent(share)}</strong>{' '}
                {section && (
                  <a href={site.path(section.path)}>
                    <Markup html={section.title} />
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-labelledby="learners">
        <h2 id="learners">{t('report.learners')}</h2>
        {report.lines.length === 0 ? (
          <p>{t('report.nobody')}</p>
        ) : (
          <>
            <Counts site={site} state={state} />
            <LearnerTable site={site} state={state} />
            <p class="small screen-only">
              {t('report.sheet')} <a href={path('.csv')}>{t('report.csv')}</a> ·{' '}
              <a href={path('.csv', { separator: 'semicolon' })}>{t('report.csv.semicolon')}</a> ·{' '}
              <a href={path('.csv', { separator: 'comma' })}>{t('report.csv.comma')}</a>
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{t('report.questions')}</h2>
        <p class="screen-only">
          <a class="button quiet" href={path('/discuss')}>
            {t('report.discuss')}
          </a>
        </p>
        <ReportQuestions site={site} questions={questions} />
        <p class="small">{t('stats.how.text')}</p>
      </section>
      <Controls site={site} state={state} />
      <ReceiptsForm site={site} state={state} />
      <p class="small">
        {t('report.expires', {
          time: createClassroomClock(site, settings.zone).dateTime(settings.openedAt + keptFor),
        })}
      </p>
    </>
  )
}

/** The first of what a class holds expires 60 days after it was opened (seconds). */
const keptFor = 60 * 24 * 3600

/** How the class stands, and as of when. */
function Standing({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { report, settings, now, path, isSettled, state: classroomState } = state
  const clock = createClassroomClock(site, settings.zone)
  const isOver = classroomState === 'closed'
  const [before, after] = t(isSettled ? 'report.asOfClosed' : 'report.asOf').split('{time}')
  return (
    <div class="standing" data-state={classroomState}>
      <p role="status" class="counts">
        <strong>{t(`classroom.${classroomState}`)}</strong>{' '}
        {t('report.counts', {
          joined: site.number(report.lines.length),
          finished: site.number(report.finished),
        })}
      </p>
      <p class="small" data-settled={isSettled}>
        {before}
        <time data-as-of data-time-zone={settings.zone} data-locale={site.locale}>
          {clock.time(now)}
        </time>
        {after}{' '}
        {t(isOver ? 'report.closedAt' : 'report.closesAt', {
          time: clock.dateTime(settings.closesAt),
        })}{' '}
        <a class="screen-only" href={path('')}>
          {t('report.refresh')}
        </a>
      </p>
    </div>
  )
}

/** Mean, spread and reliability, and which attempt counts. */
function Counts({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { report, reliability, view, path, items } = state
  const points = (parts: number) => site.number(parts / partsPerPoint)
  const hasMore = report.lines.some(({ attempts }) => attempts.length > 1)
  return (
    <>
      {report.finished > 0 && (
        <p>
          {t('report.mean', {
            mean: points(report.mean),
            total: items.length,
            deviation: points(report.standardDeviation),
          })}
          {reliability !== undefined &&
            ` ${t('report.reliability', { alpha: site.number(reliability) })}`}
        </p>
      )}
      {hasMore && (
        <p class="small">
          {t(view.counting === 'first' ? 'report.first' : 'report.best')}{' '}
          <a href={`${path('', { count: view.counting === 'first' ? 'best' : 'first' })}#learners`}>
            {t(view.counting === 'first' ? 'report.showBest' : 'report.showFirst')}
          </a>
        </p>
      )}
    </>
  )
}
