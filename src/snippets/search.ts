/** Looking for snippets by words and kind. */
import type { Site } from '../content/site.ts'
import type { SearchEntry } from '../domain/search/entry.ts'
import { oncePer } from '../once/once-per.ts'
import { containerOf, nameOf, type Snippet, type SnippetKind } from './snippet.ts'
import { listSnippets } from './snippets.ts'

export interface SnippetFilter {
  /** Separated by spaces; a snippet has to contain each of them. */
  words: string
  /** Any kind, where there is none. */
  kind: SnippetKind | undefined
}

/**
 * Snippets that pass the filter, in the order of the site.
 * @param entries what can be found on the site: the texts of its facts and terms
 */
export function searchSnippets(
  site: Site,
  { words, kind }: SnippetFilter,
  entries: readonly SearchEntry[],
): Snippet[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const texts = wholeTexts(entries)
  return listSnippets(site).filter((snippet) => {
    if (kind && snippet.kind !== kind) return false
    const text = `${nameText(snippet)} ${texts.get(snippet.page) ?? ''}`
    return wanted.every((word) => text.includes(word))
  })
}

/** What it is called, in small letters. */
const nameText = oncePer((snippet: Snippet): string =>
  [snippet.title, containerOf(snippet), nameOf(snippet)].join(' ').toLowerCase(),
)

/** What a fact or a term says in full, of which its title is only the beginning, by its page. */
const wholeTexts = (entries: readonly SearchEntry[]): ReadonlyMap<string, string> =>
  new Map(
    entries
      .filter(({ kind }) => kind === 'fact' || kind === 'term')
      .map(({ path, text }) => [path, text.toLowerCase()]),
  )
