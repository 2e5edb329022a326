import { fillAround } from '../../content/words.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'

interface FilledProps {
  /** With `{name}` where the children stand. */
  text: string
  name: string
  children: Child
}

/** A text of the interface with markup in it. */
export function Filled({ text, name, children }: FilledProps) {
  const [before, after] = fillAround(text, name)
  return (
    <>
      {before}
      {children}
      {after}
    </>
  )
}
