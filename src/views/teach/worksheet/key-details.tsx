import { quoted } from '../../../content/quoted.ts'
import type { Site } from '../../../content/site.ts'
import type { KeyEntry, KeyRow } from '../../../states/teach/worksheet-key.ts'
import { FactLine } from '../../parts/fact-line.tsx'
import { Markup } from '../../parts/markup.tsx'
import { SectionLink } from '../../parts/section-link.tsx'

interface KeyDetailsProps {
  site: Site
  entry: KeyEntry
  number: number
}

/** Of one question what is right and why, what is wrong and from which idea it comes, and who says so. */
export function KeyDetails({ site, entry, number }: KeyDetailsProps) {
  const { item, rows, facts, section } = entry
  return (
    <li>
      <h3>
        <span class="n">{number}</span>{' '}
        <span>
          <Markup html={item.stem} /> <small>{item.id}</small>
        </span>
      </h3>
      <ul class="key-rows">
        {rows.map((row) => (
          <Row site={site} row={row} />
        ))}
      </ul>
      {facts.length > 0 && (
        <ul class="key-facts">
          {facts.map((id) => (
            <li>
              <FactLine site={site} id={id} isPrivate />
            </li>
          ))}
        </ul>
      )}
      {section && (
        <p class="small">
          {site.t('feedback.readMore')} <SectionLink site={site} section={section} />
        </p>
      )}
    </li>
  )
}

function Row({ site, row }: { site: Site; row: KeyRow }) {
  const { label, text, answer, isRight, reason, idea } = row
  const { t } = site
  return (
    <li class={isRight ? 'right' : undefined}>
      <b>{label}</b>{' '}
      <div>
        {isRight && (
          <>
            <span aria-hidden="true">✓</span>{' '}
            <span class="visually-hidden">{t('worksheet.key.right')}: </span>
          </>
        )}
        <Markup html={text} />
        {answer && (
          <>
            {' → '}
            <strong>
              <Markup html={answer} />
            </strong>
          </>
        )}{' '}
        <span class="why">
          <Markup html={reason.html} />
        </span>
        {idea && (
          <span class="idea">
            {' '}
            {t(isRight ? 'worksheet.key.missed' : 'worksheet.key.idea')}{' '}
            <q>
              <Markup html={quoted(idea)} />
            </q>
          </span>
        )}
      </div>
    </li>
  )
}
