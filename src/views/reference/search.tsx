import type { Site } from '../../content/site.ts'
import { searchIndexPath } from '../../formats/search-index.ts'
import type { SearchState } from '../../states/reference/search.ts'
import { Layout } from '../layout/layout.tsx'
import { foundInWords } from './found-in-words.ts'
import { SearchResults } from './search-results.tsx'

/** A field for words, and what was found; with a script, while they are typed. */
export function SearchPage({ site, state }: { site: Site; state?: SearchState | undefined }) {
  const { t } = site
  const title = state ? `${state.typed} · ${t('search.title')}` : t('search.title')
  return (
    <Layout
      site={site}
      page={{ title, description: t('search.lead'), canonical: '/search' }}
      here="/search"
      styles="search"
      uses={['search.js']}
    >
      <h1>{t('search.title')}</h1>
      <SearchForm site={site} typed={state?.typed} />
      <p id="found" class="small" role="status">
        {state ? foundInWords(site, state) : t('search.lead')}
      </p>
      <div id="results">{state && <SearchResults site={site} state={state} />}</div>
    </Layout>
  )
}

function SearchForm({ site, typed }: { site: Site; typed: string | undefined }) {
  const { t, path } = site
  return (
    <search>
      <form class="search" method="get" action={path('/search')}>
        <label for="q">{t('search.label')}</label>{' '}
        <input
          type="search"
          id="q"
          name="q"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          data-index={path(searchIndexPath)}
        />{' '}
        <button class="button" type="submit">
          {t('search.button')}
        </button>
      </form>
    </search>
  )
}
