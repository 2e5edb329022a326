import type { Fact } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { factThing } from '../../formats/structured-data.ts'
import { EmbedControl } from '../embed/control.tsx'
import { Layout, Markup } from '../layout.tsx'
import { SourceEntry, StatusBadge } from './sources.tsx'

/** The whole register, by topic. */
export function FactsPage({ site }: { site: Site }) {
  const { t, library } = site
  const facts = Object.values(library.facts)
  const topics = [...new Set(facts.map(({ topic }) => topic))]
  return (
    <Layout site={site} title={t('facts.title')} description={t('facts.lead')} canonical="/facts">
      <header>
        <h1>{t('facts.title')}</h1>
        <p class="lead">{t('facts.lead')}</p>
      </header>
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

/** Entries of a list: how a fact is known, how firmly, and of when. */
export function FactGrades({ site, fact }: { site: Site; fact: Fact }) {
  const { t } = site
  const { status, confidence, date } = fact
  return (
    <>
      <dt>{t('fact.status')}</dt>
      <dd>
        <StatusBadge site={site} fact={fact} />. {t(`status.${status}.meaning`)}
      </dd>
      <dt>{t('fact.confidence')}</dt>
      <dd>{t(`confidence.${confidence}.alone`)}</dd>
      {date && (
        <>
          <dt>{t('fact.date')}</dt>
          <dd>
            <time datetime={date}>{site.date(date)}</time>
          </dd>
        </>
      )}
    </>
  )
}

/** One fact: statement, date, status, confidence, sources, and where it is used. */
export function FactPage({ site, fact }: { site: Site; fact: Fact }) {
  const { t } = site
  const { id, statement, note, reviewBy, usedIn } = fact
  return (
    <Layout
      site={site}
      title={t('fact.title', { id })}
      description={statement}
      canonical={`/facts/${id}`}
      oembed={`/facts/${id}`}
      structuredData={factThing(site, fact)}
    >
      <article class="fact">
        <header>
          <h1>{t('fact.title', { id })}</h1>
          <p class="lead">
            <Markup html={statement} />
          </p>
        </header>
        {note && (
          <p class="box note">
            <strong>{t('fact.note')}</strong> <Markup html={note} />
          </p>
        )}
        <dl class="fact-grades">
          <FactGrades site={site} fact={fact} />
          {reviewBy && (
            <>
              <dt>{t('fact.reviewBy')}</dt>
              <dd>
                <time datetime={reviewBy}>{site.date(reviewBy)}</time>
              </dd>
            </>
          )}
        </dl>
        <h2>{t('fact.sources')}</h2>
        <SourceItems site={site} ids={fact.sources} />
        {fact.discusses.length > 0 && (
          <>
            <h2>{t('fact.discusses')}</h2>
            <SourceItems site={site} ids={fact.discusses} />
          </>
        )}
        {usedIn.length > 0 && (
          <>
            <h2>{t('fact.usedIn')}</h2>
            <ul>
              {usedIn.map(({ path, title }) => (
                <li>
                  <a href={path}>{plainText(title)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={site.path(`/facts/${id}.json`)}>{t('fact.json')}</a>
        </p>
        <EmbedControl site={site} snippet={`facts/${id}`} label={id} />
      </article>
    </Layout>
  )
}

function SourceItems({ site, ids }: { site: Site; ids: readonly string[] }) {
  return (
    <ul class="source-list">
      {ids.map((id) => {
        const source = site.library.sources[id]
        return (
          source && (
            <li>
              <SourceEntry site={site} source={source} />
            </li>
          )
        )
      })}
    </ul>
  )
}

/** A fact as data, for reuse: plain text, with its sources in full. */
export function factAsData(site: Site, fact: Fact): object {
  const { id, statement, note, date, status, confidence, sources, discusses, reviewBy } = fact
  const { licence, compiled } = site.library.settings
  return {
    id,
    statement: plainText(statement),
    ...(note && { note: plainText(note) }),
    ...(date && { date }),
    status,
    confidence,
    ...(reviewBy && { reviewBy }),
    sources: sources.map((source) => site.library.sources[source]),
    discusses: discusses.map((source) => site.library.sources[source]),
    url: site.absolute(`/facts/${id}`),
    compiled,
    licence: licence.url,
  }
}
