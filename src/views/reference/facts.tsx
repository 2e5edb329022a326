import { firstSentence } from '../../content/first-sentence.ts'
import type { Fact } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { type Topic, topicPath, topicsOf } from '../../content/topics.ts'
import type { Status } from '../../domain/item.ts'
import { dataFileNames, dataPath } from '../../formats/open-data/files.ts'
import { factsThing } from '../../formats/structured-data/dataset.ts'
import { Layout } from '../layout/layout.tsx'
import { IdentifierLink } from '../parts/identifier.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Plain } from '../parts/plain.tsx'
import { StatusSign } from '../parts/status-badge.tsx'
import { Strip } from '../parts/strip.tsx'

const statuses: readonly Status[] = ['official', 'reported', 'disputed', 'unknown']

/** Facts of a topic that stand here: the rest, with the statements in full, are on its page. */
const shown = 6

/** The register at a glance: its topics, each with its first facts in a sentence. */
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
      <PageHeader title={t('facts.title')} lead={t('facts.lead')}>
        <p>
          <a href={site.path('/search')}>{t('facts.search')}</a>
        </p>
      </PageHeader>
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
        {facts.slice(0, shown).map((fact) => (
          <FactEntry site={site} fact={fact} />
        ))}
      </ul>
      {facts.length > shown && <OtherFacts site={site} topic={topic} />}
    </section>
  )
}

/** The way to all facts of a topic, and the numbers of those that are not shown. */
const OtherFacts = ({ site, topic: { id, heading, facts } }: { site: Site; topic: Topic }) => (
  <>
    <p>
      <a href={site.path(topicPath(id))}>
        {site.t('facts.all', { n: facts.length, topic: heading })}
      </a>
    </p>
    <details>
      <summary>{site.t('facts.others')}</summary>
      <ul class="fact-links">
        {facts.slice(shown).map((fact) => (
          <li id={fact.id} class={`badge ${fact.status}`}>
            <StatusSign site={site} status={fact.status} isAlone />{' '}
            <IdentifierLink href={site.path(`/facts/${fact.id}`)}>{fact.id}</IdentifierLink>
          </li>
        ))}
      </ul>
    </details>
  </>
)

const FactEntry = ({ site, fact }: { site: Site; fact: Fact }) => (
  <li id={fact.id} class={`badge ${fact.status}`}>
    <StatusSign site={site} status={fact.status} isAlone />{' '}
    <a href={site.path(`/facts/${fact.id}`)}>
      <Plain text={firstSentence(plainText(fact.statement))} />
    </a>
  </li>
)
