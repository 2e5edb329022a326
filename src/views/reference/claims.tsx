import type { Claim, Trace } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { claimsThing } from '../../formats/structured-data/claims.ts'
import { EmbedMark } from '../embed/mark.tsx'
import { Layout } from '../layout/layout.tsx'
import { ClaimVerdict, ClaimWords } from '../parts/assessment.tsx'
import { FoldedFacts } from '../parts/folded-facts.tsx'
import { Markup } from '../parts/markup.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Strip } from '../parts/strip.tsx'
import { TraceFinding, TraceVersions } from '../parts/trace-body.tsx'
import { VerdictSign } from '../parts/verdict-badge.tsx'
import { Story } from './story.tsx'
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
      styles="claims"
    >
      <PageHeader title={t('claims.title')} lead={library.site.leads.claims}>
        {library.claims.length > 0 && <VerdictList site={site} />}
        {library.traces.length > 0 && (
          <p>
            <a href="#traces">{t('traces.link')}</a>
          </p>
        )}
      </PageHeader>
      <Story site={site} />
      <ClaimStrip site={site} />
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

/** The way to each claim, with its verdict. */
function ClaimStrip({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Strip
      label={t('claims.nav')}
      links={library.claims.map(({ id, verdict }, index) => ({
        href: `#${id}`,
        children: (
          <>
            <span aria-hidden="true">{index + 1}</span>
            <span class="visually-hidden">{t('claims.number', { n: index + 1 })}</span>
            <span class={`verdict-sign ${verdict}`}>
              {' '}
              <VerdictSign verdict={verdict} />{' '}
              <span class="visually-hidden">{t(`verdict.${verdict}`)}</span>
            </span>
          </>
        ),
      }))}
    />
  )
}

function ClaimEntry({ site, claim, number }: { site: Site; claim: Claim; number: number }) {
  const label = site.t('claims.number', { n: number })
  return (
    <li id={claim.id} class={`claim ${claim.verdict}`}>
      <div>
        <div class="heading">
          <h2>
            <span class="number">{label}</span> <Markup html={claim.said.html} />
          </h2>
          <EmbedMark site={site} snippet={`claims/${claim.id}`} label={label} />
        </div>
        <ClaimVerdict site={site} claim={claim} />
      </div>
      <details class="on-demand">
        <summary>{site.t('claims.more')}</summary>
        <ClaimWords site={site} claim={claim} />
        <p>
          <Markup html={claim.supported.html} />
        </p>
        <FoldedFacts site={site} facts={claim.supported.facts} />
      </details>
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
      <div class="heading">
        <h3>
          <Markup html={trace.title} />
        </h3>
        <EmbedMark site={site} snippet={`traces/${trace.id}`} label={trace.title} />
      </div>
      <TraceFinding trace={trace} />
      <details class="on-demand">
        <summary>{site.count('traces.versions', trace.versions.length)}</summary>
        <TraceVersions site={site} trace={trace} />
      </details>
    </article>
  )
}
