import type { Child } from '../../../jsx/jsx-runtime.ts'
import type { KeyEntry } from '../../../states/teach/key-entry.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { Markup } from '../../parts/markup.tsx'

interface MarkingGridProps {
  site: Pick<SheetSite, 't'>
  /** A row for each question. */
  rows: Child
  /** The right answers as one line. */
  line: string
}

/** All that marking takes, on one page. */
export const MarkingGrid = ({ site: { t }, rows, line }: MarkingGridProps) => (
  <>
    <h2>{t('worksheet.key.grid')}</h2>
    <section class="scrolls" tabindex={0} aria-label={t('worksheet.key.grid')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('worksheet.key.question')}</th>
            <th scope="col">{t('worksheet.key.answer')}</th>
            <th scope="col">{t('worksheet.key.points')}</th>
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
    </section>
    <h2>{t('worksheet.key.line')}</h2>
    <p>
      <code>{line}</code>
    </p>
    <p>{t('worksheet.key.line.how')}</p>
    <h2>{t('worksheet.key.why')}</h2>
  </>
)

interface MarkingRowProps {
  entry: Pick<KeyEntry, 'item' | 'answer' | 'points'>
  /** From 1. */
  number: number
}

export const MarkingRow = ({ entry: { item, answer, points }, number }: MarkingRowProps) => (
  <tr>
    <th scope="row">
      <span class="n">{number}</span> <Markup html={item.title ?? item.stem} />
    </th>
    <td>
      <code>{answer}</code>
    </td>
    <td>{points}</td>
  </tr>
)
