import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { fillAround } from '../../content/words.ts'
import type { ReportState } from '../../states/classroom/report.ts'

/** The state of the class, and the time that the report is as of. */
export function Standing({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { report, settings, now, path, isSettled, state: classroomState } = state
  const clock = classroomClock(site, settings.zone)
  const isOver = classroomState === 'closed'
  const [before, after] = fillAround(t(isSettled ? 'report.asOfClosed' : 'report.asOf'), 'time')
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
