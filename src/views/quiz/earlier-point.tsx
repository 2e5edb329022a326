import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'

/**
 * For browsers without scripts, which show an earlier point of the attempt when one goes back: how to keep what was
 * answered after it. With scripts nothing is lost by it, and before the first answer there is no Back within the attempt.
 */
export const EarlierPoint = ({ site, state }: { site: Site; state: AttemptState }) =>
  state.steps.every((step) => step === 'open') ? null : (
    <p class="small without-scripts">{site.t('attempt.byForward')}</p>
  )
