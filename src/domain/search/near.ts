/** Words that differ by a slip: a letter left out, added, changed, or two that changed places. */

/** How many slips a word may have: none in a short one, where each makes another word. */
export function slipsAllowed(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

/**
 * How many slips lie between two words (the distance of Damerau and Levenshtein, in its restricted form).
 * @param most counting ends there
 * @returns `most + 1` for any more
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most || !isLike(one, other, most)) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      let least = Math.min(
        (last[at] as number) + 1,
        (current[at - 1] as number) + 1,
        (last[at - 1] as number) + (same ? 0 : 1),
      )
      if (one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1] && row > 1 && at > 1) {
        least = Math.min(least, (beforeLast[at - 2] as number) + 1)
      }
      current.push(least)
    }
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[other.length] as number, most + 1)
}

/** Each slip brings in one letter at most and takes out one at most: most words are told apart by that. */
function isLike(one: string, other: string, most: number): boolean {
  const [ones, others] = [lettersOf(one), lettersOf(other)]
  return countBits(ones & ~others) <= most && countBits(others & ~ones) <= most
}

/** The letters of a word as bits; some share one. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
