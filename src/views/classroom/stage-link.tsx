import type { Child } from '../../jsx/jsx-runtime.ts'

interface StageLinkProps {
  href: string
  class?: string | undefined
  rel?: 'next' | 'prev' | undefined
  /** It leads to what is shown already. */
  isCurrent?: boolean
  children: Child
}

/** A link from one state of the discussion to another; with scripts only what differs is put in. */
export function StageLink({ href, class: name, rel, isCurrent, children }: StageLinkProps) {
  return (
    <a
      class={name}
      rel={rel}
      aria-current={isCurrent ? 'true' : undefined}
      href={href}
      hx-get={href}
      hx-target="#stage"
      hx-swap="innerMorph"
      hx-push-url="true"
      hx-sync="#stage:drop"
    >
      {children}
    </a>
  )
}
