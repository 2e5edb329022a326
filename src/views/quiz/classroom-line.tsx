import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { formatLearnerName } from '../../domain/learner-name.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'

/** The class and the learner's name in it, the same on every page of the attempt. */
export function ClassroomLine({
  site,
  classroom,
}: {
  site: Site
  classroom: NonNullable<AttemptState['classroom']>
}) {
  const { code, learner, number } = classroom
  return (
    <p class="class-line">
      {site.t('attempt.class', { code: formatJoinCode(code) })}{' '}
      <strong>{formatLearnerName(learner)}</strong>
      {number !== undefined && ` (${number})`}. {site.t('attempt.class.place')}
    </p>
  )
}
