import type { Source } from './library.ts'
import type { Site } from './site.ts'

/** Who published it and when; a relay names whose report it passes on. */
export function creditOf(site: Site, source: Source): string {
  const { publisher, relays, date } = source
  const name = relays ? site.t('source.relayed', { original: relays, relay: publisher }) : publisher
  return date && !name.includes(date.slice(0, 4)) ? `${name}, ${site.shortDate(date)}` : name
}
