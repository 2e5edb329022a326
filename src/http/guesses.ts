/** Join codes asked for, and the networks that guess at them; the rule is in `domain/code-guesses.ts`. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { nowInSeconds } from './clock.ts'
import { isWithinLimit, networkOf } from './limits.ts'

/** Notes that there is a class of this code. */
export const rememberCode = (c: Context<AppEnv>, code: string): void =>
  c.get('guesses').remember(code)

/** Whether the store may be asked for this code. */
export const mayAskFor = (c: Context<AppEnv>, code: string): boolean =>
  c.get('guesses').mayAskFor(code, networkOf(c) ?? '', nowInSeconds())

/** Counts a code that nobody knows. @returns false where its network tried too many */
export async function countUnknownCode(c: Context<AppEnv>): Promise<boolean> {
  if (await isWithinLimit(c, 'LOOKUPS')) return true
  c.get('guesses').holdBack(networkOf(c) ?? '', nowInSeconds())
  return false
}
