/** The site for a class, which knows the own questions that the class asks. */
import type { Context } from 'hono'
import { siteWithOwn } from '../../content/own-items.ts'
import type { Site } from '../../content/site.ts'
import { isOwnId, type OwnItem } from '../../domain/own/own-item.ts'
import type { AppEnv, Env } from '../../env.ts'
import { roomOf, scoresOf } from '../../http/server-timing.ts'
import { BoundedMap } from '../../once/bounded-map.ts'
import { oncePer } from '../../once/once-per.ts'
import { loadSnapshot } from '../../store/snapshots.ts'

/** Classes whose own questions an isolate remembers: at most 128 KiB each, and what is made from them. */
const mostClasses = 50

/** By join code. They never change, and a class that was deleted is refused by what its room says of it. */
const knownBy = oncePer(
  (_rooms: Env['ROOMS']) => new BoundedMap<string, readonly OwnItem[]>(mostClasses),
)

/**
 * The site for a class. One that has no own questions asks nobody.
 * @param items ids of the items that are needed
 * @param copied own questions, where a copy of the class was read
 * @returns the site as it is, where the class has them no more; undefined where nobody can be asked
 */
export async function siteForClass(
  c: Context<AppEnv>,
  site: Site,
  code: string,
  items: readonly string[],
  copied?: readonly OwnItem[],
): Promise<Site | undefined> {
  if (!items.some(isOwnId)) return site
  const known = knownBy(c.env.ROOMS)
  const own = known.get(code) ?? copied ?? (await loadOwnItems(c, code))
  if (!own) return undefined
  // Of a class that was deleted nothing is left, and nothing is to be remembered.
  if (own.length > 0) known.set(code, own)
  return siteWithOwn(site, own)
}

/** From the room, or from the last copy of it. */
const loadOwnItems = (c: Context<AppEnv>, code: string): Promise<readonly OwnItem[] | undefined> =>
  roomOf(c, code)
    .ownItems()
    .catch(async () => (await loadSnapshot(scoresOf(c), code))?.ownItems)
    .catch(() => undefined)
