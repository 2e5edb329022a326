/** What one network has spent on one day: an object for each, whose name tells neither to anybody without our keys. */
import { DurableObject } from 'cloudflare:workers'
import { grant, nothingSpent, plus, type Spender, type Spent } from '../domain/allowance.ts'

const key = 'spent'
/** A day and its night, in milliseconds: from then on nothing is left of it. */
const lifetime = 36 * 3600 * 1000

export class AllowanceObject extends DurableObject {
  /** @returns how many are given of those that are wanted */
  async give(wanted: Spent, spender: Spender): Promise<Spent> {
    const { storage } = this.ctx
    const known = await storage.get<Spent>(key)
    // On the day of an update it may know less.
    const spent = { ...nothingSpent, ...known }
    const given = grant(spent, wanted, spender)
    await storage.put(key, plus(spent, given))
    if (!known) await storage.setAlarm(Date.now() + lifetime)
    return given
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}
