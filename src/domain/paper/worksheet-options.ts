/** The options of a worksheet, as its address or the form on it gives them. */
import { type Bank, type Blueprint, itemsFor, stillAsked } from '../bank.ts'
import { drawItems } from '../draw.ts'
import { plainTyped } from '../typed-text.ts'
import { readPaperVersion, type Version } from './version.ts'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export interface WorksheetOptions {
  version: Version
  /** Ids in the order of version A. */
  items: readonly string[]
  /** They were chosen, and not drawn. */
  areChosen: boolean
  /** Repeats the draw. */
  seed: string
  /** Undefined: what the printer has. */
  paper: Paper | undefined
  isLarge: boolean
  /** More room between letters, words and lines. */
  isSpaced: boolean
}

/** Names of the options in an address. */
export type WorksheetOption = 'version' | 'n' | 'items' | 'seed' | 'paper' | 'size' | 'spacing'

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
  const version = readPaperVersion(read('version') || 'A')
  const seed = read('seed') || firstDraw
  const chosen = read('items')
    ?.split(/[\s,]+/)
    .filter(Boolean)
  const items = chosen?.length
    ? stillAsked(bank, [...new Set(chosen)])
    : draw(quiz, bank, read('n'), seed)
  const paper = oneOf(papers, read('paper'))
  const size = oneOf(['large'] as const, read('size'))
  const spacing = oneOf(['wide'] as const, read('spacing'))
  if (!version || !items?.length || !seedRe.test(seed)) return undefined
  if (paper === null || size === null || spacing === null) return undefined
  return {
    version,
    items,
    areChosen: Boolean(chosen?.length),
    seed,
    paper,
    isLarge: size !== undefined,
    isSpaced: spacing !== undefined,
  }
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

/** @returns undefined where nothing was given, null where it is none of these */
function oneOf<T extends string>(
  values: readonly T[],
  text: string | undefined,
): T | undefined | null {
  return text ? (values.find((value) => value === text) ?? null) : undefined
}

/** How a sheet looks, as the end of a query. */
export const lookOf = ({ version, paper, isLarge, isSpaced }: WorksheetOptions): string =>
  [
    `version=${version}`,
    ...(paper ? [`paper=${paper}`] : []),
    ...(isLarge ? ['size=large'] : []),
    ...(isSpaced ? ['spacing=wide'] : []),
  ].join('&')

/** The options as a query that names the questions, whatever is drawn by then. */
export const worksheetQuery = (options: WorksheetOptions): string =>
  `items=${options.items.join(',')}&${lookOf(options)}`
