import { healthKey } from './keys.ts'
import { succeeds } from './succeeds.ts'

/** Seconds for which a write that went well is taken as the state of things: whoever looks each minute costs 48 writes a day. */
const trust = 1800

export type StoreHealth = 'ok' | 'readOnly' | 'unreachable'

/** Whether the store answers and takes what is written: one read, and a write where the last one is half an hour ago. */
export async function storeHealth(scores: KVNamespace, now: number): Promise<StoreHealth> {
  try {
    const writtenAt = Number(await scores.get(healthKey))
    if (now - writtenAt < trust) return 'ok'
  } catch {
    return 'unreachable'
  }
  const isTaken = await succeeds(scores.put(healthKey, String(now), { expirationTtl: 2 * trust }))
  return isTaken ? 'ok' : 'readOnly'
}
