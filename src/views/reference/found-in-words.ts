import type { Site } from '../../content/site.ts'
import type { SearchState } from '../../states/reference/search.ts'

/** How much was found, in a sentence; a long query is cut. */
export function foundInWords(site: Pick<Site, 't' | 'count'>, state: SearchState): string {
  const { kind, groups, total, typed } = state
  if (total === 0) return site.t('search.none')
  const shown = kind ? (groups[0]?.total ?? 0) : total
  const query = typed.length > longestShown ? `${typed.slice(0, longestShown)}…` : typed
  return site.t('search.for', { results: site.count('search.count', shown), query })
}

const longestShown = 60
