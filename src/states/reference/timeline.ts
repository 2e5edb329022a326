/** The timeline in parts that a strip of links can lead to. */
import type { TimelineEntry } from '../../content/library.ts'

/** Entries of one year, or of several of which none has many. */
export interface Span {
  /** Of its heading, for links. */
  id: string
  from: string
  until: string
  hasKeyDate: boolean
  runs: readonly Run[]
}

/** Entries that follow each other, all of them key dates or none. */
export interface Run {
  isKey: boolean
  entries: readonly TimelineEntry[]
}

/** A year with so many entries has a link of its own; years with fewer share one, up to so many. */
const enough = 5

/** In order; each has at least an entry. */
export function spansOf(entries: readonly TimelineEntry[]): Span[] {
  const spans: TimelineEntry[][] = []
  for (const ofYear of Map.groupBy(entries, yearOf).values()) {
    const last = spans.at(-1)
    const isFull = !last || last.length >= enough || ofYear.length >= enough
    if (isFull) spans.push([...ofYear])
    else last.push(...ofYear)
  }
  return spans.map(spanOf)
}

function spanOf(entries: readonly TimelineEntry[]): Span {
  const years = entries.map(yearOf)
  const [from = '', until = from] = [years[0], years.at(-1)]
  return {
    id: `year-${from}`,
    from,
    until,
    hasKeyDate: entries.some(({ key }) => key),
    runs: runsOf(entries),
  }
}

function runsOf(entries: readonly TimelineEntry[]): Run[] {
  const runs: (Run & { entries: TimelineEntry[] })[] = []
  for (const entry of entries) {
    const isKey = entry.key
    const last = runs.at(-1)
    if (last?.isKey === isKey) last.entries.push(entry)
    else runs.push({ isKey, entries: [entry] })
  }
  return runs
}

const yearOf = ({ date }: TimelineEntry): string => date.slice(0, 4)
