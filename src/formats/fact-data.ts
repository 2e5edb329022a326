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
    sources: sources.map((source) => site.library.sources[source]),
    discusses: discusses.map((source) => site.library.sources[source]),
    url: site.absolute(`/facts/${id}`),
    compiled,
    licence: licence.url,
  }
}
