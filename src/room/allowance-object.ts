/** What one network has spent on one day: an object for each, whose name tells neither to anybody without our keys. */
import { DurableObject } from 'cloudflare:workers'
import { grant, nothingSpent, type Spending, type Spent } from '../domain/allowance.ts'

const key = 'spent'
/** A day and its night, in milliseconds: from then on nothing is left of it. */
const lifetime = 36 * 3600 * 1000

export class AllowanceObject extends DurableObject {
  /** @returns how many are given of those that are wanted */
  async take(spending: Spending, wanted: number): Promise<number> {
    const { storage } = this.ctx
    const known = await storage.get<Spent>(key)
    const spent = known ?? nothingSpent
    const given = grant(spent, spending, wanted)
    if (given > 0) await storage.put(key, { ...spent, [spending]: spent[spending] + given })
    if (!known) await storage.setAlarm(Date.now() + lifetime)
    return given
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}
