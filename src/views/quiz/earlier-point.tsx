import type { Site } from '../../content/site.ts'
import type { AttemptState } from '../../states/quiz/attempt.ts'

/**
 * For browsers without scripts, which show an earlier point of the attempt when one goes back: what that means.
 * With scripts nothing is lost by it.
 */
export const EarlierPoint = ({ site, state }: { site: Site; state: AttemptState }) => (
  <p class="small without-scripts">
    {state.phase === 'question' && state.previous && `${site.t('attempt.byLink')} `}
    {site.t('attempt.byForward')}
  </p>
)
