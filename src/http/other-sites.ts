/** Forms that pages of other sites send. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { hostOf, requestOrigin } from './origin.ts'

/**
 * Whether a form comes from a page of another site: nothing of ours posts from elsewhere, not even what stands in
 * frames. A browser that says nothing of it passes, and so does one that keeps the origin of a page to itself, as
 * older ones do for pages without a referrer, which are most of ours.
 */
export function isFromOtherSite(c: Context<AppEnv>): boolean {
  if (c.req.method !== 'POST') return false
  const relation = c.req.header('Sec-Fetch-Site')
  if (relation !== undefined) return relation === 'cross-site'
  const origin = c.req.header('Origin')
  if (origin === undefined || origin === 'null') return false
  // A server before this one may have taken the encryption off, so the scheme says nothing.
  const hosts = [requestOrigin(c), c.env.JOIN_ORIGIN ?? ''].map(hostOf)
  return !hosts.includes(hostOf(origin))
}
