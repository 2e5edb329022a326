import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ShareLink } from '../../states/classroom/share-links.ts'

interface ShareLinksProps {
  site: Site
  shares: readonly ShareLink[]
  /** Read out after each, where a page has several of them. */
  children?: Child
}

/** Plain links to online classrooms, which load nothing of theirs and learn nothing of where they were followed. */
export const ShareLinks = ({ site: { t }, shares, children }: ShareLinksProps) => (
  <ul class="controls">
    {shares.map(({ service, address }) => (
      <li>
        <a class="button quiet" href={address} target="_blank" rel="noopener noreferrer">
          {t(`handOut.share.${service}`)}
          {children} {t('report.newTab')}
        </a>
      </li>
    ))}
  </ul>
)
