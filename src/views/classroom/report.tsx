import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { classroomTitle } from './classroom-title.ts'
import { JoinWays } from './join-ways.tsx'
import { KeepAddress } from './keep-address.tsx'
import { type Live, LivePart } from './live-part.tsx'
import { ReportFragment } from './report-fragment.tsx'

export interface ReportPageProps {
  site: Site
  state: ReportState
  board: BoardState
  boardPath: string
  /** The complete address of this page, for the teacher to keep. */
  address: string
  live: Live
  /** Of the table of learners, or what holds their place. */
  rows: Child
}

/** The teacher's page: how to join, and what the class did. */
export function ReportPage(props: ReportPageProps) {
  const { site, state, board, boardPath, address, live, rows } = props
  const title = classroomTitle(site, board)
  return (
    <Layout
      site={site}
      page={{ title, isPrivate: true }}
      here="/teach"
      styles="classroom"
      uses={['live.js']}
    >
      <PageHeader kicker={site.t('report.kicker')} title={<Markup html={board.quiz} />} />
      {state.state !== 'deleted' && (
        <div class="report-top">
          {state.state === 'open' && <HowToJoin site={site} board={board} boardPath={boardPath} />}
          <KeepAddress site={site} address={address} title={title} />
        </div>
      )}
      <LivePart site={site} id="report" live={live}>
        <ReportFragment site={site} state={state} rows={rows} />
      </LivePart>
    </Layout>
  )
}

function HowToJoin({
  site,
  board,
  boardPath,
}: {
  site: Site
  board: BoardState
  boardPath: string
}) {
  return (
    <section class="box" aria-labelledby="join">
      <h2 id="join">{site.t('report.join')}</h2>
      <JoinWays site={site} board={board} />
      <p class="screen-only">
        <a class="button quiet" href={boardPath}>
          {site.t('report.board')}
        </a>
      </p>
    </section>
  )
}
