/**
 * Networks that tried too many unknown codes wait a minute before the store is asked for them again,
 * but for codes that were seen to exist: a whole school may have one address. Kept in the memory of the
 * isolate, for as long as that lives.
 */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { isWithinLimit, networkOf } from './limits.ts'

const penalty = 60_000
/** More than any isolate meets; then the oldest are forgotten. */
const mostCodes = 10_000

/** Network → until when it waits, in milliseconds since 1970. */
const waiting = new Map<string, number>()
const knownCodes = new Set<string>()

/** Notes that there is a class of this code. */
export function rememberCode(code: string): void {
  if (knownCodes.size >= mostCodes) knownCodes.clear()
  knownCodes.add(code)
}

/** Whether the store may be asked for this code. */
export function mayAskFor(c: Context<AppEnv>, code: string): boolean {
  const now = Date.now()
  for (const [network, until] of waiting) if (until < now) waiting.delete(network)
  return knownCodes.has(code) || !waiting.has(networkOf(c) ?? '')
}

/** Counts a code that nobody knows. @returns false where its network tried too many */
export async function countUnknownCode(c: Context<AppEnv>): Promise<boolean> {
  if (await isWithinLimit(c, 'LOOKUPS')) return true
  waiting.set(networkOf(c) ?? '', Date.now() + penalty)
  return false
}
