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

/** The path of the request as it stands in the address: `c.req.path` is decoded. */
export function requestPath(c: Context): string {
  const { url } = c.req
  const end = url.length - requestSearch(c).length
  return url.slice(requestOrigin(c).length, end)
}

/** The query of the request with its `?`; empty where it has none. */
export function requestSearch({ req: { url } }: Context): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

/** The name or number of a host, and its port where that is not the usual one. */
export const hostOf = (origin: string): string => origin.slice(origin.indexOf('//') + '//'.length)

const portRe = /:\d+$/

/** Whether other devices can reach this origin. */
export const isReachable = (origin: string): boolean =>
  !isLoopback(hostOf(origin).replace(portRe, ''))
