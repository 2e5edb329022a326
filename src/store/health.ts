import { healthKey } from './keys.ts'
import { succeeds } from './succeeds.ts'

/** Whether the store answers at all: one read. */
export const isStoreReachable = (scores: KVNamespace): Promise<boolean> =>
  succeeds(scores.get(healthKey))
