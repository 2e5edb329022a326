import type { Fact } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'

/** A fact as data, for reuse: plain text, with its sources in full. */
export function factAsData(site: Site, fact: Fact): object {
  const { id, statement, note, date, status, confidence, sources, discusses, reviewBy } = fact
  const { licence, compiled } = site.library.settings
  return {
    id,
    statement: plainText(statement),
    ...(note && { note: plainText(note) }),
    ...(date && { date }),
    status,
    confidence,
    ...(reviewBy && { reviewBy }),
    sources: sources.map((source) => sourceAsData(site, source, id)),
    discusses: discusses.map((source) => sourceAsData(site, source, id)),
    url: site.absolute(`/facts/${id}`),
    compiled,
    licence: licence.url,
  }
}

/** A source, with the places where the fact stands in it: none where nobody noted one. */
const sourceAsData = ({ library }: Site, source: string, fact: string): object => ({
  ...library.sources[source],
  places: library.places[source]?.[fact] ?? [],
})
