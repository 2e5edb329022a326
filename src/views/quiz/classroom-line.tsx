import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { Seat } from '../../domain/seat.ts'
import { Identifier, WithIdentifier } from '../parts/identifier.tsx'

/** The learner's name in the class, the same on every page of the attempt. */
export function ClassroomLine({
  site,
  classroom,
  until,
  lesson,
}: {
  site: Site
  classroom: Seat
  /** Until when the class is open. */
  until?: string | undefined
  /** Address of the live lesson that the class is in. */
  lesson?: string | undefined
}) {
  const { code, learner, number } = classroom
  return (
    <p class="class-line">
      <strong>
        <Identifier>{formatLearnerName(learner)}</Identifier>
      </strong>
      {number !== undefined && ` (${number})`} ·{' '}
      <WithIdentifier
        text={site.t('attempt.class')}
        name="code"
        identifier={formatJoinCode(code)}
      />
      {until && ` · ${site.t('attempt.until', { time: until })}`}
      {lesson && (
        <>
          {' '}
          · <a href={lesson}>{site.t('attempt.lesson')}</a>
        </>
      )}
    </p>
  )
}
