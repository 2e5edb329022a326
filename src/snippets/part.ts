/** The part of a snippet that an address asks for: some years of the timeline, some questions of a quiz. */
import type { Quiz, TimelineEntry } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { stillAsked } from '../domain/bank.ts'
import { drawForFrame, type FramedChoice } from '../domain/embedded-quiz.ts'
import type { Snippet, SnippetKind } from './snippet.ts'

/** The query of an address. */
export type Query = Pick<URLSearchParams, 'get'>

/** As the address writes it; a snippet without any of these shows what it usually does. */
export interface SnippetPart {
  /** First and last year of a part of the timeline; without either it is open at that end. */
  from?: string
  to?: string
  /** Id of an entry of the timeline, which stands with those before and after it. */
  around?: string
  /** Ids of chosen items of a quiz, in their order, separated by commas. */
  items?: string
  /** How many questions a quiz draws. */
  questions?: string
}

/** What each name may hold, by kind of snippet. */
const forms: Partial<Record<SnippetKind, Partial<Record<keyof SnippetPart, RegExp>>>> = {
  timeline: { from: /^\d{4}$/, to: /^\d{4}$/, around: /^[\w-]{1,100}$/ },
  quiz: { items: /^[\w-]+(,[\w-]+){0,99}$/, questions: /^[1-9]\d{0,8}$/ },
}

/** Names of all parts, as addresses spell them. */
export const partNames = ['from', 'to', 'around', 'items', 'questions'] as const

/** Reads the part from a query; whatever is unknown or invalid is left out. */
export function readPart(kind: SnippetKind, query: Query): SnippetPart {
  const given = partNames.flatMap((name) => {
    const text = (query.get(name) ?? '').trim().replace(/[\s,]+/g, ',')
    return forms[kind]?.[name]?.test(text) ? [[name, text]] : []
  })
  const part: SnippetPart = Object.fromEntries(given)
  const { from, to } = part
  return from && to && from > to ? { ...part, from: to, to: from } : part
}

/** Which questions a part of a quiz means. */
export const choiceOf = ({ items, questions }: SnippetPart): FramedChoice => ({
  items: items?.split(','),
  questions: questions === undefined ? undefined : Number(questions),
})

/** The part as a query without its `?`; empty where the whole snippet is meant. */
export function queryOfPart(part: SnippetPart): string {
  const query = new URLSearchParams()
  for (const name of partNames) if (part[name]) query.set(name, part[name])
  return query.toString().replaceAll('%2C', ',')
}

/** The snippet under the title and the address of the part that is meant. */
export function partOf<S extends Snippet>(site: Site, snippet: S, part: SnippetPart): S {
  const query = queryOfPart(part)
  if (!query) return snippet
  const { title, page } = snippet
  if (snippet.kind === 'quiz') {
    const n = countOf(site, snippet.quiz, part)
    return {
      ...snippet,
      title: `${title}: ${site.count('quiz.questions', n)}`,
      page: `${page}?${query}`,
    }
  }
  const entry = site.library.timeline.find(({ id }) => id === part.around)
  if (entry) {
    return {
      ...snippet,
      title: `${title}: ${plainText(site.date(entry.date))}`,
      page: `${page}#${entry.id}`,
    }
  }
  const years = yearsOf(site, part)
  return years ? { ...snippet, title: `${title}, ${years}` } : snippet
}

/** How many questions are really asked; where a frame can ask none of them, on the site. */
function countOf(site: Site, quiz: Quiz, part: SnippetPart): number {
  const bank = Object.values(site.library.items)
  const choice = choiceOf(part)
  const drawn = drawForFrame(bank, quiz, '', choice).length
  return drawn || stillAsked(bank, choice.items ?? []).length
}

function yearsOf({ t }: Site, { from, to }: SnippetPart): string {
  if (from && to) return from === to ? from : `${from}–${to}`
  if (from) return t('embed.since', { year: from })
  return to ? t('embed.until', { year: to }) : ''
}

/** How many entries stand on either side of the one that is asked for. */
const neighbours = 2

/** The entries of a part of the timeline, in order; where no part is meant, the key dates. */
export function entriesOf(
  timeline: readonly TimelineEntry[],
  { from, to, around }: SnippetPart,
): readonly TimelineEntry[] {
  const at = around ? timeline.findIndex(({ id }) => id === around) : -1
  if (at >= 0) return timeline.slice(Math.max(0, at - neighbours), at + neighbours + 1)
  if (from || to) return timeline.filter((entry) => isInYears(entry, { from, to }))
  const key = timeline.filter((entry) => entry.key)
  return key.length > 0 ? key : timeline
}

/** Whether an entry falls into these years, or reaches into them. */
const isInYears = (
  { date, until = date }: Pick<TimelineEntry, 'date' | 'until'>,
  { from, to }: { from: string | undefined; to: string | undefined },
): boolean => (!from || until.slice(0, 4) >= from) && (!to || date.slice(0, 4) <= to)
