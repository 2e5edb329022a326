import type { SheetLook } from '../../../domain/paper/sheet-look.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { Markup } from '../../parts/markup.tsx'

interface SheetProps {
  site: Pick<SheetSite, 't'>
  /** Markup; it heads each sheet of paper. */
  title: string
  look: SheetLook
  /** Whose it is; on paper it heads each sheet with the title, since alone at the end it would take one for itself. */
  source: Child
  children: Child
}

/** A sheet of paper: of a page that has one, only this is printed. */
export const Sheet = ({ site, title, look, source, children }: SheetProps) => (
  <article class={classesOf(look)}>
    <p class="running">
      <b>
        <span class="visually-hidden">{site.t('worksheet.version')} </span>
        {look.version}
      </b>{' '}
      <span>
        <Markup html={title} />
      </span>{' '}
      {source && <small>{source}</small>}
    </p>
    <div class="sheet-body">{children}</div>
  </article>
)

const classesOf = ({ version, paper, isLarge, isSpaced }: SheetLook): string =>
  ['sheet', `version-${version}`, paper, isLarge && 'large', isSpaced && 'spaced']
    .filter(Boolean)
    .join(' ')
