/** Everything that is drawn in a simulation, by one sequence: the same seed draws the same. */
import { randomSequence } from '../../src/domain/random.ts'

export class Chance {
  #next: () => number

  constructor(seed: string) {
    this.#next = randomSequence(seed)
  }

  /** Goes on by another sequence: each step has its own, so that others can be left out. */
  beginAgain(seed: string): void {
    this.#next = randomSequence(seed)
  }

  /** A whole number from 0 up to, and not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  /** @param share from 0 to 1 */
  isIn(share: number): boolean {
    return this.#next() < share
  }

  /** One of several; undefined of none. */
  one<Value>(of: readonly Value[]): Value | undefined {
    return of[this.below(of.length)]
  }

  /** One of several by their weights. */
  weighted<Value extends string>(weights: Readonly<Record<Value, number>>): Value {
    const all = Object.entries<number>(weights)
    let at = this.#next() * all.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of all) {
      at -= weight
      if (at < 0) return value as Value
    }
    return all[0]?.[0] as Value
  }
}
