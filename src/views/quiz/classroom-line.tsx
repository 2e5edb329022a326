import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { Seat } from '../../domain/seat.ts'

/** The learner's name in the class, the same on every page of the attempt. */
export function ClassroomLine({ site, classroom }: { site: Site; classroom: Seat }) {
  const { code, learner, number } = classroom
  return (
    <p class="class-line">
      <strong>{formatLearnerName(learner)}</strong>
      {number !== undefined && ` (${number})`} ·{' '}
      {site.t('attempt.class', { code: formatJoinCode(code) })}
    </p>
  )
}
