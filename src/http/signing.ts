/** The signing keys of a request. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { developmentKey } from './development-key.ts'
import { importKeys, type SigningKeys } from './mac.ts'

/** Shorter keys can be guessed and are not used. */
const minKeyLength = 32
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])
/** By the list that they stand in, imported once in an isolate: the development key is usable on loopback only. */
const keysOnLoopback = new Map<string, SigningKeys>()
const keysElsewhere = new Map<string, SigningKeys>()

/** Whether an address is reached from the machine itself only. */
export const isLoopback = (hostname: string): boolean => loopbackHosts.has(hostname)

/** @returns undefined where there is no key to sign with: then anyone could forge a score */
export function signingKeysFor(c: Context<AppEnv>): Promise<SigningKeys | undefined> {
  const list = c.env.SIGNING_KEYS
  // No other key asks where the request came in.
  const isHostAsked = list?.includes(developmentKey)
  return loadSigningKeys(list, isHostAsked ? new URL(c.req.url).hostname : '')
}

/**
 * @param list the secret `SIGNING_KEYS`
 * @param hostname of the request: the development key counts on loopback only
 * @returns undefined where there is no key to sign with
 */
export async function loadSigningKeys(
  list = '',
  hostname: string,
): Promise<SigningKeys | undefined> {
  const imported = isLoopback(hostname) ? keysOnLoopback : keysElsewhere
  const known = imported.get(list)
  if (known) return known
  const isUsable = (key: string) =>
    key.length >= minKeyLength && (key !== developmentKey || isLoopback(hostname))
  const usable = list.split(/[\s,]+/).filter(isUsable)
  if (usable.length === 0) return undefined
  const keys = await importKeys(usable)
  imported.set(list, keys)
  return keys
}
