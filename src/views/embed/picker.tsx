import type { Site } from '../../content/site.ts'
import type { SnippetFilter } from '../../snippets/search.ts'
import { type Snippet, snippetKinds } from '../../snippets/snippet.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ChartGallery } from './chart-gallery.tsx'
import { FilterForm } from './filter-form.tsx'
import { Hosts } from './hosts.tsx'
import { KindIndex } from './kind-index.tsx'
import { KindList } from './kind-list.tsx'
import { Needs } from './needs.tsx'

interface PickerProps {
  site: Site
  filter: SnippetFilter
  /** What passes the filter, where there is one. */
  found?: readonly Snippet[]
}

/** What can be embedded: pictures first, then every kind of piece; or what words and a kind find. */
export function PickerPage({ site, filter, found }: PickerProps) {
  const { t, library } = site
  const lead = t('picker.lead', { licence: library.settings.licence.name })
  return (
    <Layout
      site={site}
      page={{ title: t('picker.title'), description: lead, canonical: '/embed' }}
      here="/embed"
      styles="picker"
    >
      <PageHeader title={t('picker.title')} lead={lead} />
      {found ? (
        <Found site={site} filter={filter} found={found} />
      ) : (
        <>
          <Ways site={site} />
          <ChartGallery site={site} />
          <section aria-labelledby="all">
            <h2 id="all">{t('picker.all')}</h2>
            <FilterForm site={site} filter={filter} />
            <KindIndex site={site} />
          </section>
          <Hosts site={site} />
          <Needs site={site} />
        </>
      )}
    </Layout>
  )
}

/** The three ways to put a piece into a page. */
function Ways({ site }: { site: Site }) {
  const { t } = site
  return (
    <ol class="ways">
      {(['address', 'frame', 'picture'] as const).map((way) => (
        <li>
          <strong>{t(`picker.${way}`)}</strong> {t(`picker.ways.${way}`)}
        </li>
      ))}
    </ol>
  )
}

function Found({ site, filter, found }: Required<PickerProps>) {
  const { t } = site
  return (
    <section class="prose" aria-labelledby="found">
      <FilterForm site={site} filter={filter} />
      <h2 id="found">{site.count('picker.found', found.length)}</h2>
      {found.length === 0 && <p>{t('picker.none')}</p>}
      {snippetKinds.map((kind) => (
        <KindList
          site={site}
          kind={kind}
          snippets={found.filter((snippet) => snippet.kind === kind)}
        />
      ))}
    </section>
  )
}
