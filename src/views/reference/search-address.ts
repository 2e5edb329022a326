import type { Site } from '../../content/site.ts'
import type { SearchKind } from '../../domain/search/entry.ts'

/** Where the results for some words are; of one kind alone, where it is given. */
export function searchAddress(site: Pick<Site, 'path'>, words: string, kind?: SearchKind): string {
  const query = new URLSearchParams({ q: words, ...(kind && { kind }) })
  return `${site.path('/search')}?${query}`
}
