import type { Site } from '../../content/site.ts'
import { EmbedControl } from '../embed/control.tsx'
import { Layout } from '../layout/layout.tsx'
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
    >
      <header>
        <h1>{t('timeline.title')}</h1>
        <p class="lead">{library.site.leads.timeline}</p>
        <EmbedControl site={site} snippet="timeline" label={t('timeline.title')} />
      </header>
      <TimelineItems site={site} entries={library.timeline} />
    </Layout>
  )
}
