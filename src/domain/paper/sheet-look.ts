/** How a worksheet looks, as its address or the form on it says it. */
import { readPaperVersion, type Version } from './version.ts'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export interface SheetLook {
  version: Version
  /** Undefined: what the printer has. */
  paper: Paper | undefined
  isLarge: boolean
  /** More room between letters, words and lines. */
  isSpaced: boolean
}

/** Names of the options in an address. */
export type LookOption = 'version' | 'paper' | 'size' | 'spacing'

/**
 * @param read the text of an option, empty or undefined where it was not given
 * @returns undefined where an option is none of ours
 */
export function readLook(read: (name: LookOption) => string | undefined): SheetLook | undefined {
  const version = readPaperVersion(read('version') || 'A')
  const paper = oneOf(papers, read('paper'))
  const size = oneOf(['large'] as const, read('size'))
  const spacing = oneOf(['wide'] as const, read('spacing'))
  if (!version || paper === null || size === null || spacing === null) return undefined
  return { version, paper, isLarge: size !== undefined, isSpaced: spacing !== undefined }
}

/** @returns undefined where nothing was given, null where it is none of these */
function oneOf<T extends string>(
  values: readonly T[],
  text: string | undefined,
): T | undefined | null {
  return text ? (values.find((value) => value === text) ?? null) : undefined
}

/** The look as the end of a query. */
export const lookOf = ({ version, paper, isLarge, isSpaced }: SheetLook): string =>
  [
    `version=${version}`,
    ...(paper ? [`paper=${paper}`] : []),
    ...(isLarge ? ['size=large'] : []),
    ...(isSpaced ? ['spacing=wide'] : []),
  ].join('&')
