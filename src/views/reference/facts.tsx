import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'

/** The whole register, by topic. */
export function FactsPage({ site }: { site: Site }) {
  const { t, library } = site
  const facts = Object.values(library.facts)
  const topics = [...new Set(facts.map(({ topic }) => topic))]
  return (
    <Layout
      site={site}
      page={{ title: t('facts.title'), description: t('facts.lead'), canonical: '/facts' }}
    >
      <PageHeader title={t('facts.title')} lead={t('facts.lead')} />
      {topics.map((topic) => (
        <section aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`}>{site.topic(topic)}</h2>
          <ul class="fact-list">
            {facts
              .filter((fact) => fact.topic === topic)
              .map((fact) => (
                <li id={fact.id}>
                  <a href={site.path(`/facts/${fact.id}`)}>{fact.id}</a>{' '}
                  <StatusBadge site={site} fact={fact} />
                  <p>
                    <Markup html={fact.statement} />
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}
