import type { Site } from '../../content/site.ts'
import { statuses } from '../../domain/item.ts'
import { StatusSign } from '../parts/status-badge.tsx'

/** What the signs of the notes mean. The id is of the list of notes that once stood at the end of the page. */
export const SignsLegend = ({ site }: { site: Site }) => (
  <p class="small signs" id="notes">
    {statuses.map((status) => (
      <span class={`badge ${status}`}>
        <StatusSign site={site} status={status} />{' '}
      </span>
    ))}
  </p>
)
