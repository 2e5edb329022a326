import type { Site } from '../../content/site.ts'
import { shownAddress } from '../../snippets/frame-links.ts'

/** A link to a page of this site that opens apart, and shows its address for where it can't. */
export function LinkOut({ site, path, label }: { site: Site; path: string; label: string }) {
  const address = site.path(path)
  return (
    <a href={address} target="_blank" rel="noopener">
      {label} <small>{shownAddress(site, address).replace(/^https?:\/\//, '')}</small>
    </a>
  )
}
