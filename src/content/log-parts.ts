/** The log of the site in parts: its newest entries stand on the page about the site, all of them on pages of their own. */
import { oncePer } from '../once/once-per.ts'
import type { Correction, Library } from './library.ts'

export const logKinds = ['corrections', 'additions'] as const
export type LogKind = (typeof logKinds)[number]

export interface LogPart {
  kind: LogKind
  /** Without language. */
  path: string
  /** Counted from the oldest entry, so that a new one moves no other. */
  numbers: { first: number; last: number; total: number }
  /** The newest first. */
  entries: readonly Correction[]
}

/** Entries that the page about the site has in full. */
export const newestOfLog = 3

/** About 6 kB, compressed. */
const mostOnPage = 30

/** The newest part first; there is none where the page about the site has every entry. */
export const logPartsOf = oncePer(
  (library: Library): Record<LogKind, readonly LogPart[]> => ({
    corrections: partsOf(library, 'corrections'),
    additions: partsOf(library, 'additions'),
  }),
)

function partsOf(library: Library, kind: LogKind): LogPart[] {
  const log = library[kind]
  const total = log.length
  if (total <= newestOfLog) return []
  return Array.from({ length: Math.ceil(total / mostOnPage) }, (_, index): LogPart => {
    const before = index * mostOnPage
    const last = Math.min(before + mostOnPage, total)
    return {
      kind,
      path: `/about/${kind}-${index + 1}`,
      numbers: { first: before + 1, last, total },
      entries: log.slice(total - last, total - before),
    }
  }).toReversed()
}

/** Every part of both logs. */
export const allLogParts = (library: Library): LogPart[] =>
  logKinds.flatMap((kind) => logPartsOf(library)[kind])

/** Where an entry of a log is in full, without language: on the page about the site while the log has no parts. */
export function placeInLog(library: Library, entry: Correction): string {
  const part = allLogParts(library).find(({ entries }) => entries.includes(entry))
  return `${part?.path ?? '/about'}#${entry.id}`
}

/** An entry that the page about the site leads to, for the place where it is in full. */
export interface EarlierEntry {
  entry: Correction
  /** Its place in the log, from 1 for the oldest. */
  number: number
  /** Without language, with its fragment. */
  path: string
}

/** Those that are older than the newest, the newest of them first. */
export const earlierEntries = (parts: readonly LogPart[]): EarlierEntry[] =>
  parts
    .flatMap(({ path, numbers, entries }) =>
      entries.map((entry, at) => ({
        entry,
        number: numbers.last - at,
        path: `${path}#${entry.id}`,
      })),
    )
    .slice(newestOfLog)
