/** A worksheet with a teacher's own questions, and the key to it: their device puts it together. */
import type { Item } from '../../content/library.ts'
import { ownSheetPath } from '../../domain/own/sheet-handover.ts'
import { joinAnswers, type WrittenAnswer } from '../../domain/paper/answer-line.ts'
import { orderItems, questionOn } from '../../domain/paper/sheet.ts'
import { type LookOption, lookOf, readLook, type SheetLook } from '../../domain/paper/sheet-look.ts'
import type { Version } from '../../domain/paper/version.ts'
import { type KeyEntry, keyEntry } from './key-entry.ts'
import type { SheetSite } from './sheet-site.ts'

export interface OwnSheetState {
  look: SheetLook
  /** The key is shown, and not the sheet. */
  isKey: boolean
  /** In the order of version A. */
  items: readonly string[]
  /** In the order of the version. */
  questions: readonly QuestionOnSheet[]
  /** Join code of the class that asks them. */
  code: string | undefined
}

export interface QuestionOnSheet {
  id: string
  /** From 1. */
  number: number
  /** An own question; undefined where it is one of the site, which the site itself puts on paper. */
  own: Item | undefined
}

interface Asked {
  /** Ids in the order of version A. */
  items: readonly string[]
  code: string | undefined
  isKey: boolean
  /** An option of the sheet as the address has it. */
  read: (name: LookOption) => string | undefined
}

/** Of an address with an option that is none of ours, the sheet looks as usual. */
export function ownSheetState(site: Pick<SheetSite, 'item'>, asked: Asked): OwnSheetState {
  const { items, isKey, code, read } = asked
  const look = readLook(read) ?? usualLook
  const questions = orderItems(items, look.version).map((id, at) => ({
    id,
    number: at + 1,
    own: site.item(id),
  }))
  return { look, isKey, items, questions, code }
}

const usualLook: SheetLook = { version: 'A', paper: undefined, isLarge: false, isSpaced: false }

/** @returns what marking takes of an own question */
export const ownKeyEntry = (site: SheetSite, item: Item, version: Version): KeyEntry =>
  keyEntry(site, item, questionOn(item, version))

/**
 * The right answers as one line.
 * @param answerOf that to a question of the site
 */
export function lineOf(
  site: SheetSite,
  { look: { version }, questions }: OwnSheetState,
  answerOf: (id: string) => string,
): string {
  const answers = questions.map(
    ({ id, own }): WrittenAnswer =>
      own
        ? { text: ownKeyEntry(site, own, version).answer, isLetter: own.type === 'single' }
        : // It may be the one right letter of several that could be ticked.
          { text: answerOf(id), isLetter: false },
  )
  return joinAnswers(version, answers)
}

/** The sheet, or its key, of a version that looks like this one. */
export const ownSheetAddress = (
  { look }: OwnSheetState,
  version: Version,
  isKey: boolean,
): string => `${ownSheetPath}?${lookOf({ ...look, version })}${isKey ? '&show=key' : ''}`
