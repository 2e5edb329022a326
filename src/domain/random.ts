/**
 * Repeatable randomness: the same seed gives the same draw and the same order on every device and in
 * every deploy. Not for secrets.
 */

/** A sequence of numbers in [0, 1) that follows from `seed` alone. */
export function randomSequence(seed: string): () => number {
  let state = hash(seed, noHash)
  // mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes the usual tests.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A new list with the same elements in an order that follows from `seed` (Fisher–Yates). */
export function shuffle<T>(list: readonly T[], seed: string): T[] {
  const next = randomSequence(seed)
  const shuffled = [...list]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    const moved = shuffled[last] as T
    shuffled[last] = shuffled[other] as T
    shuffled[other] = moved
  }
  return shuffled
}

/** Six characters of `0-9 a-z` that stand for `text`. Not for secrets. */
export function digest(text: string): string {
  return (hash(text, noHash) >>> 0).toString(36).padStart(6, '0').slice(-6)
}

/**
 * FNV-1a (Fowler, Noll and Vo), 32 bits with a sign. Not for secrets.
 * @param before hash of what stands before `text`, so that a long text need not be put together; or
 *   `noHash`
 */
export function hash(text: string, before: number): number {
  let value = before
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}

/** With its sign, like all that follow: so the engine need not take them for fractions. */
export const noHash = 0x811c9dc5 | 0
