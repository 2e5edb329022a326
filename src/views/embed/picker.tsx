import type { Site } from '../../content/site.ts'
import { type SnippetFilter, searchSnippets } from '../../snippets/search.ts'
import { snippetKinds } from '../../snippets/snippet.ts'
import { listKinds } from '../../snippets/snippets.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { KindList } from './kind-list.tsx'
import { Needs } from './needs.tsx'

/** What can be embedded, filtered by words and kind. */
export function PickerPage({ site, filter }: { site: Site; filter: SnippetFilter }) {
  const { t, library } = site
  const lead = t('picker.lead', { licence: library.settings.licence.name })
  const found = searchSnippets(site, filter)
  const isFiltered = filter.words !== '' || filter.kind !== undefined
  return (
    <Layout
      site={site}
      page={{ title: t('picker.title'), description: lead, canonical: '/embed' }}
      here="/embed"
    >
      <PageHeader title={t('picker.title')} lead={lead} />
      <FilterForm site={site} filter={filter} />
      <section class="prose" aria-labelledby="found">
        <h2 id="found">
          {isFiltered ? site.count('picker.found', found.length) : t('picker.all')}
        </h2>
        {found.length === 0 && <p>{t('picker.none')}</p>}
        {snippetKinds.map((kind) => (
          <KindList
            site={site}
            kind={kind}
            snippets={found.filter((snippet) => snippet.kind === kind)}
            isShort={!isFiltered}
          />
        ))}
      </section>
      <Needs site={site} />
    </Layout>
  )
}

function FilterForm({ site, filter }: { site: Site; filter: SnippetFilter }) {
  const { t, path } = site
  return (
    <form class="prose picker-form" method="get" action={path('/embed')}>
      <p>
        <label for="q">{t('picker.words')}</label>{' '}
        <input type="search" name="q" id="q" maxlength={100} value={filter.words} />
      </p>
      <p>
        <label for="kind">{t('picker.kind')}</label>{' '}
        <select name="kind" id="kind">
          <option value="">{t('picker.anyKind')}</option>
          {listKinds(site).map((kind) => (
            <option value={kind} selected={kind === filter.kind}>
              {t(`picker.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </p>
      <button class="button" type="submit">
        {t('picker.filter')}
      </button>
    </form>
  )
}
