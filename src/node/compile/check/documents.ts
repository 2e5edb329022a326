/** Primary documents: whether each names a source that counts, and whether readers understand its words. */
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'

/** The language that all readers of the English files understand. */
const english = 'en'

export function checkDocuments(
  register: RegisterFiles,
  { documents }: TextFiles,
  problems: Problems,
): void {
  const known = register.sources.data
  for (const [id, { sources, words = {} }] of Object.entries(documents.data)) {
    for (const [index, source] of sources.entries()) {
      const message = problemOfSource(source, known[source]?.tier)
      if (message) problems.error(documents.place([id, 'sources', index]), message)
    }
    const [first = ''] = sources
    const isForeign = known[first] !== undefined && known[first].language !== english
    for (const [name, { translation }] of Object.entries(words)) {
      if (isForeign && !translation) {
        const message = `needs a translation: ${first} is not in English`
        problems.error(documents.place([id, 'words', name]), message)
      }
    }
  }
}

function problemOfSource(source: string, tier: string | undefined): string | undefined {
  if (tier === undefined) return `there is no source ${source} in sources.yaml`
  return tier === 'D' ? `${source} is of tier D: never evidence` : undefined
}
