import type { Site } from '../../content/site.ts'
import { type Topic, topicPath, topicsOf } from '../../content/topics.ts'
import type { Status } from '../../domain/item.ts'
import { dataFileNames, dataPath } from '../../formats/open-data/files.ts'
import { factsThing } from '../../formats/structured-data/dataset.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { StatusSign } from '../parts/status-badge.tsx'

const statuses: readonly Status[] = ['official', 'reported', 'disputed', 'unknown']

/** The register at a glance: its topics, each with the ids of its facts. */
export function FactsPage({ site }: { site: Site }) {
  const { t } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('facts.title'),
        description: t('facts.lead'),
        canonical: '/facts',
        thing: factsThing(site),
      }}
      styles="reference"
    >
      <PageHeader title={t('facts.title')} lead={t('facts.lead')} />
      <dl class="prose">
        {statuses.map((status) => (
          <>
            <dt class={`badge ${status}`}>
              <StatusSign site={site} status={status} />
            </dt>
            <dd>{t(`status.${status}.meaning`)}</dd>
          </>
        ))}
      </dl>
      {topicsOf(site.library).map((topic) => (
        <TopicEntry site={site} topic={topic} />
      ))}
      <DataFiles site={site} />
    </Layout>
  )
}

/** The register as files, for whoever works with data. */
function DataFiles({ site }: { site: Site }) {
  const { t } = site
  const { licence } = site.library.settings
  return (
    <section class="prose" aria-labelledby="data">
      <h2 id="data">{t('facts.data.title')}</h2>
      <p>{t('facts.data.text', { licence: licence.name })}</p>
      <ul>
        {dataFileNames.map((file) => (
          <li>
            <a href={site.path(dataPath(file))}>{file}</a>: {t(`facts.data.${file}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TopicEntry({ site, topic }: { site: Site; topic: Topic }) {
  const { id, heading, facts } = topic
  return (
    <section class="prose" aria-labelledby={`topic-${id}`}>
      <h2 id={`topic-${id}`}>
        <a href={site.path(topicPath(id))}>{heading}</a>
      </h2>
      <p>{site.count('facts.count', facts.length)}</p>
      <ul class="fact-links">
        {facts.map((fact) => (
          <li id={fact.id}>
            <span class={`badge ${fact.status}`}>
              <StatusSign site={site} status={fact.status} isAlone />
            </span>{' '}
            <a href={site.path(`/facts/${fact.id}`)}>{fact.id}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
