/** Spends what a network may spend in a day; the rule is in `domain/allowance.ts`. */
import type { Context } from 'hono'
import {
  costOfCall,
  nothingSpent,
  type Portion,
  portionFor,
  type Spending,
  type Spent,
} from '../domain/allowance.ts'
import { dayOf } from '../domain/attempt.ts'
import type { AppEnv, Env } from '../env.ts'
import { BoundedMap } from '../once/bounded-map.ts'
import { oncePer } from '../once/once-per.ts'
import { nowInSeconds } from './clock.ts'
import { networkOf } from './limits.ts'
import { macOf } from './mac.ts'
import { signingKeysFor } from './signing.ts'

/** Networks that an isolate remembers. */
const mostNetworks = 5000
type Allowances = NonNullable<Env['ALLOWANCES']>

/** By network: what this isolate was given and has not spent. */
const portionsBy = oncePer(
  (_allowances: Allowances) => new BoundedMap<string, Portion>(mostNetworks),
)

/** Whether the network of a request may spend so much; then it is spent. */
async function spend(c: Context<AppEnv>, cost: Spent): Promise<boolean> {
  for (const spending of ['writes', 'calls'] as const) {
    if (cost[spending] > 0 && !(await spendOne(c, spending, cost[spending]))) return false
  }
  return true
}

async function spendOne(c: Context<AppEnv>, spending: Spending, needed: number): Promise<boolean> {
  const network = networkOf(c)
  const { ALLOWANCES } = c.env
  // As with the limits of a minute: where nobody counts, everything passes.
  if (!ALLOWANCES || !network) return true
  const portions = portionsBy(ALLOWANCES)
  const day = dayOf(nowInSeconds())
  const portion = () => {
    const known = portions.get(network)
    return known?.day === day ? known : { ...nothingSpent, day, usedUp: new Set<Spending>() }
  }
  if (portion()[spending] < needed) {
    if (portion().usedUp.has(spending)) return false
    const keys = await signingKeysFor(c)
    if (!keys) return true
    const name = await macOf(`network.v1.${day}.${network}`, keys)
    const wanted = portionFor(spending, needed)
    const given = await ALLOWANCES.getByName(name)
      .take(spending, wanted)
      .catch(() => wanted)
    const { usedUp, ...held } = portion()
    portions.set(network, {
      ...held,
      [spending]: held[spending] + given,
      usedUp: given < wanted ? new Set([...usedUp, spending]) : usedUp,
    })
  }
  const held = portion()
  if (held[spending] < needed) return false
  portions.set(network, { ...held, [spending]: held[spending] - needed })
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
        if (await spend(c, costOf(String(name), given))) return methods[name]?.(...given)
        throw new Error('this network has spent its share of the day')
      }
    },
  })
}

const readNames = new Set(['get', 'getWithMetadata'])

/** The store of scores. */
export const rationedScores = (c: Context<AppEnv>): KVNamespace =>
  rationed(c, c.env.SCORES, (method) =>
    readNames.has(method) ? { calls: 1, writes: 0 } : { calls: 0, writes: 1 },
  )

/** The room of a class. */
export const rationedRoom = (c: Context<AppEnv>, code: string) =>
  rationed(c, c.env.ROOMS.getByName(code), costOfCall)
