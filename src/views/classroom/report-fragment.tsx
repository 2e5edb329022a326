import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { classroomLifetime } from '../../domain/lifetimes.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Deleted } from './deleted.tsx'
import { ReceiptsForm } from './receipts-form.tsx'
import { ReportControls } from './report-controls.tsx'
import { ReportLearners } from './report-learners.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { LearnerRows } from './report-table.tsx'
import { Standing } from './standing.tsx'
import { WhatToTeachNext } from './teach-next.tsx'

interface ReportFragmentProps {
  site: Site
  state: ReportState
  /** Of the table of learners, or what holds their place: unless given, they are made here. */
  rows?: Child
}

/** The part of a report that changes while the class works. */
export function ReportFragment({ site, state, rows }: ReportFragmentProps) {
  if (state.state === 'deleted') return <Deleted site={site} state={state} />
  const { settings } = state
  const clock = classroomClock(site, settings.zone)
  return (
    <>
      <Standing site={site} state={state} />
      <WhatToTeachNext site={site} objectives={state.teachNext} />
      <ReportLearners
        site={site}
        state={state}
        rows={rows ?? <LearnerRows site={site} state={state} />}
      />
      <ReportQuestions site={site} state={state} />
      <ReportControls site={site} state={state} />
      <ReceiptsForm site={site} state={state} />
      <p class="small">
        {site.t('report.expires', {
          time: clock.dateTime(settings.openedAt + classroomLifetime),
        })}
      </p>
    </>
  )
}
