import { writePoints } from '../../answers/points.ts'
import type { Site } from '../../content/site.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { TakerResult } from '../../states/quiz/taker-result.ts'
import { SectionLink } from '../parts/section-link.tsx'
import { RetakeForm } from './result-actions.tsx'

/** Where the points went, what to read about it, and the missed questions once more. */
export function WhatNext({ site, result }: { site: Site; result: TakerResult }) {
  const { t } = site
  const { lost, maxScore, readNext, missed, missedOwn } = result
  // Of own questions of a class there is nothing to read, and elsewhere they can't be taken again.
  if (lost === 0 || readNext.length + missed.length === 0) return null
  const points = (parts: number) => writePoints(site, parts, maxScore)
  const total = site.number(maxScore / partsPerPoint)
  return (
    <section class="what-next" aria-labelledby="read-next">
      <h2 id="read-next">{t('result.readNext')}</h2>
      <p>{t('result.lost', { lost: points(lost), total })}</p>
      {readNext.length > 0 && (
        <ul>
          {readNext.map((section) => (
            <li>
              <SectionLink site={site} section={section} />{' '}
              <span class="meta">
                {t('result.lostHere', { part: points(section.lost), lost: points(lost) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {missed.length > 0 && <RetakeForm site={site} result={result} />}
      {missed.length > 0 && missedOwn && <p class="small">{t('result.retakeOwn')}</p>}
    </section>
  )
}
