/** Framed pieces of what there is to read: key points, a section, a fact, a term, a claim, dates, a chart. */

import type * as library from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { notesIn } from '../../snippets/links.ts'
import type { Snippet } from '../../snippets/snippets.ts'
import { Assessment } from '../parts/assessment.tsx'
import { creditOf } from '../parts/credit.ts'
import { FactGrades } from '../parts/fact-grades.tsx'
import { FactSources } from '../parts/fact-sources.tsx'
import { Markup } from '../parts/markup.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'
import { TimelineItems } from '../parts/timeline-items.tsx'
import { EmbeddedChart } from './chart.tsx'
import { EmbedLayout, type EmbedProps } from './frame.tsx'

/** The page of a snippet to read. */
export function EmbeddedText(
  props: EmbedProps & { snippet: Snippet; entries?: readonly library.TimelineEntry[] },
) {
  const { site, snippet, entries = [] } = props
  const { glossary, claims, charts } = site.library
  const [, , , id = '', part] = snippet.path.split('/')
  const explainer = site.explainer(id)
  const section = explainer?.sections.find((one) => one.id === part)
  const find = <T extends { id: string }>(list: readonly T[]) => list.find((one) => one.id === id)
  const [fact, term, claim, chart] = [site.fact(id), find(glossary), find(claims), find(charts)]
  switch (snippet.kind) {
    case 'keyPoints':
      return explainer && <EmbeddedKeyPoints {...props} explainer={explainer} />
    case 'section':
      return (
        explainer &&
        section && <EmbeddedSection {...props} explainer={explainer} section={section} />
      )
    case 'fact':
      return fact && <EmbeddedFact {...props} fact={fact} />
    case 'term':
      return term && <EmbeddedTerm {...props} term={term} />
    case 'claim':
      return claim && <EmbeddedClaim {...props} claim={claim} />
    case 'chart':
      return chart && <EmbeddedChartPage {...props} chart={chart} />
    default:
      return <EmbeddedTimeline {...props} entries={entries} />
  }
}

/** The key points of an explainer. */
function EmbeddedKeyPoints(props: EmbedProps & { explainer: library.Explainer }) {
  const { site, explainer } = props
  const { title, keyPoints, notes } = explainer
  return (
    <EmbedLayout {...props} notes={notes}>
      <p class="kicker">{site.t('explainer.keyPoints')}</p>
      <h1>
        <Markup html={title} />
      </h1>
      <ul>
        {keyPoints.map((point) => (
          <li>
            <Markup html={point} />
          </li>
        ))}
      </ul>
      <NotesOf site={site} html={keyPoints.join('')} notes={notes} />
    </EmbedLayout>
  )
}

/** One section of an explainer, with what stands below its smaller headings, and its charts. */
function EmbeddedSection(
  props: EmbedProps & { explainer: library.Explainer; section: library.Section },
) {
  const { site, explainer, section } = props
  const parts = withSubsections(explainer, section)
  const html = parts.map((part) => part.heading + part.html).join('')
  const charts = site.library.charts.filter((chart) =>
    parts.some(({ id }) => chart.section === `${explainer.slug}#${id}`),
  )
  return (
    <EmbedLayout {...props} notes={explainer.notes}>
      <p class="kicker">
        <Markup html={explainer.title} />
      </p>
      {parts.map((part, index) => (
        <>
          {index === 0 ? (
            <h1>
              <Markup html={part.heading} />
            </h1>
          ) : (
            <h2>
              <Markup html={part.heading} />
            </h2>
          )}
          <Markup html={part.html} />
        </>
      ))}
      {charts.map((chart) => (
        <EmbeddedChart {...props} chart={chart} />
      ))}
      <NotesOf site={site} html={html} notes={explainer.notes} />
    </EmbedLayout>
  )
}

/** A section of level 2 goes on to the next one of its level. */
function withSubsections(
  { sections }: library.Explainer,
  section: library.Section,
): readonly library.Section[] {
  const start = sections.indexOf(section)
  if (section.level === 3) return [section]
  const length = sections.slice(start + 1).findIndex(({ level }) => level === 2)
  return sections.slice(start, length === -1 ? undefined : start + 1 + length)
}

/** The facts behind the numbers of a text. */
function NotesOf(props: { site: Site; html: library.Html; notes: readonly string[] }) {
  const { site, html, notes } = props
  const cited = notesIn(html, notes)
  if (cited.length === 0) return null
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">{site.t('notes.title')}</h2>
      <ol>
        {cited.map((id) => {
          const fact = site.fact(id)
          return (
            fact && (
              <li>
                <a href={site.path(`/facts/${id}`)}>{id}</a> <StatusBadge site={site} fact={fact} />{' '}
                {fact.sources
                  .flatMap((source) => site.library.sources[source] ?? [])
                  .map((source) => creditOf(site, source))
                  .join('; ')}
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}

/** A fact with its sources: where every citation inside a frame leads. */
function EmbeddedFact(props: EmbedProps & { fact: library.Fact }) {
  const { site, fact } = props
  const { t } = site
  const { id, statement, note, sources, discusses } = fact
  return (
    <EmbedLayout {...props}>
      <h1 class="kicker">{t('fact.title', { id })}</h1>
      <p class="lead">
        <Markup html={statement} />
      </p>
      {note && (
        <p>
          <strong>{t('fact.note')}</strong> <Markup html={note} />
        </p>
      )}
      <dl class="grades">
        <FactGrades site={site} fact={fact} />
      </dl>
      <h2>{t('fact.sources')}</h2>
      <SourceTexts site={site} ids={sources} />
      {discusses.length > 0 && (
        <>
          <h2>{t('fact.discusses')}</h2>
          <SourceTexts site={site} ids={discusses} />
        </>
      )}
    </EmbedLayout>
  )
}

/** Sources with their addresses as text: a sandbox may keep every link from opening. */
function SourceTexts({ site, ids }: { site: Site; ids: readonly string[] }) {
  return (
    <ul class="sources">
      {ids
        .flatMap((id) => site.library.sources[id] ?? [])
        .map((source) => (
          <li>
            <cite>{source.title}</cite>. {creditOf(site, source)}. {site.t(`tier.${source.tier}`)}.{' '}
            {source.language !== site.language &&
              site.t('source.language', { language: site.languageName(source.language) })}
            {source.urls.map((url) => (
              <>
                {' '}
                <a href={url} target="_blank" rel="noopener">
                  {url}
                </a>
              </>
            ))}
          </li>
        ))}
    </ul>
  )
}

/** A term of the glossary. */
function EmbeddedTerm(props: EmbedProps & { term: library.Term }) {
  const { site, term } = props
  const { also, definition } = term
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('glossary.title')}</p>
      <h1>
        <Markup html={term.term} />
      </h1>
      {also.length > 0 && (
        <p class="also">
          {site.t('glossary.also')} <Markup html={also.join(' · ')} />
        </p>
      )}
      <p>
        <Markup html={definition.html} />
      </p>
      <FactSources site={site} facts={definition.facts} />
    </EmbedLayout>
  )
}

/** A claim of the news story, and what holds of it. */
function EmbeddedClaim(props: EmbedProps & { claim: library.Claim }) {
  const { site, claim } = props
  return (
    <EmbedLayout {...props}>
      <p class="kicker">{site.t('claims.title')}</p>
      <h1>
        <Markup html={claim.said.html} />
      </h1>
      <Assessment site={site} claim={claim} />
    </EmbedLayout>
  )
}

/** Dates of a range of years, or all of them. */
function EmbeddedTimeline(props: EmbedProps & { entries: readonly library.TimelineEntry[] }) {
  const { site, entries } = props
  return (
    <EmbedLayout {...props}>
      <h1>{site.t('timeline.title')}</h1>
      {entries.length === 0 ? (
        <p>{site.t('embed.timeline.none')}</p>
      ) : (
        <TimelineItems site={site} entries={entries} />
      )}
    </EmbedLayout>
  )
}

/** A picture with its table. */
function EmbeddedChartPage(props: EmbedProps & { chart: library.Chart }) {
  return (
    <EmbedLayout {...props}>
      <EmbeddedChart {...props} isMain />
    </EmbedLayout>
  )
}
