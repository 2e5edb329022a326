import type { CodeGuesses } from './domain/code-guesses.ts'

/** What the platform gives the Worker. */
export interface Env extends Limits {
  /** Scores; see `store/`. */
  SCORES: KVNamespace
  /** Secret: keys that sign attempts, separated by commas or spaces. The first signs, all verify. */
  SIGNING_KEYS?: string
  /** Where learners' devices reach a copy that the teacher opens at `localhost`; see `node/commands/host.ts`. */
  JOIN_ORIGIN?: string
}

/** Limits on requests that cost store operations; the numbers are in `wrangler.toml`. */
export interface Limits {
  /** Opening a class, by address. */
  OPENINGS?: RateLimit
  /** Joining a class, and recording attempts in one, by class. */
  CLASSROOMS?: RateLimit
  /** Recording an attempt outside a class, by address. */
  RECORDINGS?: RateLimit
  /** Unknown join codes, and results that take a list to find, by address. */
  LOOKUPS?: RateLimit
}

export type LimitName = keyof Limits

/** What the app adds to each request. */
export interface Services {
  /** Join codes that this isolate saw asked for. */
  guesses: CodeGuesses
  /** Resolves after the given milliseconds. */
  wait: (milliseconds: number) => Promise<void>
}

export type AppEnv = { Bindings: Env; Variables: Services }
