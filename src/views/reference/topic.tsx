import type { Fact } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { factsByStatus, type Topic, topicPath } from '../../content/topics.ts'
import { Layout } from '../layout/layout.tsx'
import { IdentifierLink } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { StatusBadge, StatusSign } from '../parts/status-badge.tsx'
import { Strip } from '../parts/strip.tsx'

/** The facts of one topic with their statements, by how each is known. */
export function TopicPage({ site, topic }: { site: Site; topic: Topic }) {
  const { t } = site
  const { id, heading, facts } = topic
  const title = t('topic.title', { topic: heading })
  const byStatus = factsByStatus(facts)
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
      <Strip
        label={t('topic.statuses')}
        links={byStatus.map(([status, { length }]) => ({
          href: `#${status}`,
          children: (
            <>
              <StatusSign site={site} status={status} /> <span class="strip-count">{length}</span>
            </>
          ),
        }))}
      />
      {byStatus.map(([status, some]) => (
        <section aria-labelledby={status}>
          <h2 id={status}>{t(`status.${status}`)}</h2>
          <ul class="fact-list">
            {some.map((fact) => (
              <FactItem site={site} fact={fact} />
            ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

const FactItem = ({ site, fact }: { site: Site; fact: Fact }) => (
  <li id={fact.id}>
    <IdentifierLink href={site.path(`/facts/${fact.id}`)}>{fact.id}</IdentifierLink>{' '}
    <StatusBadge site={site} fact={fact} />
    <p>
      <Markup html={fact.statement} />
    </p>
  </li>
)
