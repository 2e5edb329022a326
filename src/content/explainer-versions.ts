/**
 * An explainer in its two versions, which share an address: the plain one is asked for by the query. So is an
 * answer to the question within the full one.
 */

export type ExplainerVersion = 'full' | 'plain'

/** @param value of `version` in a query; whatever is unknown asks for the full version */
export const readVersion = (value: string | undefined): ExplainerVersion =>
  value === 'plain' ? value : 'full'

/** With its question mark; empty for the full version, whose address is the canonical one. */
export const versionQuery = (version: ExplainerVersion): string =>
  version === 'plain' ? '?version=plain' : ''

/** Without language. */
export const versionPath = (slug: string, version: ExplainerVersion): string =>
  `/explainers/${slug}${versionQuery(version)}`

/** With its question mark: the query that the form of a question within an explainer sends. */
export const answerQuery = (item: string, choice: string): string =>
  `?item=${item}&choice=${choice}`

/**
 * The name of a version among the pages of the build, which no path can be but for the full one.
 * @param path in its language, without a query
 * @param choice that was taken in the question within the text, if any
 */
export const versionPageName = (path: string, version: ExplainerVersion, choice = ''): string => {
  if (version === 'plain') return `${path}?plain`
  return choice ? `${path}?answer${choice}` : path
}
