import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, type ClassroomState, openHours } from '../../domain/classroom.ts'
import type { ClassroomAction } from '../../domain/classroom-changes.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import { Layout } from '../layout/layout.tsx'
import { Identifier, WithIdentifier } from '../parts/identifier.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { HoursChoice } from './hours-choice.tsx'

interface ConfirmPageProps {
  site: Site
  /** Of the class. */
  title: string
  change: ClassroomAction | 'remove'
  learner: string | undefined
  /** What there is that would go, in the class or of the learner. */
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
  title,
  change,
  learner,
  counts,
  settings,
  action,
  back,
  state,
}: ConfirmPageProps) {
  const { t } = site
  // In one line, wherever that has room.
  const name = learner && formatLearnerName(learner).replaceAll(' ', '\u00a0')
  const learners = site.count('report.learners', counts.learners)
  const results = site.count('report.results', counts.results)
  const asksHours = change === 'extend' || (change === 'reopen' && state === 'closed')
  return (
    <Layout
      site={site}
      page={{ title: t(`control.${change}`), isPrivate: true }}
      here="/teach"
      styles="classroom"
    >
      <section class="confirm">
        <PageHeader
          kicker={<Identifier>{title}</Identifier>}
          title={<Named text={t(`control.${change}.ask`)} name={name} />}
        />
        <p>
          {t(`control.${change}.text`, { learners, results })}
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
            <button class={`button ${destroys.has(change) ? 'destroys' : 'quiet'}`} type="submit">
              <Named
                text={t(change === 'remove' ? 'control.remove.name' : `control.${change}`)}
                name={name}
              />
              {change === 'delete' && `: ${learners}, ${results}`}
              {change === 'remove' && `: ${results}`}
            </button>{' '}
            <a href={back}>{t('control.back')}</a>
          </p>
        </form>
      </section>
    </Layout>
  )
}

/** A text with the name of a learner, where it is of one. */
const Named = ({ text, name }: { text: string; name: string | undefined }) =>
  name ? <WithIdentifier text={text} name="name" identifier={name} /> : text
