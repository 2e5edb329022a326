import { writePoints } from '../../answers/points.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import { Filled } from '../parts/filled.tsx'

/** How many finished, and with how many points. */
export function ReportCounts({ site, state }: { site: Site; state: ReportState }) {
  const { t } = site
  const { report, items } = state
  const { lines, finished, mean, lowest, most } = report
  const total = finished > 0 ? most / partsPerPoint : items.length
  const points = (parts: number) => writePoints(site, parts, total * partsPerPoint)
  return (
    <div class="counts">
      <p role="status">
        {lines.length === 0 ? (
          t('report.nobody')
        ) : (
          <Figure
            words={t('report.counts', { joined: site.number(lines.length) })}
            name="finished"
            value={site.number(finished)}
          />
        )}
      </p>
      {finished > 0 && (
        <p>
          <Figure words={t('report.average', { total })} name="mean" value={points(mean)} />
        </p>
      )}
      {finished > 1 && (
        <p>
          <Figure words={t('report.lowest')} name="points" value={points(lowest)} />
        </p>
      )}
    </div>
  )
}

interface FigureProps {
  words: string
  /** The place for the value in the words. */
  name: string
  value: Child
}

/** A number that stands out among its words. */
const Figure = ({ words, name, value }: FigureProps) => (
  <Filled text={words} name={name}>
    <strong>{value}</strong>
  </Filled>
)
