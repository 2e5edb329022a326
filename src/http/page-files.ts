/** Files of the pages that are made with the build, among the static files of the site. */
/** Below this path the platform asks the Worker first, which has no such page: see `wrangler.toml`. */
export const pagesFolder = '/_pages'

/** What the name of a page may be made of: nothing that the address of a file would read otherwise. */
const nameRe = /^((?:\/[\w-]+(?:\.[\w-]+)*)+)(?:\?([a-z]+))?$/

/**
 * The file of a page, below the folder of static files. A build has a folder of its own, so that no
 * Worker ever finds the pages of another.
 * @param version of the build
 * @param name of the page: its path, or with a variant, such as `/embed/timeline?dark`
 * @returns undefined for what can't be the name of a page
 */
export function pageFile(version: string, name: string): string | undefined {
  const [, path, variant] = nameRe.exec(name === '/' ? '/index' : name) ?? []
  // No path has a tilde, so no path leads to the file of a variant.
  return path && `${pagesFolder}/${version}${path}${variant ? `~${variant}` : ''}.page`
}
