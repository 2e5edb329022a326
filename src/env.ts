/** What the Worker is given from outside. */
export interface Env extends Limits {
  /** Scores; see `store/`. */
  SCORES: KVNamespace
  /** Secret: keys that sign attempts, parted by commas or spaces. The first signs, all verify. */
  SIGNING_KEYS?: string
  /** Where learners' devices reach a copy that the teacher opens at `localhost`; see `build/host.ts`. */
  JOIN_ORIGIN?: string
}

/** How often what costs the store something may be asked for; numbers in `wrangler.toml`. */
export interface Limits {
  /** Opening a class, by address. */
  OPENINGS?: RateLimit
  /** Joining, by class. */
  JOINS?: RateLimit
  /** Recording an attempt outside a class, by address. */
  RECORDINGS?: RateLimit
  /** Asking for codes that nobody knows and for results by a list, by address. */
  LOOKUPS?: RateLimit
}

export type LimitName = keyof Limits

export type AppEnv = { Bindings: Env }
