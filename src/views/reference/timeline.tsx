import type { Site } from '../../content/site.ts'
import { EmbedControl } from '../embed/control.tsx'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { TimelineItems } from '../parts/timeline-items.tsx'

/** What happened when, in order. */
export function TimelinePage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('timeline.title'),
        description: library.site.leads.timeline,
        canonical: '/timeline',
      }}
      here="/timeline"
      styles="reference"
    >
      <PageHeader title={t('timeline.title')} lead={library.site.leads.timeline}>
        <EmbedControl site={site} snippet="timeline" label={t('timeline.title')} />
      </PageHeader>
      <TimelineItems site={site} entries={library.timeline} />
    </Layout>
  )
}
