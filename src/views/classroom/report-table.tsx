import { raw } from 'hono/html'
import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { learnerRows } from './learner-row.ts'

interface LearnerTableProps {
  site: Site
  state: ReportState
  /** Its rows, or what holds their place. */
  rows: Child
}

/** Score by learner and question: a heat map that is a real table. */
export function LearnerTable({ site, state, rows }: LearnerTableProps) {
  const { t } = site
  return (
    <>
      <section class="scrolls" aria-label={t('report.table')} tabindex={0}>
        <table class="heat-map">
          <caption class="visually-hidden">{t('report.table')}</caption>
          <thead>
            <ColumnHeads site={site} state={state} />
          </thead>
          <tbody>{rows}</tbody>
        </table>
      </section>
      {state.pages > 1 && <Pages site={site} state={state} />}
    </>
  )
}

/** The rows of that table, apart from it: of everything in a report they take longest to make. */
export function LearnerRows({ site, state }: { site: Site; state: ReportState }) {
  const clock = classroomClock(site, state.settings)
  return raw(state.rows.map(learnerRows(site, state, clock)).join(''))
}

function ColumnHeads({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  return (
    <tr>
      <SortingHead state={state} id="name">
        {t('report.learner')}
      </SortingHead>
      {state.hasNumbers && (
        <SortingHead state={state} id="number">
          {t('report.number')}
        </SortingHead>
      )}
      <SortingHead state={state} id="score">
        {t('report.score')}
      </SortingHead>
      {state.report.firstVotes && <th scope="col">{t('report.firstVotes')}</th>}
      {state.items.map(({ id }, at) => (
        <SortingHead state={state} id={id} hint={t('report.question', { id })}>
          {t('report.questionShort', { n: at + 1 })}
        </SortingHead>
      ))}
      <th scope="col">{t('report.attempts')}</th>
      <SortingHead state={state} id="joined">
        {t('report.joined')}
      </SortingHead>
      <th scope="col">
        <span class="visually-hidden">{t('control.remove')}</span>
      </th>
    </tr>
  )
}

interface SortingHeadProps {
  state: ReportState
  /** The column, as the address names it. */
  id: string
  hint?: string
  children: Child
}

/** The head of a column: a link that sorts the table by it, or reverses the order. */
function SortingHead({ state, id, hint, children }: SortingHeadProps) {
  const { sort = 'name' } = state.view.asked
  const [ascending, descending] = [id, `-${id}`]
  const isSorted = sort === ascending || sort === descending
  // Scores are read from the top; everything else from the start of the alphabet or the clock.
  const [first, second] = id === 'score' ? [descending, ascending] : [ascending, descending]
  const next = sort === first ? second : first
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort === ascending ? 'ascending' : 'descending') : undefined}
    >
      <a href={`${state.path('', { sort: next, page: '1' })}#learners`} title={hint}>
        {children}
        {isSorted && <span aria-hidden="true">{sort === ascending ? ' ↑' : ' ↓'}</span>}
      </a>
    </th>
  )
}

function Pages({ site, state }: { site: Site; state: ReportState }) {
  const { pages, view, path } = state
  return (
    <nav class="pages" aria-label={site.t('report.pages')}>
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <>
          <a
            href={`${path('', { page: String(page) })}#learners`}
            aria-current={page === view.page ? 'page' : undefined}
          >
            {page}
          </a>{' '}
        </>
      ))}
    </nav>
  )
}
