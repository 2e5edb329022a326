import { classroomClock, openUntil, shortTime } from '../../content/classroom-clock.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Filled } from '../parts/filled.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { GainByTalking } from './gain-by-talking.tsx'
import { NewTabLink } from './new-tab-link.tsx'
import { ReportCounts } from './report-counts.tsx'
import { Unfinished } from './unfinished.tsx'

interface ReportHeaderProps {
  site: Site
  state: ReportState
  boardPath: string
}

/** The class and where it stands, with the ways to what a teacher needs once it works. */
export function ReportHeader({ site, state, boardPath }: ReportHeaderProps) {
  const { t } = site
  const { code, quiz, standing, path, state: classroomState } = state
  const hasResults = standing !== 'nobody'
  return (
    <header class="field report-header" data-state={classroomState}>
      <p class="kicker">
        <WithIdentifier
          text={hasResults ? t('classroom.title', { quiz: plainText(quiz) }) : t('board.title')}
          name="code"
          identifier={formatJoinCode(code)}
        />{' '}
        · <Until site={site} state={state} />
        {hasResults && (
          <span class="report-ways screen-only">
            <NewTabLink site={site} href={boardPath}>
              {t(classroomState === 'open' ? 'report.joinAndBoard' : 'report.board')}
            </NewTabLink>
            {classroomState === 'open' && (
              <>
                {' '}
                · <a href={path('/hand-out')}>{t('handOut.title')}</a>
              </>
            )}{' '}
            · <a href={path('/keep')}>{t('report.keep')}</a>
            {classroomState !== 'closed' && (
              <>
                {' '}
                · <a href={path('/live')}>{t('lesson.title')}</a>
              </>
            )}
          </span>
        )}
      </p>
      <h1>{hasResults ? t('report.title') : <Markup html={quiz} />}</h1>
      <div class="report-state">
        <ReportCounts site={site} state={state} />
        {state.hasAnswers && (
          <a class={`button screen-only${hasResults ? '' : ' quiet'}`} href={path('/discuss')}>
            {t('report.discuss')}
          </a>
        )}
      </div>
      <GainByTalking site={site} state={state} />
      <Unfinished site={site} state={state} />
      <AsOf site={site} state={state} />
    </header>
  )
}

/** Until when the class is open, with the way to make it longer; or since when it is not. */
function Until({
  site,
  state: { settings, now, state, path },
}: Omit<ReportHeaderProps, 'boardPath'>) {
  const { t } = site
  if (state === 'deleted') return t('classroom.deleted')
  if (state === 'closed') {
    const since = shortTime(classroomClock(site, settings), settings.closesAt, now)
    return t('report.until.closed', { time: since })
  }
  const time = openUntil(site, settings, now)
  return <a href={path('/extend')}>{t(`report.until.${state}`, { time })}</a>
}

/** The time that the report is as of, and a way to a newer one. That of a copy does not go on. */
function AsOf({ site, state }: Omit<ReportHeaderProps, 'boardPath'>) {
  const { t } = site
  const { settings, now, takenAt, isSettled, path, report } = state
  const clock = classroomClock(site, settings)
  return (
    <p class="small" data-settled={isSettled}>
      {takenAt === undefined ? (
        <Filled text={t('report.asOf')} name="time">
          <span data-as-of data-time-zone={settings.zone} data-locale={site.locale}>
            {clock.dateTime(now)}
          </span>
        </Filled>
      ) : (
        <strong>{t('report.asOf.copy', { time: shortTime(clock, takenAt, now) })}</strong>
      )}{' '}
      <a class="screen-only" href={path('')}>
        {t('report.refresh')}
      </a>
      {report.finished > 0 && <span class="screen-only on-projector"> {t('discuss.address')}</span>}
    </p>
  )
}
