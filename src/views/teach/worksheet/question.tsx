import type { SheetLook } from '../../../domain/paper/sheet-look.ts'
import type { PresentedItem } from '../../../domain/presented-item.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { Markup } from '../../parts/markup.tsx'
import { OwnBadge } from '../../parts/own-badge.tsx'
import { AnswerSpace } from './answer-space.tsx'

interface QuestionProps {
  site: Pick<SheetSite, 't'>
  item: PresentedItem
  /** From 1. */
  number: number
  look: SheetLook
}

/** A question on a sheet. */
export function Question({ site, item, number, look }: QuestionProps) {
  const isRoomy = look.isLarge || look.isSpaced
  return (
    <li>
      <h2>
        <span class="n">{number}</span>{' '}
        <span>
          <Markup html={item.stem} />
        </span>
      </h2>{' '}
      <p class="to-do">
        {site.t(`worksheet.do.${isRoomy && item.type === 'classify' ? 'match' : item.type}`)}{' '}
        <OwnBadge site={site} id={item.id} />
      </p>
      <AnswerSpace site={site} number={number} item={item} isRoomy={isRoomy} />
    </li>
  )
}
