import { createClassroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { classroomLifetime } from '../../domain/lifetimes.ts'
import type { BoardState } from '../../states/board.ts'
import type { ReportState } from '../../states/report.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'
import { classroomTitle } from './classroom-title.ts'
import { Deleted } from './deleted.tsx'
import { JoinWays } from './join-ways.tsx'
import { KeepAddress } from './keep-address.tsx'
import { ReceiptsForm } from './receipts-form.tsx'
import { Controls } from './report-controls.tsx'
import { Counts } from './report-counts.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { LearnerTable } from './report-table.tsx'
import { Standing } from './standing.tsx'

interface ReportPageProps {
  site: Site
  state: ReportState
  board: BoardState
  boardPath: string
  /** This page, to keep. */
  address: string
  /** Path of this page as it is looked at, to ask again. */
  live: string
  tag: string
}

/** The teacher's page: how to join, and what the class did. */
export function ReportPage({ site, state, board, boardPath, address, live, tag }: ReportPageProps) {
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
          time: createClassroomClock(site, settings.zone).dateTime(
            settings.openedAt + classroomLifetime,
          ),
        })}
      </p>
    </>
  )
}
