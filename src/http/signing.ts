/** The signing keys of a request. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { loadSigningKeys, type SigningKeys } from './tokens.ts'

/** @returns undefined where there is no key to sign with: then anyone could forge a score */
export const signingKeysFor = (c: Context<AppEnv>): Promise<SigningKeys | undefined> =>
  loadSigningKeys(c.env.SIGNING_KEYS, new URL(c.req.url).hostname)
