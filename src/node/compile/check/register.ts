import type { Problems } from '../problems.ts'
import type { ContentFile, FieldPath } from '../read/content-file.ts'
import type { RegisterFiles } from '../read/files.ts'

/** The register: evidence that exists, of a tier that counts, the best first, looked at again in time. */
export function checkRegister(register: RegisterFiles, today: string, problems: Problems): void {
  const seen = new Set<string>()
  for (const { file } of register.facts) {
    for (const [id, { discusses = [], reviewBy }] of Object.entries(file.data)) {
      if (seen.has(id)) problems.error(file.place([id]), 'is defined in two files of facts/')
      seen.add(id)
      checkEvidence(file, id, register, problems)
      for (const [index, source] of discusses.entries()) {
        requireSource(file, [id, 'discusses', index], source, register, problems)
      }
      if (reviewBy && reviewBy < today) {
        problems.warn(file.place([id, 'reviewBy']), `was due for review by ${reviewBy}`)
      }
    }
  }
}

type FactsFile = RegisterFiles['facts'][number]['file']

function checkEvidence(
  file: FactsFile,
  id: string,
  register: RegisterFiles,
  problems: Problems,
): void {
  const sources = file.data[id]?.sources ?? []
  const tierOf = (source: string | undefined) => register.sources.data[source ?? '']?.tier
  for (const [index, source] of sources.entries()) {
    requireSource(file, [id, 'sources', index], source, register, problems)
    const [tier, before] = [tierOf(source), tierOf(sources[index - 1])]
    const place = file.place([id, 'sources', index])
    if (sources.indexOf(source) < index) problems.error(place, `${source} stands twice`)
    if (tier === 'D') {
      problems.error(place, `${source} is of tier D: never evidence (a fact about it: discusses)`)
    } else if (tier && before && tier < before) {
      problems.error(
        place,
        `${source} is of tier ${tier} and stands after one of tier ${before}: the best comes first`,
      )
    }
  }
}

function requireSource(
  file: ContentFile<unknown>,
  path: FieldPath,
  source: string,
  { sources }: RegisterFiles,
  problems: Problems,
): void {
  if (!sources.data[source]) {
    problems.error(file.place(path), `there is no source ${source} in sources.yaml`)
  }
}
