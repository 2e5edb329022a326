import type { Child } from '../../jsx/jsx-runtime.ts'

export interface StripLink {
  href: string
  children: Child
  /** It leads to the page it stands on. */
  isHere?: boolean
}

interface StripProps {
  label: string
  links: readonly StripLink[]
  /** The links are so short that all of them fit into two lines of a phone. */
  isShort?: boolean
}

/** Links to the parts of a long list; they stay in view while one reads. Nothing where there is only one. */
export function Strip({ label, links, isShort = false }: StripProps) {
  if (links.length < 2) return null
  return (
    <nav class={isShort ? 'strip short' : 'strip'} aria-label={label}>
      <ul>
        {links.map(({ href, children, isHere }) => (
          <li>
            <a href={href} aria-current={isHere ? 'page' : undefined}>
              {children}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
