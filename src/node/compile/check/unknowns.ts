/** “What is not publicly known” and the register say the same of one thing. */
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'

/** Each point that an explainer calls unknown cites a fact of which the register says so too. */
export function checkUnknowns(
  { explainers }: TextFiles,
  { facts }: RegisterFiles,
  problems: Problems,
): void {
  const statuses = new Map(
    facts.flatMap(({ file }) =>
      Object.entries(file.data).map(([id, { status }]) => [id, status] as const),
    ),
  )
  for (const { file } of explainers) {
    for (const [index, point] of file.data.unknown.entries()) {
      const cited = (point.match(/F-[A-Z]{3}-\d{2}/g) ?? []).map((id) => statuses.get(id))
      // One that cites nothing, or what there is not, is reported where citations are resolved.
      if (cited.length === 0 || cited.includes(undefined)) continue
      if (!cited.includes('unknown')) {
        const message =
          'cites no fact of status unknown: the register has to say that it is not public'
        problems.error(file.place(['unknown', index]), message)
      }
    }
  }
}
