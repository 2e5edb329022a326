/** Pages to look things up: claims, timeline, glossary, sources, about. */
import type { Claim, Correction, Source, TimelineEntry } from '../../content/library.ts'
import { pageTitle } from '../../content/listed-pages.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { glossaryThing } from '../../formats/structured-data.ts'
import { EmbedControl } from '../embed/control.tsx'
import { BodyText } from '../explainer/explainer.tsx'
import { Layout, Markup } from '../layout.tsx'
import { FactLinks, FactSources, SourceEntry } from './sources.tsx'

const verdictSigns = { holds: '✓', loose: '≈', wrong: '✗', unsupported: '?' } as const

/** The news story claim by claim. */
export function ClaimsPage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      title={t('claims.title')}
      description={t('claims.lead')}
      canonical="/claims"
      oembed="/claims"
      here="/claims"
    >
      <header>
        <h1>{t('claims.title')}</h1>
        <p class="lead">{t('claims.lead')}</p>
      </header>
      <ol class="claims">
        {library.claims.map((claim, index) => (
          <ClaimEntry site={site} claim={claim} number={index + 1} />
        ))}
      </ol>
    </Layout>
  )
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

/** What holds of a claim, and by which sources. */
export function Assessment({ site, claim }: { site: Site; claim: Claim }) {
  const { t } = site
  const { supported, verdict } = claim
  return (
    <>
      <p class={`verdict ${verdict}`}>
        <span aria-hidden="true">{verdictSigns[verdict]}</span> {t(`verdict.${verdict}`)}
      </p>
      <p>
        <Markup html={supported.html} />
      </p>
      <FactSources site={site} facts={supported.facts} />
    </>
  )
}

/** Everything with a date, in order. */
export function TimelinePage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      title={t('timeline.title')}
      description={t('timeline.lead')}
      canonical="/timeline"
      oembed="/timeline"
      here="/timeline"
    >
      <header>
        <h1>{t('timeline.title')}</h1>
        <p class="lead">{t('timeline.lead')}</p>
        <EmbedControl site={site} snippet="timeline" label={t('timeline.title')} />
      </header>
      <TimelineItems site={site} entries={library.timeline} />
    </Layout>
  )
}

/** Entries of the timeline, in order. */
export function TimelineItems(props: { site: Site; entries: readonly TimelineEntry[] }) {
  const { site, entries } = props
  const { t } = site
  return (
    <ol class="timeline">
      {entries.map(({ id, date, until, when, text, key }) => (
        <li id={id} class={key ? 'key' : undefined}>
          <p class="when">
            {when ? (
              <Markup html={when} />
            ) : (
              <>
                <time datetime={date}>{site.date(date)}</time>
                {until && (
                  <>
                    {' – '}
                    <time datetime={until}>{site.date(until)}</time>
                  </>
                )}
              </>
            )}
            {key && <span class="key-mark"> ★ {t('timeline.key')}</span>}
          </p>
          <p>
            <Markup html={text.html} />
          </p>
          <FactLinks site={site} facts={text.facts} />
        </li>
      ))}
    </ol>
  )
}

/** Every term with its definition. */
export function GlossaryPage({ site }: { site: Site }) {
  const { t, library } = site
  return (
    <Layout
      site={site}
      title={t('glossary.title')}
      description={t('glossary.lead')}
      canonical="/glossary"
      oembed="/glossary"
      here="/glossary"
      structuredData={glossaryThing(site)}
    >
      <header>
        <h1>{t('glossary.title')}</h1>
        <p class="lead">{t('glossary.lead')}</p>
      </header>
      <dl class="glossary">
        {library.glossary.map(({ id, term, also, definition }) => (
          <div id={id}>
            <dt>
              <Markup html={term} />
            </dt>
            {also.length > 0 && (
              <dd class="also">
                {t('glossary.also')} <Markup html={also.join(' · ')} />
              </dd>
            )}
            <dd>
              <Markup html={definition.html} />
            </dd>
            {definition.facts.length > 0 && (
              <dd>
                <FactLinks site={site} facts={definition.facts} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Layout>
  )
}

const tiers = ['A', 'B', 'C', 'D'] as const

/** Every source by tier, with the facts that it supports. */
export function SourcesPage({ site }: { site: Site }) {
  const { t, library } = site
  const sources = Object.values(library.sources)
  const supports = new Map<string, string[]>()
  for (const { id, sources, discusses } of Object.values(library.facts)) {
    for (const source of [...sources, ...discusses]) {
      supports.set(source, [...(supports.get(source) ?? []), id])
    }
  }
  return (
    <Layout
      site={site}
      title={t('sources.title')}
      description={t('sources.lead')}
      canonical="/sources"
    >
      <header>
        <h1>{t('sources.title')}</h1>
        <p class="lead">{t('sources.lead')}</p>
      </header>
      {tiers.map((tier) => (
        <section aria-labelledby={`tier-${tier}`}>
          <h2 id={`tier-${tier}`}>{t(`tier.${tier}`)}</h2>
          <ul class="source-list">
            {sources
              .filter((source) => source.tier === tier)
              .map((source) => (
                <SourceItem site={site} source={source} facts={supports.get(source.id) ?? []} />
              ))}
          </ul>
        </section>
      ))}
    </Layout>
  )
}

function SourceItem(props: { site: Site; source: Source; facts: readonly string[] }) {
  const { site, source, facts } = props
  const label = site.t(source.tier === 'D' ? 'sources.discussed' : 'sources.supports')
  return (
    <li id={source.id}>
      <SourceEntry site={site} source={source} />
      {facts.length > 0 ? (
        <p class="supports">
          {label}{' '}
          {facts.map((fact, index) => (
            <>
              {index > 0 && ', '}
              <a href={site.path(`/facts/${fact}`)}>{fact}</a>
            </>
          ))}
        </p>
      ) : (
        <p class="supports">{site.t('sources.unused')}</p>
      )}
    </li>
  )
}

/** Method, grading, corrections log, privacy, licence. */
export function AboutPage({ site }: { site: Site }) {
  const { t, library } = site
  const { about, corrections, additions } = library
  return (
    <Layout
      site={site}
      title={plainText(about.title)}
      description={about.summary}
      canonical="/about"
    >
      <header>
        <h1>
          <Markup html={about.title} />
        </h1>
        <p class="lead">
          <Markup html={about.summary} />
        </p>
      </header>
      <BodyText page={about} />
      <section class="prose" aria-labelledby="corrections">
        <h2 id="corrections">{t('corrections.title')}</h2>
        <p>
          {t('corrections.lead')} <a href={site.path('/feed.xml')}>{t('feed.follow')}</a>
        </p>
        <Log site={site} entries={corrections} />
      </section>
      {additions.length > 0 && (
        <section class="prose" aria-labelledby="additions">
          <h2 id="additions">{t('additions.title')}</h2>
          <p>{t('additions.lead')}</p>
          <Log site={site} entries={additions} />
        </section>
      )}
    </Layout>
  )
}

/** Entries of the log, each with its date and its page; the feed names them by their ids. */
function Log({ site, entries }: { site: Site; entries: readonly Correction[] }) {
  return (
    <ul class="corrections">
      {entries.map(({ id, date, page, text }) => (
        <li id={id}>
          <time datetime={date}>{site.date(date)}</time>
          {page && (
            <>
              {' · '}
              <a href={site.path(page)}>{pageTitle(site.library, page) ?? page}</a>
            </>
          )}
          <p>
            <Markup html={text.html} />
          </p>
          <FactLinks site={site} facts={text.facts} />
        </li>
      ))}
    </ul>
  )
}
