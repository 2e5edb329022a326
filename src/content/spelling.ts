/** Addresses that were typed in other letters: capitals for small ones, or the other way round. */
import { oncePer } from '../once/once-per.ts'
import type { Library } from './library.ts'
import { listPages } from './listed-pages.ts'

/** Paths of all pages by their small letters; none where two differ in capitals alone. */
const pathsBySmall = oncePer((library: Library): ReadonlyMap<string, string | undefined> => {
  const paths = new Map<string, string | undefined>()
  for (const { path } of listPages(library)) {
    const small = path.toLowerCase()
    paths.set(small, paths.has(small) ? undefined : path)
  }
  return paths
})

const firstPartRe = /^\/[^/]+/

/**
 * How a path that leads nowhere may be spelled, likeliest first: that of a page, or with the first part in small
 * letters, since what follows may be a key.
 * @param path without language
 */
export function otherSpellings(library: Library, path: string): string[] {
  const page = pathsBySmall(library).get(path.toLowerCase())
  const small = path.replace(firstPartRe, (part) => part.toLowerCase())
  return [page ?? path, small].filter((spelling) => spelling !== path)
}
