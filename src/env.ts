import type { Spender } from './domain/allowance.ts'
import type { CodeGuesses } from './domain/code-guesses.ts'
import type { Makers } from './makers.ts'
import type { AllowanceObject } from './room/allowance-object.ts'
import type { RoomObject } from './room/room-object.ts'

/** What the platform gives the Worker. */
export interface Env extends Limits {
  /** Scores; see `store/`. */
  SCORES: KVNamespace
  /** The rooms of classes, by join code. */
  ROOMS: DurableObjectNamespace<RoomObject>
  /** What networks have spent today; without it each may spend all that there is. */
  ALLOWANCES?: DurableObjectNamespace<AllowanceObject>
  /** Static files, pages of the build among them. */
  ASSETS?: Fetcher
  /** Secret: keys that sign attempts, separated by commas or spaces. The first signs, all verify. */
  SIGNING_KEYS?: string
  /** Where learners' devices reach a copy that the teacher opens at `localhost`; see `node/commands/host.ts`. */
  JOIN_ORIGIN?: string
}

/** Limits on requests that cost store operations; the numbers are in `wrangler.toml`. */
export interface Limits {
  /** Opening a class, by address. */
  OPENINGS?: RateLimit
  /** Joining a class, and the page to join it, by address and class. */
  CLASSROOMS?: RateLimit
  /** Recording: outside a class by address, within one by learner. */
  RECORDINGS?: RateLimit
  /** What a learner of a class asks for, by learner. */
  READINGS?: RateLimit
  /** Unknown join codes, and results whose ids anyone can make up, by address. */
  LOOKUPS?: RateLimit
}

export type LimitName = keyof Limits

/**
 * Finds a page that was made with the build.
 * @param name see `pageFile`
 * @returns undefined where there is none: then it is made, where there are makers
 */
export type FindBuiltPage = (env: Env, name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>

/** What the app adds to each request. */
export interface Services {
  findBuiltPage: FindBuiltPage
  /** What makes pages of the build; undefined where they are all read. */
  makers: Makers | undefined
  /** Join codes that this isolate saw asked for. */
  guesses: CodeGuesses
  /** Resolves after the given milliseconds. */
  wait: (milliseconds: number) => Promise<void>
}

/** What a request took so far, as `Server-Timing` says it. */
export interface Timing {
  /** The same store, with every wait for it counted. */
  watch<Store extends object>(store: Store): Store
  toString(): string
}

/** What is known of a request once it was looked at. */
export interface Noted {
  timing: Timing
  /** For whom it spends of its network's share; anyone, unless a key or a seat was verified. */
  spender?: Spender
  /** It was refused something, since that share is spent. */
  isShareSpent?: boolean
}

export type AppEnv = { Bindings: Env; Variables: Services & Noted }
