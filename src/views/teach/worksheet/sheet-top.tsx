import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { QrCode } from '../../parts/qr.tsx'

interface SheetTopProps {
  site: Pick<SheetSite, 't'>
  /** How many points there are. */
  total: number
  /** What a phone finds by the code; undefined where there is nothing to find. */
  online: string | undefined
  /** What that is. */
  label: string
}

/** Who fills it in, when, what it earned, and the way to a screen. */
export const SheetTop = ({ site: { t }, total, online, label }: SheetTopProps) => (
  <div class="sheet-top">
    <div class="fill-in">
      <p class="line">{t('worksheet.name')}</p>
      <p class="line">{t('worksheet.date')}</p>
      <p class="line">{t('worksheet.points', { total })}</p>
    </div>
    {online && (
      <figure>
        <QrCode text={online} label={label} />
        <figcaption>{label}</figcaption>
      </figure>
    )}
  </div>
)
