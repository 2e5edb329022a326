import type { Site } from '../../content/site.ts'
import { searchAddress } from './search-address.ts'

interface NoResultsProps {
  site: Pick<Site, 't' | 'path'>
  /** Words to search for instead. */
  suggestions: readonly string[]
}

/** That nothing was found, and ways on. */
export function NoResults({ site, suggestions }: NoResultsProps) {
  const { t, path } = site
  return (
    <>
      {suggestions.length > 0 && (
        <p>
          {t('search.suggestions')}{' '}
          {suggestions.map((word, index) => (
            <>
              {index > 0 && ', '}
              <a href={searchAddress(site, word)}>{word}</a>
            </>
          ))}
        </p>
      )}
      <p>{t('search.none.hint')}</p>
      <ul>
        {lists.map(([address, key]) => (
          <li>
            <a href={path(address)}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Lists that every site has. */
const lists = [
  ['/explainers', 'search.kind.explainer'],
  ['/facts', 'search.kind.fact'],
  ['/sources', 'search.kind.source'],
  ['/quizzes', 'search.kind.quiz'],
] as const
