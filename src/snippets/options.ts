/** What the address of a framed page asks for: a theme, a part of the snippet, the state of a question. */
import { partNames, type Query, readPart, type SnippetPart } from './part.ts'
import type { SnippetKind } from './snippet.ts'

export const themes = ['auto', 'light', 'dark'] as const
/** `auto` follows the device of the reader. */
export type Theme = (typeof themes)[number]

export interface FrameOptions extends SnippetPart {
  theme: Theme
  /** How far a reader has come with a question or a quiz, as the address writes it; never empty. */
  state?: string
}

export const readTheme = (query: Query): Theme =>
  themes.find((one) => one === query.get('theme')) ?? 'auto'

/**
 * The name of a framed page among those of the build: each theme has its own, which no path can be.
 * @param path in its language
 */
export const framedPageName = (path: string, theme: Theme): string =>
  theme === 'auto' ? path : `${path}?${theme}`

/** Reads the options of a kind of snippet from a query; whatever is unknown or invalid is left out. */
export function readOptions(kind: SnippetKind, query: Query): FrameOptions {
  const state = statefulKinds.includes(kind) && query.get('state')
  return { theme: readTheme(query), ...readPart(kind, query), ...(state && { state }) }
}

/** Whether an address asks for more than a theme: then its page depends on more than the build. */
export const hasOptions = (query: Query): boolean =>
  ['state', ...partNames].some((name) => query.get(name))

const statefulKinds: readonly SnippetKind[] = ['question', 'quiz']
