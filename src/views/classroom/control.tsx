import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, type ClassroomState, openHours } from '../../domain/classroom.ts'
import type { ClassroomAction } from '../../domain/classroom-changes.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { Layout } from '../layout/layout.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'
import { HoursChoice } from './hours-choice.tsx'

interface ConfirmPageProps {
  site: Site
  change: ClassroomAction | 'remove'
  learner: string | undefined
  /** What the class holds. */
  counts: { learners: number; results: number; underWay: number }
  settings: ClassroomSettings
  state: ClassroomState
  action: string
  back: string
}

/** What can't be undone. */
const destroys: ReadonlySet<string> = new Set(['delete', 'remove'])

/** Asks for confirmation, with the form that makes the change. */
export function ConfirmPage({
  site,
  change,
  learner,
  counts,
  settings,
  action,
  back,
  state,
}: ConfirmPageProps) {
  const { t } = site
  const asksHours = change === 'extend' || (change === 'reopen' && state === 'closed')
  return (
    <Layout
      site={site}
      page={{ title: t(`control.${change}`), isPrivate: true }}
      here="/teach"
      styles="classroom"
    >
      <section class="confirm">
        <h1>
          {learner ? (
            <WithIdentifier
              text={t(`control.${change}.ask`)}
              name="name"
              identifier={formatLearnerName(learner)}
            />
          ) : (
            t(`control.${change}.ask`)
          )}
        </h1>
        <p>
          {t(`control.${change}.text`, {
            learners: site.count('report.learners', counts.learners),
            results: site.count('report.results', counts.results),
          })}
          {change === 'delete' && counts.underWay > 0 && (
            <> {site.count('control.delete.underWay', counts.underWay)}</>
          )}
        </p>
        <p class="small">
          {t('control.closes', {
            time: classroomClock(site, settings).dateTime(settings.closesAt),
          })}
        </p>
        <form method="post" action={action}>
          {asksHours && <HoursChoice site={site} chosen={String(openHours[0])} />}
          <p class="actions">
            <button class={destroys.has(change) ? 'button destroys' : 'button'} type="submit">
              {t(`control.${change}`)}
            </button>{' '}
            <a href={back}>{t('control.back')}</a>
          </p>
        </form>
      </section>
    </Layout>
  )
}
