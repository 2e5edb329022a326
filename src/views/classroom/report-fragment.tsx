import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { classroomLifetime } from '../../domain/lifetimes.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { BeforeResults } from './before-results.tsx'
import { Deleted } from './deleted.tsx'
import { PaperPart } from './paper/paper-part.tsx'
import { ReceiptsForm } from './receipts-form.tsx'
import { ReportControls } from './report-controls.tsx'
import { ReportHeader } from './report-header.tsx'
import { ReportLearners } from './report-learners.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { ReportStatistics } from './report-statistics.tsx'
import { LearnerRows } from './report-table.tsx'
import { WhatToTeachNext } from './teach-next.tsx'

export interface ReportFragmentProps {
  site: Site
  state: ReportState
  board: BoardState
  boardPath: string
  /** How many of the questions asked for are not in the class, where it was just opened. */
  leftOut?: number
  /** Of the table of learners, or what holds their place: unless given, they are made here. */
  rows?: Child
}

/** A report, all of which changes while the class works. */
export function ReportFragment(props: ReportFragmentProps) {
  const { site, state, board, boardPath, leftOut = 0, rows } = props
  if (state.state === 'deleted') return <Deleted site={site} />
  return (
    <>
      <ReportHeader site={site} state={state} boardPath={boardPath} />
      {leftOut > 0 && <p>{site.count('quiz.leftOut', leftOut)}</p>}
      {state.standing === 'nobody' && (
        <BeforeResults site={site} state={state} board={board} boardPath={boardPath} />
      )}
      <ReportParts site={site} state={state} rows={rows} />
    </>
  )
}

/** What a class did: what to teach next first, and everything else below. */
export function ReportParts({
  site,
  state,
  rows = <LearnerRows site={site} state={state} />,
}: Pick<ReportFragmentProps, 'site' | 'state' | 'rows'>) {
  const { settings } = state
  return (
    <>
      <WhatToTeachNext site={site} state={state} />
      <ReportQuestions site={site} state={state} />
      <ReportLearners site={site} state={state} rows={rows} />
      <ReportStatistics site={site} state={state} />
      <ReportControls site={site} state={state} />
      <PaperPart site={site} state={state} />
      <ReceiptsForm site={site} state={state} />
      <p class="small">
        {site.t('report.expires', {
          time: classroomClock(site, settings).dateTime(settings.openedAt + classroomLifetime),
        })}
      </p>
    </>
  )
}
