/** `Server-Timing`: what a page that is made for one request took. */
import type { Context } from 'hono'
import type { AppEnv, Timing } from '../env.ts'
import { rationedRoom, rationedScores } from './allowance.ts'

/**
 * The times of a request. The platform's clock stands still but for input and output, so there `render`
 * is mostly 0, and neither number tells how long a key or a token took to compare. What is streamed is
 * made after its head was sent, so it is in neither.
 */
export class RequestTiming implements Timing {
  readonly #start = Date.now()
  #elapsed = 0
  #awaited = 0
  #since = 0

  /** All methods of a store answer with a promise. Called on the store itself: those of an object elsewhere have no `apply`. */
  watch<Store extends object>(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const methods = target as Record<PropertyKey, (...given: unknown[]) => Promise<unknown>>
        if (typeof methods[name] !== 'function') return methods[name]
        return (...args: unknown[]) => this.#during(Promise.resolve(methods[name]?.(...args)))
      },
    })
  }

  /** Milliseconds that were spent waiting for the store, and all others. */
  toString(): string {
    const rest = Date.now() - this.#start - this.#elapsed
    return `store;dur=${this.#elapsed}, render;dur=${rest}`
  }

  /** What is awaited at the same time counts once. */
  async #during<Value>(promise: Promise<Value>): Promise<Value> {
    if (this.#awaited++ === 0) this.#since = Date.now()
    try {
      return await promise
    } finally {
      if (--this.#awaited === 0) this.#elapsed += Date.now() - this.#since
    }
  }
}

/** The store of scores, on the clock of the request. */
export const scoresOf = (c: Context<AppEnv>): KVNamespace =>
  c.get('timing').watch(rationedScores(c))

/** The room of a class, on the clock of the request. Each call of it may fail: whoever asks says what then. */
export const roomOf = (c: Context<AppEnv>, code: string) =>
  c.get('timing').watch(rationedRoom(c, code))
