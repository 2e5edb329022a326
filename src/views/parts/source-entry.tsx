import { creditOf, fullCreditOf } from '../../content/credit.ts'
import type { Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Plain } from './plain.tsx'

interface SourceEntryProps {
  site: Site
  source: Source
  /** It stands in the list of all sources, below the heading of its tier; there it says who relays a report, too. */
  isBelowTier?: boolean
}

/** A source in full, with links to the document and to a copy in an archive where there are any. */
export function SourceEntry({ site, source, isBelowTier = false }: SourceEntryProps) {
  const { t } = site
  const [first, ...others] = source.urls
  const title = <Plain text={source.title} />
  return (
    <>
      <span class="source-title">
        {first ? (
          <a href={first} hreflang={source.language} rel="external">
            {title}
          </a>
        ) : (
          title
        )}
      </span>
      {others.map((url, index) => (
        <>
          {' '}
          <a href={url} hreflang={source.language} rel="external">
            [{index + 2}]
          </a>
        </>
      ))}
      . <Plain text={(isBelowTier ? fullCreditOf : creditOf)(site, source)} />.{' '}
      {!isBelowTier && `${t(`tier.${source.tier}`)}. `}
      {source.language !== site.language &&
        t('source.language', { language: site.languageName(source.language) })}{' '}
      {source.note && <Plain text={source.note} />}{' '}
      {t('source.seen', { date: site.shortDate(source.seen) })}{' '}
      <Archived site={site} source={source} />
    </>
  )
}

/** The copy of a document in an archive, or that none was found. */
const Archived = ({ site, source }: { site: Site; source: Source }) =>
  source.archived ? (
    <>
      <a href={source.archived} hreflang={source.language} rel="external">
        {site.t('source.archived')}
      </a>
      .
    </>
  ) : (
    site.t('source.archived.none')
  )
