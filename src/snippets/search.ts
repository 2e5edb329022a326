/** Looking for snippets by words and kind. */
import { plainText } from '../content/plain-text.ts'
import type { Site } from '../content/site.ts'
import { oncePer } from '../once/once-per.ts'
import { containerOf, nameOf, type Snippet, type SnippetKind } from './snippet.ts'
import { listSnippets } from './snippets.ts'

export interface SnippetFilter {
  /** Separated by spaces; a snippet has to contain each of them. */
  words: string
  /** Any kind, where there is none. */
  kind: SnippetKind | undefined
}

/** Snippets that pass the filter, in the order of the site. */
export function searchSnippets(site: Site, { words, kind }: SnippetFilter): Snippet[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return listSnippets(site).filter((snippet) => {
    if (kind && snippet.kind !== kind) return false
    return wanted.every((word) => searchedText(snippet).includes(word))
  })
}

/** All that is looked at, in small letters. */
const searchedText = oncePer((snippet: Snippet): string =>
  [snippet.title, containerOf(snippet), nameOf(snippet), wholeText(snippet)]
    .join(' ')
    .toLowerCase(),
)

/** What a fact or a term says in full, of which its title is only the beginning. */
function wholeText(snippet: Snippet): string {
  if (snippet.kind === 'fact') return plainText(snippet.fact.statement)
  return snippet.kind === 'term' ? plainText(snippet.term.definition.html) : ''
}
