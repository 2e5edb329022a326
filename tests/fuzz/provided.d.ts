import 'vitest'

declare module 'vitest' {
  /** What `npm run fuzz` is told. */
  interface ProvidedContext {
    requests: number
    seed: string
    /** Number of the only case to run. */
    only: number | undefined
  }
}
