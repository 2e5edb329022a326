import type { Fact } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Status } from '../../domain/item.ts'

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
      <span aria-hidden="true">{signs[status]}</span>{' '}
      {isAlone ? <span class="visually-hidden">{word}</span> : word}
    </>
  )
}
