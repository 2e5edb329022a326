import type { Fact } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { type Topic, topicPath, topicsOf } from '../../content/topics.ts'
import type { Status } from '../../domain/item.ts'
import { dataFileNames, dataPath } from '../../formats/open-data/files.ts'
import { factsThing } from '../../formats/structured-data/dataset.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { StatusSign } from '../parts/status-badge.tsx'
import { Strip } from '../parts/strip.tsx'

const statuses: readonly Status[] = ['official', 'reported', 'disputed', 'unknown']
/** Characters of a statement: enough to know it again, and all of them within a first flight. */
const beginning = 56

/** The register at a glance: its topics, each with its facts. */
export function FactsPage({ site }: { site: Site }) {
  const { t } = site
  const topics = topicsOf(site.library)
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
      <dl class="statuses">
        {statuses.map((status) => (
          <div>
            <dt class={`badge ${status}`}>
              <StatusSign site={site} status={status} />
            </dt>
            <dd>{t(`status.${status}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <Strip
        label={t('facts.topics')}
        links={topics.map(({ id, heading, facts }) => ({
          href: `#topic-${id}`,
          children: (
            <>
              {heading} <span class="strip-count">{facts.length}</span>
            </>
          ),
        }))}
      />
      {topics.map((topic) => (
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
    <section aria-labelledby={`topic-${id}`}>
      <h2 id={`topic-${id}`}>
        <a href={site.path(topicPath(id))}>{heading}</a>
      </h2>
      <ul class="beginnings">
        {facts.map((fact) => (
          <FactEntry site={site} fact={fact} />
        ))}
      </ul>
    </section>
  )
}

const FactEntry = ({ site, fact }: { site: Site; fact: Fact }) => (
  <li id={fact.id} class={`badge ${fact.status}`}>
    <StatusSign site={site} status={fact.status} isAlone />{' '}
    <a href={site.path(`/facts/${fact.id}`)}>{beginningOf(plainText(fact.statement))}</a>
  </li>
)

/** As much of a text as is enough to know it again, cut between words. */
function beginningOf(text: string): string {
  if (text.length <= beginning) return text
  return `${text.slice(0, text.lastIndexOf(' ', beginning))} …`
}
