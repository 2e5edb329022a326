import { raw } from 'hono/html'
import { type ClassroomClock, createClassroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import type { LearnerLine } from '../../domain/classroom-report.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { ReportState } from '../../states/report.ts'

/** Score by learner and question: a heat map that is a real table. */
export function LearnerTable({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { rows, items, settings, view, pages, path } = state
  const clock = createClassroomClock(site, settings.zone)
  const column = (id: string, label: string, hint?: string) => {
    const isSorted = view.sort === id || view.sort === `-${id}`
    // Scores are looked at from the top, everything else from the start of the alphabet or the clock.
    const first = id === 'score' ? `-${id}` : id
    const other = first === id ? `-${id}` : id
    const next = view.sort === first ? other : first
    return (
      <th
        scope="col"
        aria-sort={isSorted ? (view.sort === id ? 'ascending' : 'descending') : undefined}
      >
        <a href={`${path('', { sort: next, page: '1' })}#learners`} title={hint}>
          {label}
          {isSorted && <span aria-hidden="true">{view.sort === id ? ' ↑' : ' ↓'}</span>}
        </a>
      </th>
    )
  }
  return (
    <>
      <section class="scrolls" aria-label={t('report.table')} tabindex={0}>
        <table class="heat-map">
          <caption class="visually-hidden">{t('report.table')}</caption>
          <thead>
            <tr>
              {column('name', t('report.learner'))}
              {settings.hasNumbers && column('number', t('report.number'))}
              {column('score', t('report.score'))}
              {items.map(({ id }, at) =>
                column(id, t('report.questionShort', { n: at + 1 }), t('report.question', { id })),
              )}
              <th scope="col">{t('report.attempts')}</th>
              {column('joined', t('report.joined'))}
              <th scope="col">
                <span class="visually-hidden">{t('control.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>{raw(rows.map((line) => rowOf(site, state, clock, line)).join(''))}</tbody>
        </table>
      </section>
      {pages > 1 && (
        <nav class="pages" aria-label={t('report.pages')}>
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
      )}
    </>
  )
}

/**
 * A row as text: a thousand cells as components would cost more of the free plan's 10 ms than all
 * the rest. Nothing in it was typed by anyone: names are made of our words.
 */
function rowOf(site: Site, state: ReportState, clock: ClassroomClock, line: LearnerLine): string {
  const { name, number, counted, items, attempts, joinedAt } = line
  const points = (parts: number) => site.number(parts / partsPerPoint)
  const cells = state.items.map(({ id }) => {
    const given = items.get(id)?.points
    if (given === undefined) return '<td class="absent">–</td>'
    const level = given === partsPerPoint ? 'full' : given === 0 ? 'none' : 'part'
    return `<td class="${level}">${points(given)}</td>`
  })
  const shown = formatLearnerName(name)
  const remove = state.path(`/learners/${name}/remove`)
  return [
    `<tr id="learner-${name}"><th scope="row">${shown}</th>`,
    state.settings.hasNumbers ? `<td>${number ?? '–'}</td>` : '',
    `<td class="total">${counted ? points(counted.line.score) : '–'}</td>`,
    ...cells,
    `<td>${attemptsOf(site, attempts)}</td>`,
    `<td>${joinedAt === undefined ? '–' : clock.plain(joinedAt)}</td>`,
    `<td><a href="${remove}">${site.t('report.remove')}<span class="visually-hidden">: ${shown}</span></a></td></tr>`,
  ].join('')
}

/** `2`, or `2 (1: finished 3 times)` where an attempt was completed more than once. */
function attemptsOf(site: Site, attempts: LearnerLine['attempts']): string {
  const again = attempts
    .map(({ completions }, at) => ({ completions, n: at + 1 }))
    .filter(({ completions }) => completions > 1)
    .map(({ completions, n }) => site.t('report.completions', { n, times: completions }))
  return again.length > 0 ? `${attempts.length} (${again.join('; ')})` : String(attempts.length)
}
