import type { Fact, Source } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { IdentifierLink } from './identifier.tsx'
import { StatusBadge } from './status-badge.tsx'

interface FactLineProps {
  site: Site
  id: string
  /** Id of an element, for a link that leads to this line. */
  anchor?: string | undefined
  /** The address of the page is a key: nothing on it leads off the site but the page of the fact. */
  isPrivate?: boolean
}

/** `● Official Ministry of Defense, 22 Dec 2023; NHK, Jul 2024; 2 more F-EVT-02`: who published is the link to it. */
export function FactLine({ site, id, anchor, isPrivate = false }: FactLineProps) {
  const fact = site.library.facts[id]
  if (!fact) return null
  const sources = fact.sources.flatMap((source) => site.library.sources[source] ?? [])
  const linked = bestOf(sources, fact)
  const left = sources.length - linked.length
  return (
    <>
      <StatusBadge site={site} fact={fact} />
      {isThroughPress(fact, linked) && `, ${site.t('cite.reportedBy')}`}{' '}
      {linked.map((source, index) => (
        <>
          {index > 0 && '; '}
          <Credit site={site} source={source} isLinked={!isPrivate} />
        </>
      ))}
      {left > 0 && `; ${site.count('cite.more', left)}`}{' '}
      <IdentifierLink class="fact-id" id={anchor} href={site.path(`/facts/${id}`)}>
        {id}
      </IdentifierLink>
    </>
  )
}

/**
 * The documents that a reader is sent to at once: of a report two, which bear each other out, else the best one, and
 * one who only passed something on where there is nothing else. The rest are on the page of the fact.
 */
function bestOf(sources: readonly Source[], { status }: Fact): Source[] {
  const own = sources.filter(({ relays }) => !relays)
  const official = own.filter(({ tier }) => tier === 'A')
  const best = [official, own, sources].find(({ length }) => length > 0) ?? []
  return best.slice(0, status === 'reported' && own.length > 0 ? 2 : 1)
}

/** An official statement that is known through a newspaper, not through a document of its own. */
const isThroughPress = ({ status }: Fact, [best]: readonly Source[]): boolean =>
  status === 'official' && best?.tier === 'B'

interface CreditProps {
  site: Site
  source: Source
  isLinked: boolean
}

/** Whose words they are: of a report that was passed on its author, not who did that. */
function Credit({ site, source, isLinked }: CreditProps) {
  const { publisher, relays, date, urls } = source
  const name = relays ?? publisher
  return (
    <>
      {isLinked && urls[0] ? <a href={urls[0]}>{name}</a> : name}
      {relays && ` ${site.t('cite.relayed')}`}
      {date && !name.includes(date.slice(0, 4)) && `, ${site.shortDate(date)}`}
    </>
  )
}
