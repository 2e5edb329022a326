interface PartLink {
  href: string
  title: string
  /** It leads to the page it stands on. */
  isHere: boolean
}

interface PartLinksProps {
  label: string
  /** Of all parts, in order. */
  links: readonly PartLink[]
}

/** The ways to the parts before and after, where a list is in more than one. */
export function PartLinks({ label, links }: PartLinksProps) {
  if (links.length < 2) return null
  const at = links.findIndex(({ isHere }) => isHere)
  return (
    <nav class="actions" aria-label={label}>
      <Way link={links[at - 1]} rel="prev" /> <Way link={links[at + 1]} rel="next" />
    </nav>
  )
}

/** @param link there is none before the first and after the last */
const Way = ({ link, rel }: { link: PartLink | undefined; rel: 'prev' | 'next' }) =>
  link ? (
    <a rel={rel} href={link.href}>
      {rel === 'prev' && '←\u00a0'}
      {link.title}
      {rel === 'next' && '\u00a0→'}
    </a>
  ) : null
