import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** Explainers in plain language, which are short enough to hand out. */
export function PlainVersions({ site }: { site: Site }) {
  const sheets = site.library.explainers.filter(({ plain }) => plain)
  if (sheets.length === 0) return null
  return (
    <details>
      <summary>{site.t('teach.print.plain')}</summary>
      <ul class="teach-links">
        {sheets.map(({ slug, title }) => (
          <li>
            <a href={site.path(`/explainers/${slug}?version=plain`)}>
              <Markup html={title} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
