/** The address at which learners' devices reach this site. */
import type { Context } from 'hono'
import type { AppEnv } from '../env.ts'
import { isLoopback } from './signing.ts'

/**
 * The origin for addresses that others will open: normally that of the request. A copy in a classroom
 * that its teacher opened at `localhost` has a better one.
 */
export function originFor(c: Context<AppEnv>): string {
  const better = c.env.JOIN_ORIGIN
  const origin = requestOrigin(c)
  return better && !isReachable(origin) ? better : origin
}

/** The origin of the request itself. */
export const requestOrigin = ({ req: { url } }: Context): string =>
  url.slice(0, url.indexOf('/', 'https://'.length))

/** The query of the request with its `?`; empty where it has none. */
export function requestSearch({ req: { url } }: Context): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

/** Whether other devices can reach this origin. */
export const isReachable = (origin: string): boolean => !isLoopback(new URL(origin).hostname)
