import type { Site } from '../../../content/site.ts'
import type { KeyEntry } from '../../../states/teach/key-entry.ts'
import { FactLine } from '../../parts/fact-line.tsx'
import { SectionLink } from '../../parts/section-link.tsx'

interface KeyGroundProps {
  site: Site
  entry: Pick<KeyEntry, 'facts' | 'section'>
}

/** Who says so, and where it is explained. */
export const KeyGround = ({ site, entry: { facts, section } }: KeyGroundProps) => (
  <>
    {facts.length > 0 && (
      <ul class="key-facts">
        {facts.map((id) => (
          <li>
            <FactLine site={site} id={id} isPrivate />
          </li>
        ))}
      </ul>
    )}
    {section && (
      <p class="small">
        {site.t('feedback.readMore')} <SectionLink site={site} section={section} />
      </p>
    )}
  </>
)
