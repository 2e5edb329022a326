import type { TimelineEntry } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { FactLinks } from './fact-links.tsx'
import { Markup } from './markup.tsx'

/** Entries of the timeline, in order. */
export function TimelineItems({
  site,
  entries,
}: {
  site: Site
  entries: readonly TimelineEntry[]
}) {
  const { t } = site
  return (
    <ol class="timeline">
      {entries.map(({ id, date, until, when, text, key }) => (
        <li id={id} class={key ? 'key' : undefined}>
          <p class="when">
            {when ? (
              <Markup html={when} />
            ) : (
              <>
                <time datetime={date}>{site.date(date)}</time>
                {until && (
                  <>
                    {' – '}
                    <time datetime={until}>{site.date(until)}</time>
                  </>
                )}
              </>
            )}
            {key && <span class="key-mark"> ★ {t('timeline.key')}</span>}
          </p>
          <p>
            <Markup html={text.html} />
          </p>
          <FactLinks site={site} facts={text.facts} />
        </li>
      ))}
    </ol>
  )
}
