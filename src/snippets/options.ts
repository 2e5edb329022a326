/** What the address of a framed page asks for: a theme, years of the timeline, the state of a question. */
import type { TimelineEntry } from '../content/library.ts'
import type { SnippetKind } from './snippet.ts'

export const themes = ['auto', 'light', 'dark'] as const
/** `auto` follows the device of the reader. */
export type Theme = (typeof themes)[number]

/** First and last year of a part of the timeline; without either it is open at that end. */
export interface Years {
  from?: string
  to?: string
}

export interface FrameOptions extends Years {
  theme: Theme
  /** How far a reader has come with a question or a quiz, as the address writes it; never empty. */
  state?: string
}

/** The query of an address. */
export type Query = Pick<URLSearchParams, 'get'>

export const readTheme = (query: Query): Theme =>
  themes.find((one) => one === query.get('theme')) ?? 'auto'

/**
 * The name of a framed page among those of the build: each theme has its own, which no path can be.
 * @param path in its language
 */
export const framedPageName = (path: string, theme: Theme): string =>
  theme === 'auto' ? path : `${path}?${theme}`

/** Reads the options of a kind of snippet from a query; whatever is unknown or invalid is left out. */
export function readOptions(kind: SnippetKind | undefined, query: Query): FrameOptions {
  const theme = readTheme(query)
  if (kind === 'timeline') return { theme, ...readYears(query) }
  const state = query.get('state')
  return kind && state && statefulKinds.includes(kind) ? { theme, state } : { theme }
}

/** Whether an address asks for more than a theme: then its page depends on more than the build. */
export const hasOptions = (query: Query): boolean =>
  ['state', 'from', 'to'].some((name) => query.get(name))

const statefulKinds: readonly SnippetKind[] = ['question', 'quiz']

function readYears(query: Query): Years {
  const [from, to] = ['from', 'to'].map((name) => /^\d{4}$/.exec(query.get(name) ?? '')?.[0])
  return { ...(from && { from }), ...(to && { to }) }
}

/** The years as a query without its `?`; empty where the whole timeline is meant. */
export const queryOfYears = ({ from, to }: Years): string =>
  new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString()

/** Whether an entry of the timeline falls into these years, or reaches into them. */
export const isInYears = (
  { date, until = date }: Pick<TimelineEntry, 'date' | 'until'>,
  { from, to }: Years,
): boolean => (!from || until.slice(0, 4) >= from) && (!to || date.slice(0, 4) <= to)

/** The title of a snippet with the years of a part of the timeline. */
export const titleInYears = (title: string, { from, to }: Years): string =>
  from || to ? `${title}, ${from ?? ''}–${to ?? ''}` : title
