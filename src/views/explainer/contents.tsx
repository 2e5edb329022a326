import type { Section } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { HeadingLinks } from '../parts/heading-links.tsx'

interface ContentsProps {
  site: Site
  sections: readonly Section[]
}

/**
 * The larger headings of an explainer. Two lists, of which each width shows one: folded where it would stand before
 * the story, open beside the text where there is room, since styles can't open what is folded for a screen reader.
 */
export function Contents({ site, sections }: ContentsProps) {
  const title = site.t('explainer.contents')
  const links = (
    <ul>
      <HeadingLinks sections={sections.filter(({ level }) => level === 2)} />
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
