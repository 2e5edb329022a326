/** The whole app in two places, over a store and rooms at their worst, on one clock. */
import '../support/base64.ts'
import { vi } from 'vitest'
import { createApp } from '../../src/app.ts'
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
  readonly #app = createApp(libraries, { wait: async () => {} })

  constructor(seed: string) {
    this.chance = new Chance(seed)
    this.network = createKvNetwork({ locations: places, startsAt: start, emptyPages: true })
    const now = () => this.network.now()
    this.objects = new Objects({
      now,
      env: { SCORES: this.#watchCopies(this.network.at('tokyo')) },
      fateOf: (method) => {
        const fate = this.isCalm ? 'answered' : this.chance.weighted(fates)
        this.fates.push({ method, fate })
        return fate
      },
    })
    vi.setSystemTime(now() * 1000)
    // What nobody can guess is drawn here too, so that a seed replays all of it.
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      const numbers = array as unknown as { length: number; [at: number]: number }
      const limit = array instanceof Uint16Array ? 65_536 : 256
      for (let at = 0; at < numbers.length; at++) numbers[at] = this.chance.below(limit)
      return array
    })
  }

  get now(): number {
    return this.network.now()
  }

  browserAt(place: Place): Browser {
    const context = { waitUntil() {}, passThroughOnException() {} } as unknown as ExecutionContext
    return openBrowser(async (request) =>
      this.#app.fetch(
        request,
        {
          SCORES: this.network.at(place),
          ROOMS: this.objects.namespace,
          SIGNING_KEYS: signingKeys,
        },
        context,
      ),
    )
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
    return { ...scores, put }
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
