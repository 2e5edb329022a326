import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'

/** The key entries of the timeline. */
export function KeyDates({ site }: { site: Site }) {
  const entries = site.library.timeline.filter(({ key }) => key)
  if (entries.length === 0) return null
  return (
    <section class="key-dates" aria-labelledby="key-dates">
      <h2 id="key-dates">{site.count('home.keyDates', entries.length)}</h2>
      <ol>
        {entries.map(({ id, date, when, text }) => (
          <li>
            <a class="when" href={site.path(`/timeline#${id}`)}>
              <Markup html={when ?? site.date(date)} />
            </a>
            <p>
              <Markup html={text.html} />
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={site.path('/timeline')}>{site.t('home.wholeTimeline')}</a>
      </p>
    </section>
  )
}
