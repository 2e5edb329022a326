import type { Child } from '../../jsx/jsx-runtime.ts'

/** Search engines need not follow what only changes the state. */
export function StateLink(props: { to: string; isTaken?: boolean; children: Child }) {
  const { to, isTaken, children } = props
  return (
    <a rel="nofollow" href={to} class={isTaken ? 'taken' : undefined}>
      {children}
    </a>
  )
}
