import type { Source } from './library.ts'
import type { Site } from './site.ts'

/** Whose words they are and when they were published: of a report that was passed on its author, not who did that. */
export const creditOf = (site: Site, source: Source): string =>
  dated(
    site,
    source,
    source.relays ? `${source.relays} ${site.t('cite.relayed')}` : source.publisher,
  )

/** The same, and who passed it on: for the list of all sources. */
export function fullCreditOf(site: Site, source: Source): string {
  const { publisher, relays } = source
  const name = relays ? site.t('source.relayed', { original: relays, relay: publisher }) : publisher
  return dated(site, source, name)
}

const dated = (site: Site, { date }: Source, name: string): string =>
  date && !name.includes(date.slice(0, 4)) ? `${name}, ${site.shortDate(date)}` : name
