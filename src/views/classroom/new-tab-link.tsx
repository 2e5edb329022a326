import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'

interface NewTabLinkProps {
  site: Site
  href: string
  class?: string
  children: Child
}

/** A link to a page for the class, apart from the teacher's own, which has no business on the projector. */
export const NewTabLink = ({ site, href, class: name, children }: NewTabLinkProps) => (
  <a class={name} href={href} target="_blank" rel="noopener">
    {children} {site.t('report.newTab')}
  </a>
)
