import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'
import { PlainVersions } from './plain-versions.tsx'

/** What is worth having on paper: each of these pages prints as it is. */
export function ThingsToPrint({ site }: { site: Site }) {
  const { t, path, library } = site
  const { lesson, lessonNotes, glossary } = library
  return (
    <section aria-labelledby="print">
      <h2 id="print">{t('teach.print')}</h2>
      <ul class="teach-links">
        <li>
          <a href={path('/teach/worksheets')}>{t('worksheets.title')}</a>
        </li>
        {[
          { to: '/teach/lesson', page: lesson },
          { to: '/teach/notes', page: lessonNotes },
        ].map(
          ({ to, page: { sections, title } }) =>
            sections.length > 0 && (
              <li>
                <a href={path(to)}>
                  <Markup html={title} />
                </a>
              </li>
            ),
        )}
        {glossary.length > 0 && (
          <li>
            <a href={path('/glossary')}>{t('glossary.title')}</a>
          </li>
        )}
      </ul>
      <PlainVersions site={site} />
    </section>
  )
}
