import type { Section } from '../../content/library.ts'
import { Markup } from './markup.tsx'

/** Entries of a list of contents, each a link to a section of the same page. */
export const HeadingLinks = ({ sections }: { sections: readonly Section[] }) => (
  <>
    {sections.map(({ id, heading }) => (
      <li>
        <a href={`#${id}`}>
          <Markup html={heading} />
        </a>
      </li>
    ))}
  </>
)
