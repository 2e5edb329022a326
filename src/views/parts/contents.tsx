import type { Section } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { HeadingLinks } from './heading-links.tsx'

interface ContentsProps {
  site: Site
  sections: readonly Section[]
  /** Entries for what stands below the sections. */
  children?: Child
}

/**
 * The larger headings of a long text, to stand in an element of class `reading`. Two lists, of which each width shows
 * one: folded where it would stand before the text, open beside the text where there is room, since styles can't open
 * what is folded for a screen reader.
 */
export function Contents({ site, sections, children }: ContentsProps) {
  const title = site.t('explainer.contents')
  const links = (
    <ul>
      <HeadingLinks sections={sections.filter(({ level }) => level === 2)} />
      {children}
    </ul>
  )
  return (
    <>
      <details class="contents folded">
        <summary>{title}</summary>
        {links}
      </details>
      <nav class="contents beside" aria-labelledby="contents">
        <h2 id="contents">{title}</h2>
        {links}
      </nav>
    </>
  )
}
