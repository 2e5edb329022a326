import type { Fact, Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

const signs = { official: '●', reported: '◐', disputed: '◇', unknown: '○' } as const

/** Status in a word and a sign, with the confidence where it is not high. */
export function StatusBadge({ site, fact }: { site: Site; fact: Fact }) {
  const { status, confidence } = fact
  return (
    <span class={`badge ${status}`}>
      <span aria-hidden="true">{signs[status]}</span> {site.t(`status.${status}`)}
      {confidence !== 'high' && (
        <span class={confidence}>, {site.t(`confidence.${confidence}`)}</span>
      )}
    </span>
  )
}

/** The facts a text rests on: each with its status and who published it, when. */
export function FactSources({ site, facts }: { site: Site; facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <div class="fact-sources">
      <p class="label">{site.t('sources.label')}</p>
      <ul>
        {facts.map((id) => (
          <li>
            <FactLine site={site} id={id} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Short links to the facts behind an entry of a list. */
export function FactLinks({ site, facts }: { site: Site; facts: readonly string[] }) {
  if (facts.length === 0) return null
  return (
    <ul class="fact-links">
      {facts.map((id) => {
        const fact = site.library.facts[id]
        return (
          fact && (
            <li>
              <StatusBadge site={site} fact={fact} /> <a href={site.path(`/facts/${id}`)}>{id}</a>
            </li>
          )
        )
      })}
    </ul>
  )
}

/** The numbered notes of an explainer. */
export function Notes({ site, notes }: { site: Site; notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">{site.t('notes.title')}</h2>
      <ol>
        {notes.map((id, index) => (
          <li id={`note-${index + 1}`}>
            <FactLine site={site} id={id} />{' '}
            <a
              class="back"
              href={`#cite-${index + 1}`}
              aria-label={site.t('notes.back', { n: index + 1 })}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `F-EVT-02 ● Official. Ministry of Defense, 22 Dec 2023; …`; the fact's own page has the links. */
function FactLine({ site, id }: { site: Site; id: string }) {
  const fact = site.library.facts[id]
  if (!fact) return null
  const credits = fact.sources.flatMap((source) => {
    const known = site.library.sources[source]
    return known ? creditOf(site, known) : []
  })
  return (
    <>
      <a href={site.path(`/facts/${id}`)}>{id}</a> <StatusBadge site={site} fact={fact} />{' '}
      {credits.join('; ')}
    </>
  )
}

/** Who published it and when; a relay names whose report it passes on. */
export function creditOf(site: Site, source: Source): string {
  const { publisher, relays, date } = source
  const name = relays ? site.t('source.relayed', { original: relays, relay: publisher }) : publisher
  return date && !name.includes(date.slice(0, 4)) ? `${name}, ${site.shortDate(date)}` : name
}

/** A source in full, with a link to the document where there is one. */
export function SourceEntry({ site, source }: { site: Site; source: Source }) {
  const { t } = site
  const [first, ...others] = source.urls
  return (
    <>
      <span class="source-title">
        {first ? (
          <a href={first} hreflang={source.language} rel="external">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </span>
      {others.map((url, index) => (
        <>
          {' '}
          <a href={url} hreflang={source.language} rel="external">
            [{index + 2}]
          </a>
        </>
      ))}
      . {creditOf(site, source)}. {t(`tier.${source.tier}`)}.{' '}
      {source.language !== site.language &&
        t('source.language', { language: site.languageName(source.language) })}{' '}
      {source.note}
    </>
  )
}
