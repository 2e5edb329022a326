import { quoted } from '../../../content/quoted.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import type { KeyEntry, KeyRow } from '../../../states/teach/key-entry.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { Markup } from '../../parts/markup.tsx'
import { OwnBadge } from '../../parts/own-badge.tsx'

interface KeyDetailsProps {
  site: Pick<SheetSite, 't'>
  entry: Pick<KeyEntry, 'item' | 'rows'>
  /** From 1. */
  number: number
  /** Who says so. */
  ground?: Child
}

/** Of one question what is right and why, and what is wrong and from which idea it comes. */
export function KeyDetails({ site, entry, number, ground }: KeyDetailsProps) {
  const { item, rows } = entry
  return (
    <li>
      <h3>
        <span class="n">{number}</span>{' '}
        <span>
          <Markup html={item.stem} /> <small>{item.id}</small>{' '}
          <OwnBadge site={site} id={item.id} isTeacher />
        </span>
      </h3>
      <ul class="key-rows">
        {rows.map((row) => (
          <Row site={site} row={row} />
        ))}
      </ul>
      {item.afterword && (
        <p class="small">
          <Markup html={item.afterword} />
        </p>
      )}
      {ground}
    </li>
  )
}

function Row({ site, row }: { site: Pick<SheetSite, 't'>; row: KeyRow }) {
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
        {reason.html && (
          <span class="why">
            <Markup html={reason.html} />
          </span>
        )}
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
