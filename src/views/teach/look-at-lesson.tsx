import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** What the lesson plan is about, and its parts. */
export function LookAtLesson({ site }: { site: Site }) {
  const { t, path } = site
  const { summary, sections } = site.library.lesson
  if (sections.length === 0) return null
  return (
    <section aria-labelledby="lesson">
      <h2 id="lesson">{t('teach.lesson')}</h2>
      <p>
        <Markup html={summary} />
      </p>
      <ul class="teach-links">
        {sections
          .filter(({ level }) => level === 2)
          .map(({ id, heading }) => (
            <li>
              <a href={path(`/teach/lesson#${id}`)}>
                <Markup html={heading} />
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}
