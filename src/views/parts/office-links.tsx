import { type OfficePage, officePages, officePath } from '../../content/office.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from './markup.tsx'

/** Links to the pages for the office of a school. @param pages unless given, all of them */
export const OfficeLinks = ({
  site,
  pages = officePages,
  class: name,
}: {
  site: Site
  pages?: readonly OfficePage[]
  class?: string
}) => (
  <ul class={name}>
    {pages.map((page) => (
      <li>
        <a href={site.path(officePath(page))}>
          <Markup html={site.library.office[page].title} />
        </a>
      </li>
    ))}
  </ul>
)
