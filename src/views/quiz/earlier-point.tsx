import type { Site } from '../../content/site.ts'

/**
 * For browsers without scripts, which show an earlier point of the attempt when one goes back: what that means.
 * With scripts nothing is lost by it.
 */
export const EarlierPoint = ({ site, isByLink }: { site: Site; isByLink: boolean }) => (
  <p class="small without-scripts">
    {isByLink && `${site.t('attempt.byLink')} `}
    {site.t('attempt.byForward')}
  </p>
)
