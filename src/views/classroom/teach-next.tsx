import type { TeachNext } from '../../answers/teach-next.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'
import { SectionLink } from '../parts/section-link.tsx'

/** The objectives that the class has met least, each with the section to read. */
export function WhatToTeachNext({
  site,
  objectives,
}: {
  site: Site
  objectives: readonly TeachNext[]
}) {
  if (objectives.length === 0) return null
  return (
    <section aria-labelledby="teach-next">
      <h2 id="teach-next">{site.t('report.next')}</h2>
      <ol class="teach-next">
        {objectives.map(({ objective, share, section }) => (
          <li>
            <Markup html={objective} /> <strong>{percent(share)}</strong>{' '}
            {section && <SectionLink site={site} section={section} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
