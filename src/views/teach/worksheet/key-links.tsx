import { type Version, versions } from '../../../domain/paper/version.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'

interface KeyLinksProps {
  site: Pick<SheetSite, 't'>
  version: Version
  /** Address of the sheet that the key is of. */
  sheet: string
  /** Address of the key to a version. */
  keyOf: (version: Version) => string
}

/** From a key to its sheet, and to the keys of the other versions. */
export const KeyLinks = ({ site: { t }, version, sheet, keyOf }: KeyLinksProps) => (
  <ul class="teach-links">
    <li>
      <a href={sheet}>{t('worksheet.key.sheet', { version })}</a>
    </li>
    {versions
      .filter((each) => each !== version)
      .map((each) => (
        <li>
          <a href={keyOf(each)}>{t('worksheet.key.link', { version: each })}</a>
        </li>
      ))}
  </ul>
)
