/** Draws the items of an attempt. */
import { shuffle } from './random.ts'

interface Drawable {
  id: string
  objective: string
  retired?: string
}

/**
 * Draws items evenly over the objectives of a quiz: one of each objective in turn until there are
 * enough, then all of them in a mixed order. The same seed and bank give the same draw.
 * @param length how many; fewer come back only if the bank has fewer
 * @returns item ids
 */
export function drawItems(
  bank: readonly Drawable[],
  objectives: readonly string[],
  length: number,
  seed: string,
): string[] {
  const piles = shuffle(objectives, `${seed}/objectives`).map((objective) =>
    shuffle(
      bank.filter((item) => item.objective === objective && !item.retired).map(({ id }) => id),
      `${seed}/${objective}`,
    ),
  )
  const drawn: string[] = []
  for (let round = 0; drawn.length < length; round++) {
    const layer = piles.flatMap((pile) => pile.slice(round, round + 1))
    if (layer.length === 0) break
    drawn.push(...layer.slice(0, length - drawn.length))
  }
  return shuffle(drawn, `${seed}/order`)
}
