/** Whom to tell of a weakness, for those who look for one (`/.well-known/security.txt`, RFC 9116). */
import type { Site } from '../content/site.ts'

export const securityTxtPath = '/.well-known/security.txt'

/** Months from now until somebody has to build the site again; the format allows less than a year. */
const lifetime = 11

/** @param sites all languages, English first @param now seconds since 1970 */
export function securityTxtOf(sites: readonly Site[], now: number): string {
  const [english] = sites
  if (!english) throw new Error('no language was compiled')
  const { contact, origin } = english.library.settings
  return [
    `Contact: ${contact}`,
    `Expires: ${endOf(now)}`,
    `Preferred-Languages: ${sites.map(({ language }) => language).join(', ')}`,
    `Canonical: ${origin}${securityTxtPath}`,
    `Policy: ${english.absolute('/about/privacy#security')}`,
    '',
  ].join('\n')
}

/** The first of a month, so that two builds of a day are alike. */
function endOf(now: number): string {
  const today = new Date(now * 1000)
  const end = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + lifetime, 1)
  return `${new Date(end).toISOString().slice(0, 19)}Z`
}
