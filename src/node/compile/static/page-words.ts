/** Words that stand in the margin of a sheet, where no markup can put them: of each language, by its code. */
import type { Library } from '../../../content/library.ts'

const counters: Readonly<Record<string, string>> = {
  n: 'counter(page)',
  total: 'counter(pages)',
}

/** `Page 2 of 4` as the `content` of a margin, a custom property for each language. */
export const pageWords = (libraries: readonly Pick<Library, 'language' | 'ui'>[]): string =>
  libraries
    .map(({ language, ui }) => {
      // Words and names of counters in turn.
      const content = (ui['worksheet.page'] ?? '')
        .split(/\{(\w+)\}/)
        .map((piece, at) => (at % 2 === 0 ? quoted(piece) : counters[piece]))
      return `:root:lang(${language}) { --page-words: ${content.join(' ')}; }`
    })
    .join('\n')

const quoted = (words: string): string => `"${words.replace(/["\\]/g, '\\$&')}"`
