/** When a page last changed, as far as the log of the site says. */
import type { Correction, Library } from './library.ts'
import { allLogParts } from './log-parts.ts'

/** Pages that sum up the whole site, or hold its log. */
const wholes = ['/', '/about']

/**
 * @param page path without language, with its fragment or not; a query counts for nothing
 * @returns the day of the newest entry of the log about the page or a part of it; of all entries where
 *   the page is of the whole site, of its own where it is a part of the log; where there is none the day on which the content was compiled
 */
export function modifiedOn(library: Library, page: string): string {
  const { corrections, additions, settings } = library
  const part = page.replace(/\?[^#]*/, '')
  const whole = part.replace(/#.*/, '')
  const isAbout = ({ page: named = '' }: Correction) =>
    wholes.includes(whole) || [part, whole].includes(named) || named.startsWith(`${part}#`)
  const ofLog = allLogParts(library).find(({ path }) => path === whole)?.entries ?? []
  const about = [...corrections, ...additions].filter(isAbout)
  const days = [...about, ...ofLog].map(({ date }) => date)
  return days.toSorted().at(-1) ?? settings.compiled
}
