/** The options of a worksheet, as its address or the form on it gives them. */
import { type Bank, type Blueprint, itemsFor, stillAsked } from '../bank.ts'
import { drawItems } from '../draw.ts'
import { plainTyped } from '../typed-text.ts'
import { type LookOption, lookOf, readLook, type SheetLook } from './sheet-look.ts'

export interface WorksheetOptions extends SheetLook {
  /** Ids in the order of version A. */
  items: readonly string[]
  /** They were chosen, and not drawn. */
  areChosen: boolean
  /** Repeats the draw. */
  seed: string
}

/** Names of the options in an address. */
export type WorksheetOption = LookOption | 'n' | 'items' | 'seed'

/** Of the draw that comes unless another one is asked for. */
export const firstDraw = '1'

/**
 * @param quiz with the number of questions that it usually has; none: they have to be chosen
 * @param read the text of an option, empty or undefined where it was not given
 * @returns undefined where an option is none of ours, or nothing is left to ask
 */
export function parseWorksheetOptions(
  quiz: Blueprint,
  bank: Bank,
  read: (name: WorksheetOption) => string | undefined,
): WorksheetOptions | undefined {
  const look = readLook(read)
  const seed = read('seed') || firstDraw
  const chosen = read('items')
    ?.split(/[\s,]+/)
    .filter(Boolean)
  const items = chosen?.length
    ? stillAsked(bank, [...new Set(chosen)])
    : draw(quiz, bank, read('n'), seed)
  if (!look || !items?.length || !seedRe.test(seed)) return undefined
  return { ...look, items, areChosen: Boolean(chosen?.length), seed }
}

const seedRe = /^[0-9a-z]{1,8}$/
const countRe = /^[1-9]\d{0,3}$/

/** As many as there are, where more are asked for: unlike an attempt, a sheet may hold a whole bank. */
function draw(quiz: Blueprint, bank: Bank, asked: string | undefined, seed: string) {
  const count = plainTyped(asked || String(quiz.length))
  if (!countRe.test(count)) return undefined
  const most = itemsFor(bank, quiz.objectives).length
  return drawItems(bank, quiz.objectives, Math.min(Number(count), most), seed)
}

/** The options as a query that names the questions, whatever is drawn by then. */
export const worksheetQuery = (options: WorksheetOptions): string =>
  `items=${options.items.join(',')}&${lookOf(options)}`
