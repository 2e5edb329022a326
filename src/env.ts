/** What the Worker is given from outside. */
export interface Env {
  /** Scores; see `store/`. */
  SCORES: KVNamespace
  /** Secret: keys that sign attempts, parted by commas or spaces. The first signs, all verify. */
  SIGNING_KEYS?: string
}

export type AppEnv = { Bindings: Env }
