/**
 * Who may look up a join code. A network that tried too many unknown codes waits a minute, except for
 * codes known to exist: a whole school may share one address.
 */

/** Seconds for which a network waits. */
const penalty = 60
/** More than any isolate meets; beyond that all are forgotten. */
const mostCodes = 10_000

/** The guesses that one isolate has seen. Times in seconds since 1970. */
export class CodeGuesses {
  /** Network → until when it waits. */
  readonly #waiting = new Map<string, number>()
  readonly #knownCodes = new Set<string>()

  /** Notes that there is a class of this code. */
  remember(code: string): void {
    if (this.#knownCodes.size >= mostCodes) this.#knownCodes.clear()
    this.#knownCodes.add(code)
  }

  /** Makes a network wait. */
  holdBack(network: string, now: number): void {
    this.#waiting.set(network, now + penalty)
  }

  /** Whether the store may be asked for this code. */
  mayAskFor(code: string, network: string, now: number): boolean {
    for (const [other, until] of this.#waiting) if (until < now) this.#waiting.delete(other)
    return this.#knownCodes.has(code) || !this.#waiting.has(network)
  }
}
