import type { Claim, Trace } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { claimsThing } from '../../formats/structured-data/claims.ts'
import { EmbedControl } from '../embed/control.tsx'
import { Layout } from '../layout/layout.tsx'
import { Assessment } from '../parts/assessment.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SourceEntry } from '../parts/source-entry.tsx'
import { TraceBody } from '../parts/trace-body.tsx'
import { VerdictList } from './verdict-list.tsx'

/** The news story claim by claim. */
export function ClaimsPage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('claims.title'),
        description: library.site.leads.claims,
        canonical: '/claims',
        thing: claimsThing(site),
      }}
      here="/claims"
      styles="reference"
    >
      <PageHeader title={t('claims.title')} lead={library.site.leads.claims}>
        <Story site={site} />
        {library.claims.length > 0 && <VerdictList site={site} />}
        {library.traces.length > 0 && (
          <p>
            <a href="#traces">{t('traces.link')}</a>
          </p>
        )}
      </PageHeader>
      {library.claims.length > 0 && (
        <ol class="claims">
          {library.claims.map((claim, index) => (
            <ClaimEntry site={site} claim={claim} number={index + 1} />
          ))}
        </ol>
      )}
      <Traces site={site} />
    </Layout>
  )
}

/** Which document the claims are taken from. */
function Story({ site }: { site: Site }) {
  const { library, t } = site
  const story = library.sources[library.settings.story ?? '']
  return story ? (
    <p class="small">
      {t('claims.story')} <SourceEntry site={site} source={story} />
    </p>
  ) : null
}

function ClaimEntry({ site, claim, number }: { site: Site; claim: Claim; number: number }) {
  return (
    <li id={claim.id} class={`claim ${claim.verdict}`}>
      <h2>
        <span class="number">{site.t('claims.number', { n: number })}</span>{' '}
        <Markup html={claim.said.html} />
      </h2>
      <Assessment site={site} claim={claim} />
      <EmbedControl
        site={site}
        snippet={`claims/${claim.id}`}
        label={site.t('claims.number', { n: number })}
      />
    </li>
  )
}

/** How statements changed on the way from one document to the next; nothing where none was followed. */
function Traces({ site }: { site: Site }) {
  const { t, library } = site
  if (library.traces.length === 0) return null
  return (
    <section aria-labelledby="traces">
      <h2 id="traces">{t('traces.title')}</h2>
      <p class="prose">{t('traces.lead')}</p>
      {library.traces.map((trace) => (
        <TraceEntry site={site} trace={trace} />
      ))}
    </section>
  )
}

function TraceEntry({ site, trace }: { site: Site; trace: Trace }) {
  return (
    <article id={trace.id} class="trace">
      <h3>
        <Markup html={trace.title} />
      </h3>
      <TraceBody site={site} trace={trace} />
      <EmbedControl site={site} snippet={`traces/${trace.id}`} label={trace.title} />
    </article>
  )
}
