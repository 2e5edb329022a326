import type { Site } from '../../content/site.ts'
import { type Topic, topicPath } from '../../content/topics.ts'
import { Layout } from '../layout/layout.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'

/** The facts of one topic with their statements. */
export function TopicPage({ site, topic }: { site: Site; topic: Topic }) {
  const { t } = site
  const { id, heading, facts } = topic
  const title = t('topic.title', { topic: heading })
  return (
    <Layout
      site={site}
      page={{ title, description: t('topic.lead', { topic: heading }), canonical: topicPath(id) }}
      styles="reference"
    >
      <PageHeader
        kicker={<a href={site.path('/facts')}>{t('facts.title')}</a>}
        title={title}
        lead={t('topic.lead', { topic: heading })}
      />
      <ul class="fact-list">
        {facts.map((fact) => (
          <li id={fact.id}>
            <a href={site.path(`/facts/${fact.id}`)}>{fact.id}</a>{' '}
            <StatusBadge site={site} fact={fact} />
            <p>
              <Markup html={fact.statement} />
            </p>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
