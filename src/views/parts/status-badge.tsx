import type { Fact } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

const signs = { official: '●', reported: '◐', disputed: '◇', unknown: '○' } as const

/** The status as a sign and a word, with the confidence unless it is high. */
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
