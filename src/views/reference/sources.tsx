import type { Site } from '../../content/site.ts'
import { type SourcePart, sourcePartsOf, sourcePath } from '../../content/source-parts.ts'
import { Layout } from '../layout/layout.tsx'
import { Identifier } from '../parts/identifier.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SourceList } from './source-list.tsx'
import { SourceStrip } from './source-strip.tsx'

/** What the tiers mean, the way to all sources, and those of the first part. */
export function SourcesPage({ site }: { site: Site }) {
  const { t, library } = site
  const parts = sourcePartsOf(library)
  const [first] = parts
  return (
    <Layout
      site={site}
      page={{ title: t('sources.title'), description: t('sources.lead'), canonical: '/sources' }}
      styles="reference"
    >
      <PageHeader title={t('sources.title')} lead={t('sources.lead')} />
      <ul class="prose">
        {[...Map.groupBy(parts, ({ numbers }) => numbers.tier).values()].map((ofTier) => (
          <Tier site={site} parts={ofTier} />
        ))}
      </ul>
      <SourceStrip site={site} part={first} />
      {first && first.sources.length > 0 && (
        <>
          <h2 id="list">{t(`tier.${first.numbers.tier}`)}</h2>
          <SourceList site={site} part={first} />
        </>
      )}
      <OtherSources site={site} parts={parts.slice(1)} />
    </Layout>
  )
}

/** What a tier means, and how many sources it has. @param parts all of the tier, at least one */
function Tier({ site, parts }: { site: Site; parts: readonly SourcePart[] }) {
  const { tier, total } = parts[0]?.numbers ?? { tier: 'A', total: 0 }
  return (
    <li id={`tier-${tier}`}>
      {site.t(`tier.${tier}`)}. {site.count('sources.count', total)}
    </li>
  )
}

/** Where each source of the further parts is: every source has its place on this page, whatever the parts are. */
function OtherSources({ site, parts }: { site: Site; parts: readonly SourcePart[] }) {
  if (parts.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others">{site.t('sources.others')}</h2>
      <ul class="fact-links">
        {parts.flatMap(({ sources }) =>
          sources.map(({ id }) => (
            <li id={id}>
              <a href={site.path(sourcePath(site.library, id))}>
                <Identifier>{id}</Identifier>
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
