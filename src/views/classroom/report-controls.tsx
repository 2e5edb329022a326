import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** What the teacher can do with the class; each link asks for confirmation first. */
export function ReportControls({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { state: classroomState, path } = state
  const actions = {
    open: ['lock', 'extend', 'close'],
    locked: ['reopen', 'extend', 'close'],
    closed: ['reopen'],
    deleted: [],
  } as const
  return (
    <section aria-labelledby="control" class="screen-only">
      <h2 id="control">{t('report.control')}</h2>
      <ul class="controls">
        {[...actions[classroomState], 'rekey' as const, 'delete' as const].map((action) => (
          <li>
            <a href={path(`/${action}`)}>{t(`control.${action}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
