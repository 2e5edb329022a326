import type { Site } from '../../content/site.ts'

/** The address held a state that no link of ours leads to. */
export function BadState({ site }: { site: Site }) {
  return (
    <p role="alert" class="bad">
      {site.t('embed.badState')}
    </p>
  )
}
