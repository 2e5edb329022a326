/** The bank of items: what quizzes draw from. */

/** What drawing needs to know of an item. */
export interface BankItem {
  id: string
  objective: string
  /** Why it is no longer asked. */
  retired?: string
  /** Items that give this one's answer away, or the other way round. */
  excludes?: readonly string[]
}

export type Bank = readonly BankItem[]

/** Which items a quiz asks, and how many. */
export interface Blueprint {
  objectives: readonly string[]
  /** Number of questions in a full draw. */
  length: number
}

/** The items that may still be asked about one of these objectives. */
export const itemsFor = <I extends BankItem>(
  bank: readonly I[],
  objectives: readonly string[],
): I[] => bank.filter((item) => !item.retired && objectives.includes(item.objective))

/** Of chosen items, those that may still be asked, in their order. */
export const stillAsked = (bank: Bank, ids: readonly string[]): string[] =>
  ids.filter((id) => bank.some((item) => item.id === id && !item.retired))
