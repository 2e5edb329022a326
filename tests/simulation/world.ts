/** The whole app in two places, over a store and rooms at their worst, on one clock. */
import '../support/base64.ts'
import { vi } from 'vitest'
import { createWholeApp } from '../../src/whole-app.ts'
import { type Browser, openBrowser } from '../support/browser-without-scripts.ts'
import { libraries } from '../support/content.ts'
import { networkError, quotaError } from '../support/failing-scores.ts'
import { createKvNetwork, type KvNetwork } from '../support/stale-scores.ts'
import { Chance } from './chance.ts'
import { type Fate, Objects } from './objects.ts'
import { Reached } from './states.ts'

export const places = ['tokyo', 'berlin'] as const
export type Place = (typeof places)[number]

/** How likely things go wrong. Most of the time nothing does. */
const fates: Readonly<Record<Fate, number>> = {
  answered: 90,
  unreached: 4,
  answerLost: 3,
  evictedBefore: 3,
}

/** 1 March 2027, 09:00 UTC, in seconds. */
export const start = Date.UTC(2027, 2, 1, 9) / 1000
export const signingKeys = 'a-key-for-simulations-of-at-least-32-characters'

export class World {
  readonly chance: Chance
  readonly reached = new Reached()
  readonly network: KvNetwork<Place>
  readonly objects: Objects
  /** What became of each call of a room since the last look. */
  readonly fates: { method: string; fate: Fate }[] = []
  /** While nothing may go wrong: the simulation itself looks. */
  isCalm = false
  /** While several people do something at once: then nobody can say which call was whose. */
  isCrowded = false
  readonly #app = createWholeApp(libraries, { wait: async () => {} })
  readonly #seed: string

  constructor(seed: string) {
    this.#seed = seed
    this.chance = new Chance(seed)
    this.network = createKvNetwork({
      locations: places,
      startsAt: start,
      emptyPages: true,
      strictRate: true,
    })
    const now = () => this.network.now()
    this.objects = new Objects({
      now,
      env: { SCORES: this.#watchCopies(this.#from('tokyo')) },
      fateOf: (method) => {
        const fate = this.isCalm ? 'answered' : this.chance.weighted(fates)
        this.fates.push({ method, fate })
        return fate
      },
      wait: () => this.#wait(),
    })
    vi.setSystemTime(now() * 1000)
    // What nobody can guess is drawn here too, so that a seed replays all of it.
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      const numbers = array as unknown as { length: number; [at: number]: number }
      const limit = array instanceof Uint16Array ? 65_536 : 256
      for (let at = 0; at < numbers.length; at++) numbers[at] = this.chance.below(limit)
      return array
    })
    replayCodes()
  }

  /** Each step draws by itself, so that what happens in it does not hang on those before. */
  beginStep(step: number): void {
    this.chance.beginAgain(`${this.#seed}.${step}`)
    this.fates.length = 0
  }

  get now(): number {
    return this.network.now()
  }

  /** @param headers that go with every request, as scripts send some */
  browserAt(place: Place, headers: Readonly<Record<string, string>> = {}): Browser {
    const context = { waitUntil() {}, passThroughOnException() {} } as unknown as ExecutionContext
    return openBrowser(async (request) => {
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
      return this.#app.fetch(
        request,
        {
          SCORES: this.#from(place),
          ROOMS: this.objects.namespace,
          SIGNING_KEYS: signingKeys,
        },
        context,
      )
    })
  }

  async pass(seconds: number): Promise<void> {
    this.network.advance(seconds)
    vi.setSystemTime(this.now * 1000)
    await this.objects.ring()
  }

  /** Workers KV refuses an operation for a while, or takes it again. */
  trouble(): void {
    const operation = this.chance.one(['get', 'put', 'list', 'delete'] as const) ?? 'get'
    const error = this.chance.isIn(0.5) ? quotaError : networkError
    this.network.refuse(operation, this.chance.isIn(0.5) ? error : undefined)
  }

  /** The same store, with the copies that rooms write noted. */
  #watchCopies(scores: KVNamespace): KVNamespace {
    const put: KVNamespace['put'] = async (...given: Parameters<KVNamespace['put']>) => {
      try {
        await scores.put(...given)
        this.reached.note('a copy was written')
      } catch (error) {
        this.reached.note('a copy was refused by the store')
        throw error
      }
    }
    return new Proxy(scores, {
      get: (target, name) => (name === 'put' ? put : Reflect.get(target, name)),
    })
  }

  /** The store, which takes its time while others go on. */
  #from(place: Place): KVNamespace {
    const scores = this.network.at(place)
    return new Proxy(scores, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>
        return async (...given: unknown[]) => {
          await this.#wait()
          return method.apply(target, given)
        }
      },
    })
  }

  /** While several people are at work, each of them waits now and then. */
  async #wait(): Promise<void> {
    for (let left = this.isCrowded ? this.chance.below(6) : 0; left > 0; left--) await null
  }

  /** A class as its room has it now; undefined where it can't be taken over yet. */
  async roomOf({ code }: { code: string }) {
    return (await this.readRoom({ code }))?.listed
  }

  /** @param seen mark of the last reading: where it is still true, nothing is listed again */
  async readRoom({ code, seen }: { code: string; seen?: string | undefined }) {
    return this.objects
      .roomOf(code)
      .read(seen)
      .catch(() => undefined)
  }

  /** Looks without anything going wrong. */
  async calmly<Value>(look: () => Promise<Value>): Promise<Value> {
    this.isCalm = true
    try {
      return await look()
    } finally {
      this.isCalm = false
    }
  }
}

/** Codes are made one after the other, as they were asked for, and not when a thread is free: a seed replays that too. */
function replayCodes(): void {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <Given extends unknown[], Made>(make: (...given: Given) => Promise<Made>) =>
    (...given: Given): Promise<Made> => {
      const made = last.then(() => make(...given))
      last = made.catch(() => undefined)
      return made
    }
  const { sign, verify } = crypto.subtle
  vi.spyOn(crypto.subtle, 'sign').mockImplementation(inTurn(sign.bind(crypto.subtle)))
  vi.spyOn(crypto.subtle, 'verify').mockImplementation(inTurn(verify.bind(crypto.subtle)))
}
