/** The signing keys of a request. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { developmentKey } from './development-key.ts'
import { importKeys, type SigningKeys } from './mac.ts'

/** Shorter keys can be guessed and are not used. */
const minKeyLength = 32
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])
const imported = new Map<string, Promise<SigningKeys>>()

/** Whether an address is reached from the machine itself only. */
export const isLoopback = (hostname: string): boolean => loopbackHosts.has(hostname)

/** @returns undefined where there is no key to sign with: then anyone could forge a score */
export const signingKeysFor = (c: Context<AppEnv>): Promise<SigningKeys | undefined> =>
  loadSigningKeys(c.env.SIGNING_KEYS, new URL(c.req.url).hostname)

/**
 * @param list the secret `SIGNING_KEYS`
 * @param hostname of the request: the development key counts on loopback only
 * @returns undefined where there is no key to sign with
 */
export async function loadSigningKeys(
  list: string | undefined,
  hostname: string,
): Promise<SigningKeys | undefined> {
  const isUsable = (key: string) =>
    key.length >= minKeyLength && (key !== developmentKey || isLoopback(hostname))
  const usable = (list ?? '').split(/[\s,]+/).filter(isUsable)
  if (usable.length === 0) return undefined
  const name = usable.join()
  const keys = imported.get(name) ?? importKeys(usable)
  imported.set(name, keys)
  return keys
}
