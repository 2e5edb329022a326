import type { Child } from '../../jsx/jsx-runtime.ts'
import { Filled } from './filled.tsx'

/** A code, a generated name or an id. People type it and compare it, so programs that translate pages leave it alone. */
export const Identifier = ({ children }: { children: Child }) => (
  <span translate="no">{children}</span>
)

interface IdentifierLinkProps {
  href: string
  /** Of the element, for a link that leads to it. */
  id?: string | undefined
  class?: string
  children: Child
}

/** The same as a link: half as long as one in the other, of which a page has a hundred. */
export const IdentifierLink = ({ href, id, class: name, children }: IdentifierLinkProps) => (
  <a class={name} id={id} translate="no" href={href}>
    {children}
  </a>
)

interface WithIdentifierProps {
  /** With `{name}` where the identifier stands. */
  text: string
  name: string
  identifier: string
}

/** A text of the interface with an identifier in it. */
export const WithIdentifier = ({ text, name, identifier }: WithIdentifierProps) => (
  <Filled text={text} name={name}>
    <Identifier>{identifier}</Identifier>
  </Filled>
)
