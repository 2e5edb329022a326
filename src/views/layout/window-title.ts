import type { Site } from '../../content/site.ts'
import type { PageHead } from './page-head.ts'

/** The title with the name of the site; on the front page with what the site is about. */
export function windowTitle({ t }: Site, { title, canonical }: PageHead): string {
  return canonical === '/' ? `${title}: ${t('site.tagline')}` : `${title} · ${t('site.name')}`
}
