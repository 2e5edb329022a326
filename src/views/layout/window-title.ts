import type { Site } from '../../content/site.ts'
import type { PageHead } from './page-head.ts'

/** The title with the name of the site; on the front page with what the site is about. */
export function windowTitle({ name, library }: Site, { title, canonical }: PageHead): string {
  return canonical === '/' ? `${title}: ${library.site.tagline}` : `${title} · ${name}`
}
