/**
 * Limits on how often one address, or one class, may ask for something that costs store operations.
 * The platform counts them over roughly 60 seconds; if it does not answer, requests pass.
 */
import type { Context } from 'hono'
import { networkOfAddress } from '../domain/network.ts'
import type { Seat } from '../domain/seat.ts'
import type { AppEnv, LimitName } from '../env.ts'

/** Bits that the addresses of one home or school share: in a minute nobody has more than those at hand. */
const bitsOfMinute = 56
/** In a day somebody may have those of a whole site, of which it has 65,536 networks. */
const bitsOfDay = 48

const networkIn = (c: Context, bits: number): string | undefined => {
  const address = c.req.header('CF-Connecting-IP')
  return address === undefined ? undefined : networkOfAddress(address, bits)
}

/** The network that a request came from, as it counts for a minute; undefined where nobody says. */
export const networkOf = (c: Context): string | undefined => networkIn(c, bitsOfMinute)

/** The network that a request came from, as it counts for a day; undefined where nobody says. */
export const networkOfDay = (c: Context): string | undefined => networkIn(c, bitsOfDay)

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

/** Counts what a learner asks a class for, likewise: a socket and what is asked for beside it come to a fraction. */
export const mayLearnerAsk = (
  c: Context<AppEnv>,
  { code, learner }: Pick<Seat, 'code' | 'learner'>,
): Promise<boolean> => isWithinLimit(c, 'READINGS', `${code} ${learner}`)

/** Counts what a network asks for of a class that it does not have a seat in yet: the page to join it. */
export const mayAskToJoin = (c: Context<AppEnv>, code: string): Promise<boolean> =>
  isWithinLimit(c, 'CLASSROOMS', `${networkOf(c)} ${code} page`)
