/** What a key says of one question. */
import { numberOf } from '../../answers/in-words.ts'
import { writeFraction } from '../../answers/points.ts'
import { misconceptionOf } from '../../answers/review.ts'
import { letterAt } from '../../content/letter.ts'
import type { Answer, CitedText, Html, Item, SectionAddress } from '../../content/library.ts'
import { keyResponseOf } from '../../domain/item.ts'
import { writeAnswer } from '../../domain/paper/answer.ts'
import type { PaperQuestion } from '../../domain/paper/sheet.ts'
import { partsPerPoint } from '../../domain/scoring.ts'
import type { SheetSite } from './sheet-site.ts'

/** One line of a key: a choice, a part, or what a number may be. */
export interface KeyRow {
  /** Letter or number that it has on the sheet; of what a number may be, the points that it earns. */
  label: string
  text: Html
  isRight: boolean
  /** What belongs to the text. */
  answer?: Html
  reason: CitedText
  /** The wrong idea behind it, as those who hold it would say it. */
  idea: Html | undefined
}

/** What there is to know of a question when it is marked. */
export interface KeyEntry {
  item: Item
  /** As learners write it: `C`, `BD`, `2023`. */
  answer: string
  /** What it earns, and what a part of it does. */
  points: string
  rows: readonly KeyRow[]
  /** Ids of the facts that all of it rests on. */
  facts: readonly string[]
  section: SectionAddress | undefined
}

/** @param question the item as it stands on the sheet */
export function keyEntry(site: SheetSite, item: Item, question: PaperQuestion): KeyEntry {
  const rows = rowsOf(site, item, question)
  return {
    item,
    answer: writeAnswer(question, keyResponseOf(item), site.library.decimalSign ?? '.'),
    points: pointsOf(site, item),
    rows,
    facts: [...new Set(rows.flatMap(({ reason }) => reason.facts))],
    section: site.section(item.explainer),
  }
}

function rowsOf(site: SheetSite, item: Item, { letters, boxes }: PaperQuestion): KeyRow[] {
  const row = (label: string, answer: Answer, isRight: boolean): KeyRow => ({
    label,
    text: answer.text,
    isRight,
    reason: answer.feedback,
    idea: misconceptionOf(site, answer)?.idea,
  })
  const choice = <C extends { id: string }>(choices: readonly C[], id: string | undefined) =>
    choices.find((one) => one.id === id)
  switch (item.type) {
    case 'single':
    case 'multiple':
      return letters.flatMap((id, at) => {
        const found = choice(item.choices, id)
        return found ? row(letterAt(at), found, keyResponseOf(item).includes(id)) : []
      })
    case 'order':
      return item.key.flatMap((id) => {
        const found = choice(item.choices, id)
        return found ? row(letterAt(letters.indexOf(id)), found, true) : []
      })
    case 'match':
      return boxes.flatMap((place, at) => {
        const left = item.left[place]
        const right = choice(item.right, left?.key)
        if (!left || !right) return []
        const answer = `${letterAt(letters.indexOf(right.id))} ${right.text}`
        return { ...row(String(at + 1), left, true), answer }
      })
    case 'classify':
      return boxes.flatMap((place, at) => {
        const statement = item.statements[place]
        if (!statement) return []
        return {
          ...row(String(at + 1), statement, true),
          answer: site.t(`status.${statement.key}`),
        }
      })
    case 'number': {
      const { key, near, other } = item.feedback
      const text = `${numberOf(site, item, item.key)} ${item.unit}`
      const wrong = { isRight: false, idea: undefined }
      return [
        { label: '1', text, isRight: true, reason: key, idea: undefined },
        ...(item.near > item.tolerance
          ? [{ label: '½', text: site.t('worksheet.key.near'), reason: near, ...wrong }]
          : []),
        { label: '0', text: site.t('worksheet.key.other'), reason: other, ...wrong },
      ]
    }
  }
}

/** How the points of a question come together, for whoever marks it. */
function pointsOf(site: SheetSite, item: Item): string {
  const { t } = site
  const part = (count: number) => writeFraction(Math.round(partsPerPoint / count))
  switch (item.type) {
    case 'single':
      return t('worksheet.points.single')
    case 'multiple':
      return t('worksheet.points.multiple', { part: part(item.keys.length) })
    case 'order': {
      // Of all pairs, those that are wrong count against those that are right.
      const pairs = (item.key.length * (item.key.length - 1)) / 2
      return t('worksheet.points.order', { part: part(pairs / 2) })
    }
    case 'match':
      return t('worksheet.points.part', { part: part(item.left.length) })
    case 'classify':
      return t('worksheet.points.part', { part: part(item.statements.length) })
    case 'number':
      return numberPoints(site, item)
  }
}

function numberPoints(site: SheetSite, item: Extract<Item, { type: 'number' }>): string {
  const { t } = site
  const { tolerance, near } = item
  const number = (value: number) => numberOf(site, item, value)
  const full =
    tolerance > 0
      ? t('worksheet.points.within', { tolerance: number(tolerance) })
      : t('worksheet.points.exact')
  return near > tolerance ? `${full} ${t('worksheet.points.near', { near: number(near) })}` : full
}
