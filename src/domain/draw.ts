/** Draws the items of an attempt. */
import { type Bank, type BankItem, itemsFor } from './bank.ts'
import { shuffle } from './random.ts'

/**
 * Draws items evenly over the objectives of a quiz: one of each objective in turn until there are
 * enough, then all of them in a mixed order. Items that give each other away do not come
 * together unless there are too few others. The same seed and bank give the same draw.
 * @param length how many; fewer come back only if the bank has fewer
 * @returns item ids
 */
export function drawItems(
  bank: Bank,
  objectives: readonly string[],
  length: number,
  seed: string,
): string[] {
  const askable = Map.groupBy(itemsFor(bank, objectives), ({ objective }) => objective)
  const piles = shuffle(objectives, `${seed}/objectives`).map((objective) =>
    shuffle(askable.get(objective) ?? [], `${seed}/${objective}`),
  )
  const drawn = takeInTurn(piles, length)
  return shuffle(
    drawn.map(({ id }) => id),
    `${seed}/order`,
  )
}

/** One of each pile in turn, those that clash with what was taken only as a last resort. */
function takeInTurn(piles: BankItem[][], length: number): BankItem[] {
  const taken: BankItem[] = []
  for (const mayClash of [false, true]) {
    for (let isMoving = true; isMoving && taken.length < length; ) {
      isMoving = false
      for (const pile of piles) {
        const at = pile.findIndex((item) => mayClash || !taken.some((other) => clash(item, other)))
        if (at === -1 || taken.length === length) continue
        taken.push(...pile.splice(at, 1))
        isMoving = true
      }
    }
  }
  return taken
}

const clash = (one: BankItem, other: BankItem): boolean =>
  (one.excludes?.includes(other.id) || other.excludes?.includes(one.id)) ?? false
