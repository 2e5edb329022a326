/** Quotations: whether their document is known, and whether readers can understand them. */
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'

/** The language that all readers of the English files understand. */
const english = 'en'

export function checkQuotations(
  { site, sources }: RegisterFiles,
  { claims, traces }: TextFiles,
  problems: Problems,
): void {
  const { story } = site.data
  if (Object.keys(claims.data).length > 0 && !story) {
    const message = `is missing: the source that the claims of ${claims.name} are quoted from`
    problems.error(site.place(['story']), message)
  }
  if (story && !sources.data[story]) {
    problems.error(site.place(['story']), `there is no source ${story} in sources.yaml`)
  }
  for (const [id, { versions }] of Object.entries(traces.data)) {
    if (Object.keys(versions).length < 2) {
      problems.error(traces.place([id, 'versions']), 'should have at least two, to be compared')
    }
    for (const [version, { source, translation }] of Object.entries(versions)) {
      const path = [id, 'versions', version]
      const known = sources.data[source]
      if (!known) {
        const message = `there is no source ${source} in sources.yaml`
        problems.error(traces.place([...path, 'source']), message)
      } else if (known.language !== english && !translation) {
        const message = `needs a translation: ${source} is not in English`
        problems.error(traces.place(path), message)
      }
    }
  }
}
