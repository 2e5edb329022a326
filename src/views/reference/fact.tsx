import type { Fact } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { topicPath } from '../../content/topics.ts'
import { type Usage, usagesOf } from '../../content/usages.ts'
import { factThing } from '../../formats/structured-data/reference.ts'
import { EmbedMark } from '../embed/mark.tsx'
import { Layout } from '../layout/layout.tsx'
import { FactGrades } from '../parts/fact-grades.tsx'
import { WithIdentifier } from '../parts/identifier.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { placesInWords } from '../parts/places.ts'
import { Plain } from '../parts/plain.tsx'
import { SourceEntry } from '../parts/source-entry.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'

/** One fact: statement, date, status, confidence, sources, and where it is used. */
export function FactPage({ site, fact }: { site: Site; fact: Fact }) {
  const { t } = site
  const { id, topic, statement, note } = fact
  return (
    <Layout
      site={site}
      page={{
        title: t('fact.title', { id }),
        description: statement,
        canonical: `/facts/${id}`,
        thing: factThing(site, fact),
      }}
      styles="reference"
    >
      <article class="fact">
        <PageHeader
          kicker={
            <>
              <StatusBadge site={site} fact={fact} /> ·{' '}
              <a href={`${site.path(topicPath(topic))}#${id}`}>{site.topic(topic)}</a> ·{' '}
              <WithIdentifier text={t('fact.title')} name="id" identifier={id} />
            </>
          }
          title={<Markup html={statement} />}
          mark={<EmbedMark site={site} snippet={`facts/${id}`} label={id} />}
        />
        {note && (
          <p class="box note">
            <strong>{t('fact.note')}</strong> <Markup html={note} />
          </p>
        )}
        <dl class="fact-grades">
          <FactGrades site={site} fact={fact} />
          {fact.reviewBy && <ReviewBy site={site} date={fact.reviewBy} />}
        </dl>
        <h2>{t('fact.sources')}</h2>
        <SourceItems site={site} fact={id} ids={fact.sources} />
        {fact.discusses.length > 0 && (
          <>
            <h2>{t('fact.discusses')}</h2>
            <SourceItems site={site} fact={id} ids={fact.discusses} />
          </>
        )}
        <UsedIn site={site} pages={usagesOf(site.library).get(id) ?? []} />
        <p>
          <a href={site.path(`/facts/${id}.json`)}>{t('fact.json')}</a>
        </p>
      </article>
    </Layout>
  )
}

/** When the fact is due for review. */
const ReviewBy = ({ site, date }: { site: Site; date: string }) => (
  <div>
    <dt>{site.t('fact.reviewBy')}</dt>
    <dd>
      <time datetime={date}>{site.date(date)}</time>
    </dd>
  </div>
)

/** The pages that cite the fact; nothing where there are none. */
function UsedIn({ site, pages }: { site: Site; pages: readonly Usage[] }) {
  if (pages.length === 0) return null
  return (
    <>
      <h2>{site.t('fact.usedIn')}</h2>
      <ul>
        {pages.map(({ path, title }) => (
          <li>
            <a href={site.path(path)}>
              <Plain text={plainText(title)} />
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

interface SourceItemsProps {
  site: Site
  /** Its id. */
  fact: string
  ids: readonly string[]
}

/** Sources of a fact, each with the place where the fact stands. */
function SourceItems({ site, fact, ids }: SourceItemsProps) {
  const { t, library } = site
  return (
    <ul class="source-list">
      {ids
        .flatMap((id) => library.sources[id] ?? [])
        .map((source) => {
          const place = placesInWords(site, source.id, fact)
          return (
            <li>
              <SourceEntry site={site} source={source} />
              <p class="supports">
                {place ? t('source.place', { place }) : t('source.place.none')}
              </p>
            </li>
          )
        })}
    </ul>
  )
}
