import type { Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SourceEntry } from '../parts/source-entry.tsx'

const tiers = ['A', 'B', 'C', 'D'] as const

/** Every source by tier, with the facts that it supports. */
export function SourcesPage({ site }: { site: Site }) {
  const { t, library } = site
  const sources = Object.values(library.sources)
  const supports = new Map<string, string[]>()
  for (const { id, sources, discusses } of Object.values(library.facts)) {
    for (const source of [...sources, ...discusses]) {
      supports.set(source, [...(supports.get(source) ?? []), id])
    }
  }
  return (
    <Layout
      site={site}
      page={{ title: t('sources.title'), description: t('sources.lead'), canonical: '/sources' }}
    >
      <PageHeader title={t('sources.title')} lead={t('sources.lead')} />
      {tiers.map((tier) => (
        <section aria-labelledby={`tier-${tier}`}>
          <h2 id={`tier-${tier}`}>{t(`tier.${tier}`)}</h2>
          <ul class="source-list">
            {sources
              .filter((source) => source.tier === tier)
              .map((source) => (
                <SourceItem site={site} source={source} facts={supports.get(source.id) ?? []} />
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

function SourceItem({
  site,
  source,
  facts,
}: {
  site: Site
  source: Source
  facts: readonly string[]
}) {
  const label = site.t(source.tier === 'D' ? 'sources.discussed' : 'sources.supports')
  return (
    <li id={source.id}>
      <SourceEntry site={site} source={source} />
      {facts.length > 0 ? (
        <p class="supports">
          {label}{' '}
          {facts.map((fact, index) => (
            <>
              {index > 0 && ', '}
              <a href={site.path(`/facts/${fact}`)}>{fact}</a>
            </>
          ))}
        </p>
      ) : (
        <p class="supports">{site.t('sources.unused')}</p>
      )}
    </li>
  )
}
