import type { Fact } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Status } from '../../domain/item.ts'

/** Between a sign and its word. */
const noBreak = '\u00a0'

const signs = { official: '●', reported: '◐', disputed: '◇', unknown: '○' } as const

/** The status as a sign and a word, with the confidence unless it is high. */
export function StatusBadge({ site, fact }: { site: Site; fact: Fact }) {
  const { status, confidence } = fact
  return (
    <span class={`badge ${status}`}>
      <StatusSign site={site} status={status} />
      {confidence !== 'high' && (
        <span class={confidence}>, {site.t(`confidence.${confidence}`)}</span>
      )}
    </span>
  )
}

/** What stands in a badge: the sign and the word; alone, where signs are explained nearby, the word is only heard. */
export function StatusSign(props: { site: Pick<Site, 't'>; status: Status; isAlone?: boolean }) {
  const { site, status, isAlone = false } = props
  const word = site.t(`status.${status}`)
  return (
    <>
      <span aria-hidden="true">{signs[status]}</span>
      {noBreak}
      {isAlone ? <span class="visually-hidden">{word}</span> : word}
    </>
  )
}

/** The sign alone, large beside a figure: the word stands below it. */
export const StatusMark = ({ status }: { status: Status }) => (
  <span class={`mark ${status}`} aria-hidden="true">
    {signs[status]}
  </span>
)

interface StatusSignsProps {
  site: Site
  facts: readonly string[]
  /** The words are heard: nothing beside the signs says them. */
  isHeard?: boolean
}

/** The signs alone of the statuses that some facts have, each once. */
export function StatusSigns({ site, facts, isHeard = false }: StatusSignsProps) {
  const found = [...new Set(facts.flatMap((id) => site.fact(id)?.status ?? []))]
  return isHeard ? (
    <span class="badge">
      {found.map((status) => (
        <>
          <StatusSign site={site} status={status} isAlone />{' '}
        </>
      ))}
    </span>
  ) : (
    <span aria-hidden="true">{found.map((status) => signs[status])}</span>
  )
}
