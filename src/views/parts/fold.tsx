import type { Child } from '../../jsx/jsx-runtime.ts'

interface FoldProps {
  /** Of its heading, for links that lead to it. */
  id: string
  title: Child
  isOpen?: boolean
  /** Not for paper. */
  isForScreens?: boolean
  children: Child
}

/** A part of a page that is folded up below its heading. */
export function Fold({ id, title, isOpen = false, isForScreens = false, children }: FoldProps) {
  return (
    <details class={isForScreens ? 'fold screen-only' : 'fold'} open={isOpen}>
      <summary>
        <h2 id={id}>{title}</h2>
      </summary>
      {children}
    </details>
  )
}
