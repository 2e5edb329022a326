/** What was found. Browsers show it as the Worker does, so it knows words and paths alone. */

import type { Claim } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Status } from '../../domain/item.ts'
import type { Piece } from '../../domain/search/excerpt.ts'
import { longestQuery } from '../../domain/search/query.ts'
import type { SearchGroup, SearchResult, SearchState } from '../../states/reference/search.ts'
import { Plain } from '../parts/plain.tsx'
import { StatusSign } from '../parts/status-badge.tsx'
import { Strip } from '../parts/strip.tsx'
import { VerdictBadge } from '../parts/verdict-badge.tsx'
import { searchAddress } from './search-address.ts'
import { NoResults } from './search-suggestions.tsx'

/** What of a site is needed to show results. */
export type ResultSite = Pick<Site, 't' | 'count' | 'path'>

interface StateProps {
  site: ResultSite
  state: SearchState
}

export function SearchResults({ site, state }: StateProps) {
  const { t } = site
  if (state.total === 0) return <NoResults site={site} suggestions={state.suggestions} />
  return (
    <>
      {state.isCut && <p class="small">{t('search.cut', { n: longestQuery })}</p>}
      {state.isPartial && <p>{t('search.partial')}</p>}
      {state.slips.map(({ typed, near }) => (
        <p>{t('search.slip', { typed, near: near.join(', ') })}</p>
      ))}
      <Kinds site={site} state={state} />
      {state.groups.map((group) => (
        <Group site={site} state={state} group={group} />
      ))}
    </>
  )
}

/** The way to each kind of results, or back from one to all. */
function Kinds({ site, state }: StateProps) {
  const { t } = site
  if (state.kind) {
    return (
      <p>
        <a href={searchAddress(site, state.typed)}>← {t('search.everything')}</a>
      </p>
    )
  }
  return (
    <Strip
      label={t('search.kinds')}
      links={state.groups.map(({ kind, total }) => ({
        href: `#${kind}`,
        children: (
          <>
            {t(`search.kind.${kind}`)} <span class="strip-count">{total}</span>
          </>
        ),
      }))}
    />
  )
}

function Group({ site, state, group }: StateProps & { group: SearchGroup }) {
  const { kind, total, results } = group
  return (
    <section class="found" aria-labelledby={kind}>
      <h2 id={kind}>{site.t(`search.kind.${kind}`)}</h2>
      <ol>
        {results.map((result) => (
          <Result site={site} result={result} />
        ))}
      </ol>
      {!state.kind && total > results.length && (
        <p>
          <a href={searchAddress(site, state.typed, kind)}>{site.t('search.all', { n: total })}</a>
        </p>
      )}
    </section>
  )
}

function Result({ site, result }: { site: ResultSite; result: SearchResult }) {
  const { path, title, label, excerpt } = result
  return (
    <li>
      <p class="found-title">
        <Grade site={site} result={result} />
        <a href={site.path(path)}>
          <Pieces pieces={title} />
        </a>
      </p>
      {label.length > 0 && (
        <p class="small">
          <Pieces pieces={label} />
        </p>
      )}
      {excerpt.length > 0 && (
        <p>
          <Pieces pieces={excerpt} />
        </p>
      )}
    </li>
  )
}

/** The status of a fact, the verdict on a claim. */
function Grade({ site, result }: { site: ResultSite; result: SearchResult }) {
  const { kind, grade } = result
  if (kind === 'fact') {
    const status = grade as Status
    return (
      <span class={`badge ${status}`}>
        <StatusSign site={site} status={status} isAlone />{' '}
      </span>
    )
  }
  if (kind !== 'claim') return null
  return (
    <>
      <VerdictBadge site={site} verdict={grade as Claim['verdict']} />{' '}
    </>
  )
}

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ text, isFound }) => {
      const plain = <Plain text={text} />
      return isFound ? <mark>{plain}</mark> : plain
    })}
  </>
)
