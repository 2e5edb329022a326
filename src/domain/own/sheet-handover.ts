/**
 * What a page hands over to the page that makes a worksheet of own questions: it stays on the teacher's device, in the
 * tab in which both are opened.
 */
import type { OwnItem } from './own-item.ts'
import { fieldOf } from './untrusted.ts'

/** The page that makes it, without language. */
export const ownSheetPath = '/teach/questions/worksheet'

/** Under which it is kept on the device. */
export const handoverName = 'own-sheet'

export interface Handover {
  own: readonly OwnItem[]
  /** Ids of own questions and of ours, in the order of version A. */
  items: readonly string[]
  /** Of the class that asks them. */
  code?: string
}

export const writeHandover = (handover: Handover): string => JSON.stringify(handover)

/** @returns undefined where nothing was handed over; own questions as JSON, which has to be read with care */
export function readHandover(
  json: string | null,
): { own: string; items: readonly string[]; code: string | undefined } | undefined {
  const value: unknown = JSON.parse(json ?? 'null')
  const items = fieldOf(value, 'items')
  if (!Array.isArray(items)) return undefined
  const code = fieldOf(value, 'code')
  return {
    own: JSON.stringify(fieldOf(value, 'own')),
    items: items.filter((id) => typeof id === 'string'),
    code: typeof code === 'string' ? code : undefined,
  }
}
