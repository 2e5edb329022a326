/** What stood here once: pages and embeds that were removed, and questions that were retired. */
import type { Removal } from './library.ts'
import type { Site } from './site.ts'

const question = '/embed/questions/'

/**
 * Finds what was removed from an address.
 * @param path without language and query, such as `/embed/charts/output`
 */
export function findRemoved(site: Site, path: string): Removal | undefined {
  const { removed, items } = site.library
  const item = path.startsWith(question) ? items[path.slice(question.length)] : undefined
  const retirement = item?.retired && {
    since: item.retired,
    instead: `/explainers/${item.explainer}`,
  }
  return removed[path] ?? (retirement || undefined)
}
