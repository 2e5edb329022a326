import type { Site } from '../../content/site.ts'
import type { SourcePart } from '../../content/source-parts.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SourceList } from './source-list.tsx'
import { SourceStrip } from './source-strip.tsx'

/** A part of the list of sources, on a page of its own. */
export function SourcePartPage({ site, part }: { site: Site; part: SourcePart }) {
  const { t } = site
  const { path, numbers } = part
  const title = t('sources.part.title', numbers)
  const lead = t('sources.part.lead', { ...numbers, meaning: t(`tier.${numbers.tier}`) })
  return (
    <Layout site={site} page={{ title, description: lead, canonical: path }} styles="reference">
      <PageHeader
        kicker={<a href={site.path('/sources')}>{t('sources.title')}</a>}
        title={title}
        lead={lead}
      />
      <SourceStrip site={site} part={part} />
      <SourceList site={site} part={part} />
    </Layout>
  )
}
