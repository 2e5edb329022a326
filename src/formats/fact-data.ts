import { readPlaces } from '../content/library/places.ts'
import type { Fact } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'

/** A fact as data, for reuse: plain text, with its sources in full. */
export function factAsData(site: Site, fact: Fact): object {
  const { licence, compiled } = site.library.settings
  return { ...factAsRow(site, fact), compiled, licence: licence.url }
}

/** The same as one of many, of which the whole says when it was compiled and under what licence. */
export function factAsRow(site: Site, fact: Fact): object {
  const { id, topic, statement, note, date, status, confidence, sources, discusses, reviewBy } =
    fact
  return {
    id,
    topic,
    statement: plainText(statement),
    ...(note && { note: plainText(note) }),
    ...(date && { date }),
    status,
    confidence,
    ...(reviewBy && { reviewBy }),
    sources: sources.map((source) => sourceAsData(site, source, id)),
    discusses: discusses.map((source) => sourceAsData(site, source, id)),
    url: site.absolute(`/facts/${id}`),
  }
}

/** A source, with the places where the fact stands in it: none where nobody noted one. */
function sourceAsData({ library }: Site, source: string, fact: string): object {
  const noted = library.places[source]?.[fact]
  return { ...library.sources[source], places: noted === undefined ? [] : readPlaces(noted) }
}
