import type { Site } from '../../content/site.ts'
import { type Run, type Span, spansOf } from '../../states/reference/timeline.ts'
import { EmbedMark } from '../embed/mark.tsx'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Strip } from '../parts/strip.tsx'
import { TimelineItems } from '../parts/timeline-items.tsx'

/** What happened when, in order, with a strip of years. */
export function TimelinePage({ site }: { site: Site }) {
  const { t, library } = site
  const spans = spansOf(library.timeline)
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
      <PageHeader
        title={t('timeline.title')}
        lead={library.site.leads.timeline}
        mark={<EmbedMark site={site} snippet="timeline" label={t('timeline.title')} />}
      />
      <KeyDates site={site} />
      <Strip
        label={t('timeline.years')}
        isShort
        links={spans.map((span) => ({
          href: `#${span.id}`,
          children: <Years site={site} span={span} />,
        }))}
      />
      {spans.map((span) => (
        <section class="span" aria-labelledby={span.id}>
          <h2 id={span.id}>{yearsOf(span)}</h2>
          <div>
            {span.runs.map((run) => (
              <RunOfEntries site={site} run={run} />
            ))}
          </div>
        </section>
      ))}
    </Layout>
  )
}

/** Key dates are in sight; the dates between them are unfolded by whoever wants them, or by a link to their years. */
function RunOfEntries({ site, run: { isKey, entries } }: { site: Site; run: Run }) {
  const items = <TimelineItems site={site} entries={entries} />
  if (isKey) return items
  return (
    <details class="on-demand">
      <summary>
        {site.count('timeline.folded', entries.length)}
        <span class="small">, {datesOf(site, entries)}</span>
      </summary>
      {items}
    </details>
  )
}

/** When they are: the first and the last of them. */
function datesOf(site: Site, entries: Run['entries']): string {
  const dates = [entries[0], entries.at(-1)].map((entry) => site.shortDate(entry?.date ?? ''))
  return [...new Set(dates)].join(' – ')
}

/** The dates that carry the story, as links to their entries. */
function KeyDates({ site }: { site: Site }) {
  const { t, library } = site
  const dates = library.timeline.filter(({ key }) => key)
  if (dates.length === 0) return null
  return (
    <nav class="key-dates" aria-label={t('timeline.keyDates')}>
      <p class="label">
        <span aria-hidden="true">★ </span>
        {t('timeline.keyDates')}
      </p>
      <ul>
        {dates.map(({ id, date }) => (
          <li>
            <a href={`#${id}`}>{site.shortDate(date)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const yearsOf = ({ from, until }: Span): string => (from === until ? from : `${from}–${until}`)

/** For a narrow place: the century once. */
const shortYearsOf = (span: Span): string =>
  yearsOf(span).replace(/^(\d\d)(\d\d)–\1(?=\d\d$)/, '$1$2–')

const Years = ({ site, span }: { site: Site; span: Span }) => (
  <>
    {shortYearsOf(span)}
    {span.hasKeyDate && (
      <span class="key-mark">
        {' '}
        <span aria-hidden="true">★</span>{' '}
        <span class="visually-hidden">{site.t('timeline.key')}</span>
      </span>
    )}
  </>
)
