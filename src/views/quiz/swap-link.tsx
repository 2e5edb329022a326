import type { Child } from '../../jsx/jsx-runtime.ts'

interface SwapLinkProps {
  href: string
  rel: 'next' | 'prev'
  class?: string
  children: Child
}

/** A link within an attempt; with scripts it swaps only the part that changes, and the address. */
export function SwapLink({ href, rel, class: name, children }: SwapLinkProps) {
  return (
    <a
      class={name}
      rel={rel}
      href={href}
      hx-get={href}
      hx-target="#attempt"
      hx-push-url="true"
      hx-sync="this:drop"
    >
      {children}
    </a>
  )
}
