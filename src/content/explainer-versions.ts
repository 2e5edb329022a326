/** An explainer in its two versions, which share an address: the plain one is asked for by the query. */

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

/**
 * The name of a version among the pages of the build, which no path can be for the plain one.
 * @param path in its language, without a query
 */
export const versionPageName = (path: string, version: ExplainerVersion): string =>
  version === 'plain' ? `${path}?plain` : path
