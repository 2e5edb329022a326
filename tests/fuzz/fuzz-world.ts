/** The whole app in Node, over a store and rooms in memory that fail where a case wants it. */
import '../support/base64.ts'
import './html-rewriter.ts'
import { vi } from 'vitest'
import type { Env, LimitName } from '../../src/env.ts'
import { memoryScores } from '../../src/examples/memory-scores.ts'
import examples from '../fixtures/v1/tokens.json'
import { type Known, makeKnown } from '../security/known.ts'
import { Chance } from '../simulation/chance.ts'
import { Objects } from '../simulation/objects.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { most } from '../support/limit-numbers.ts'
import { app } from './app.ts'
import type { Outage } from './outages.ts'

/** Also that of the frozen tokens, so that they are good ones here. */
const signingKeys = `a-key-for-fuzzing-of-at-least-32-characters ${examples.key}`
/** 23 November 2026, 12:00 UTC, in milliseconds. */
const start = Date.UTC(2026, 10, 23, 12)

export class FuzzWorld {
  outage: Outage = 'nothing'
  /** Whether no limit lets anything pass. */
  readonly isUsedUp: boolean
  /** What was printed since the last look. */
  printed: string[] = []
  readonly #env: Env
  readonly #objects: Objects
  #chance: Chance
  #now = start
  #known: Known | undefined

  /** @param number of the world: in some all limits are used up */
  constructor(seed: string, number: number) {
    this.#chance = new Chance(seed)
    this.isUsedUp = number % 5 === 4
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      const numbers = array as unknown as { length: number; [at: number]: number }
      const limit = array instanceof Uint16Array ? 65_536 : 256
      for (let at = 0; at < numbers.length; at++) numbers[at] = this.#chance.below(limit)
      return array
    })
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...all) => {
        this.printed.push(all.map(textOf).join(' '))
      })
    }
    const scores = this.#failing(
      memoryScores(() => false),
      (name) => {
        if (this.outage === 'store') return true
        return this.outage === 'writes' && (name === 'put' || name === 'delete')
      },
    )
    this.#objects = new Objects({
      now: () => this.#now / 1000,
      env: { SCORES: scores },
      fateOf: () => (this.outage === 'rooms' ? 'unreached' : 'answered'),
    })
    this.#env = {
      SCORES: scores,
      ROOMS: this.#objects.namespace,
      SIGNING_KEYS: signingKeys,
      ...Object.fromEntries(
        Object.keys(most).map((name) => [name, this.#limit(name as LimitName)]),
      ),
    }
  }

  get known(): Known {
    if (!this.#known) throw new Error('the world was not opened')
    return this.#known
  }

  /** Makes what there is to be asked for. */
  async open(): Promise<this> {
    const browser = openBrowser((request) => this.fetch(request))
    this.#known = await makeKnown(browser, signingKeys)
    return this
  }

  /** @param seed of all that is drawn while it answers */
  async answer(request: Request, seed: string, outage: Outage): Promise<Response> {
    this.#chance = new Chance(seed)
    this.outage = outage
    this.printed = []
    return this.fetch(request)
  }

  async fetch(request: Request): Promise<Response> {
    this.#now += 50
    vi.setSystemTime(this.#now)
    const context = { waitUntil() {}, passThroughOnException() {} } as unknown as ExecutionContext
    return app.fetch(request, this.#env, context)
  }

  close(): void {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }

  /** As the platform counts, by the clock of the world, once there is something to ask for. */
  #limit(name: LimitName): RateLimit {
    let minute = 0
    const counts = new Map<string, number>()
    return {
      limit: async ({ key }) => {
        const now = Math.floor(this.#now / 60_000)
        if (now !== minute) counts.clear()
        minute = now
        const count = (counts.get(key) ?? 0) + 1
        counts.set(key, count)
        return { success: !this.#known || (!this.isUsedUp && count <= most[name]) }
      },
    }
  }

  /** The same store, whose errors tell all that they know, as those of the platform may. */
  #failing(scores: KVNamespace, fails: (operation: string) => boolean): KVNamespace {
    return new Proxy(scores, {
      get:
        (store, name: string) =>
        async (...given: unknown[]) => {
          if (fails(name)) throw new Error(`KV ${name} failed: ${JSON.stringify(given)}`)
          return (store as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(
            ...given,
          )
        },
    })
  }
}

const textOf = (printed: unknown): string =>
  printed instanceof Error ? `${printed.stack} ${printed.message}` : JSON.stringify(printed)
