/** Spends what a network may spend in a day; the rule is in `domain/allowance.ts`. */
import type { Context } from 'hono'
import {
  costOfAnswer,
  costOfCall,
  lacking,
  minus,
  nothingSpent,
  plus,
  portionFor,
  type Spending,
  type Spent,
} from '../domain/allowance.ts'
import { dayOf } from '../domain/attempt.ts'
import type { AppEnv, Env } from '../env.ts'
import { BoundedMap } from '../once/bounded-map.ts'
import { oncePer } from '../once/once-per.ts'
import { nowInSeconds } from './clock.ts'
import { networkOfDay } from './limits.ts'
import { macOf } from './mac.ts'
import { signingKeysFor } from './signing.ts'

/** Networks that an isolate remembers. */
const mostNetworks = 5000
type Allowances = NonNullable<Env['ALLOWANCES']>

/** What an isolate holds of the day of one network, for one kind of spender. */
interface Portion {
  held: Spent
  /** What there is no more of on that day. */
  usedUp: readonly Spending[]
}

const portionsBy = oncePer(
  (_allowances: Allowances) => new BoundedMap<string, Portion>(mostNetworks),
)

/** Whether the network of a request may spend so much; then it is spent. */
async function spend(c: Context<AppEnv>, cost: Spent): Promise<boolean> {
  const network = networkOfDay(c)
  const { ALLOWANCES } = c.env
  // As with the limits of a minute: where nobody counts, everything passes.
  if (!ALLOWANCES || !network) return true
  const spender = c.get('spender') ?? 'anyone'
  const portions = portionsBy(ALLOWANCES)
  const day = dayOf(nowInSeconds())
  const key = `${day} ${spender} ${network}`
  const portion = () => portions.get(key) ?? { held: nothingSpent, usedUp: [] }
  const missing = lacking(portion().held, cost)
  if (missing.length > 0) {
    if (missing.some((name) => portion().usedUp.includes(name))) return false
    const keys = await signingKeysFor(c)
    if (!keys) return true
    const name = await macOf(`network.v1.${day}.${network}`, keys)
    const wanted = portionFor(portion().held, cost)
    const given = await ALLOWANCES.getByName(name)
      .give(wanted, spender)
      .catch(() => wanted)
    // Meanwhile other requests have spent of what was held.
    const { held, usedUp } = portion()
    portions.set(key, { held: plus(held, given), usedUp: [...usedUp, ...lacking(given, wanted)] })
  }
  const { held, usedUp } = portion()
  if (lacking(held, cost).length > 0) return false
  portions.set(key, { held: minus(held, cost), usedUp })
  return true
}

/** The same store, of which a network gets no more than its share: what is beyond that fails as at an outage. */
function rationed<Store extends object>(
  c: Context<AppEnv>,
  store: Store,
  costOf: (method: string, given: readonly unknown[]) => Spent,
): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const methods = target as Record<PropertyKey, (...given: unknown[]) => Promise<unknown>>
      return async (...given: unknown[]) => {
        if (!(await spend(c, costOf(String(name), given)))) {
          c.set('isShareSpent', true)
          throw new Error('this network has spent its share of the day')
        }
        const answer = await methods[name]?.(...given)
        const more = costOfAnswer(answer)
        // What is done is done: where the share has no more of it, the next call finds that.
        if (more.rows > 0) await spend(c, more)
        return answer
      }
    },
  })
}

const readNames = new Set(['get', 'getWithMetadata'])
const read = { ...nothingSpent, calls: 1 }
const written = { ...nothingSpent, writes: 1 }

/** The store of scores. */
export const rationedScores = (c: Context<AppEnv>): KVNamespace =>
  rationed(c, c.env.SCORES, (method) => (readNames.has(method) ? read : written))

/** The room of a class. */
export const rationedRoom = (c: Context<AppEnv>, code: string) =>
  rationed(c, c.env.ROOMS.getByName(code), costOfCall)
