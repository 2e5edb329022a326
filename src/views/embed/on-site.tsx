import type { Site } from '../../content/site.ts'
import { LinkOut } from './link-out.tsx'

/** What no frame can ask, and the way to where it is asked. @param page its address on the site */
export function OnSite({ site, page }: { site: Site; page: string }) {
  return (
    <>
      <p>{site.t('embed.onSite')}</p>
      <p>
        <LinkOut site={site} path={page} label={site.t('embed.onSite.link')} />
      </p>
    </>
  )
}
