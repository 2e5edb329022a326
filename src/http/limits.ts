/**
 * Limits on how often one address, or one class, may ask for something that costs store operations.
 * The platform counts them over roughly 60 seconds; if it does not answer, requests pass.
 */
import type { Context } from 'hono'
import type { Seat } from '../domain/seat.ts'
import type { AppEnv, LimitName } from '../env.ts'

/** The network that a request came from: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(c: Context): string | undefined {
  const address = c.req.header('CF-Connecting-IP')
  if (!address?.includes(':')) return address
  // Groups of zeros may be left out: `2001:db8::1` has six of them.
  const [before = '', after] = address.split('::')
  const groups = before.split(':')
  const left = 8 - groups.length - (after === undefined ? 0 : after.split(':').length)
  const zeros = after === undefined ? [] : Array.from({ length: left }, () => '0')
  return [...groups, ...zeros].slice(0, 4).join(':')
}

/**
 * Counts one more request.
 * @param who whose requests are counted; by default the network of this one
 * @returns false if there were too many
 */
export async function isWithinLimit(
  c: Context<AppEnv>,
  limit: LimitName,
  who?: string,
): Promise<boolean> {
  const limiter = c.env[limit]
  const network = networkOf(c)
  // On a school's own network there is no such header, and nobody to keep out.
  if (!limiter || !network) return true
  return limiter.limit({ key: who ?? network }).then(
    ({ success }) => success,
    () => true,
  )
}

/** Counts what a learner sends to a class. The seat is signed, so the script of one device uses up nothing of others. */
export const isLearnerWithinLimit = (
  c: Context<AppEnv>,
  { code, learner }: Pick<Seat, 'code' | 'learner'>,
): Promise<boolean> => isWithinLimit(c, 'RECORDINGS', `${code} ${learner}`)
