import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Fold } from '../parts/fold.tsx'

/** What the teacher can do with the class; each link asks for confirmation first. */
export function ReportControls({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { state: classroomState, path, report } = state
  const actions = {
    open: ['lock', 'extend', 'close'],
    locked: ['reopen', 'extend', 'close'],
    closed: ['reopen'],
    deleted: [],
  } as const
  const results = report.lines.reduce((sum, { attempts }) => sum + attempts.length, 0)
  return (
    <Fold id="control" title={t('report.control')} isForScreens>
      <ul class="controls">
        {[...actions[classroomState], 'rekey' as const].map((action) => (
          <li>
            <a class="button quiet" href={path(`/${action}`)}>
              {t(`control.${action}`)}
            </a>
          </li>
        ))}
        <li>
          <a class="button destroys" href={path('/delete')}>
            {t('control.delete')}: {site.count('report.learners', report.lines.length)},{' '}
            {site.count('report.results', results)}
          </a>
        </li>
      </ul>
    </Fold>
  )
}
