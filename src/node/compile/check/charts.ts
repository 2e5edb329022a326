/** Whether a chart may be drawn: what it names exists, its words fit, and its sums are right. */
import { iconsOf } from '../../drawing/charts/icons.ts'
import type { ChartData } from '../../drawing/charts/words.ts'
import { evidenceOf, factsOf } from '../library/chart-evidence.ts'
import type { Problems } from '../problems.ts'
import type { ContentFile, FieldPath } from '../read/content-file.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import { checkChartData } from './chart-data.ts'
import { checkChartWords } from './chart-words.ts'

/** English texts: another language's are laid over them. */
export function checkCharts(register: RegisterFiles, texts: TextFiles, problems: Problems): void {
  const words = texts.charts
  const icons = iconsOf(register)
  const ids = new Set(register.charts.map(({ id }) => id))
  for (const id of Object.keys(words.data)) {
    if (!ids.has(id)) problems.error(words.place([id]), `there is no charts/${id}.yaml`)
  }
  for (const { id, file } of register.charts) {
    const { data } = file
    const error = (path: FieldPath, message: string) => problems.error(file.place(path), message)
    checkEvidence(file, register, problems)
    if (!hasSection(data.section, texts)) error(['section'], `there is no section ${data.section}`)
    checkChartData(data, icons, error)
    const own = words.data[id]
    if (own) {
      checkChartWords(id, data, own, (path, message) =>
        problems.error(words.place([id, ...path]), message),
      )
      checkDate(id, file, register, texts, problems)
    } else problems.error({ file: file.name }, `has no words in ${words.name}: add ${id}`)
  }
}

function checkEvidence(
  file: ContentFile<ChartData>,
  register: RegisterFiles,
  problems: Problems,
): void {
  const known = new Map(register.facts.flatMap(({ file }) => Object.entries(file.data)))
  for (const { path, facts } of evidenceOf(file.data)) {
    for (const [index, fact] of facts.entries()) {
      const place = file.place([...path, index])
      const confidence = known.get(fact)?.confidence
      if (!confidence) problems.error(place, `there is no fact ${fact} in the register`)
      if (confidence === 'low') {
        problems.error(place, `${fact} is of low confidence: a picture would look surer than it is`)
      }
    }
  }
}

const hasSection = (section: string, { explainers }: TextFiles): boolean => {
  const [slug, id] = section.split('#')
  const explainer = explainers.find((one) => one.slug === slug)
  return explainer?.file.body.includes(`{#${id}}`) === true
}

/** A chart that travels alone must not look older or newer than what it rests on. */
function checkDate(
  id: string,
  file: ContentFile<ChartData>,
  register: RegisterFiles,
  texts: TextFiles,
  problems: Problems,
): void {
  const { date } = file.data
  const entries = new Map(register.facts.flatMap(({ file }) => Object.entries(file.data)))
  const newest = factsOf(id, file.data, texts)
    .flatMap((fact) => entries.get(fact)?.sources ?? [])
    .flatMap((source) => register.sources.data[source]?.date ?? [])
    .toSorted()
    .at(-1)
  if (newest === undefined) return
  const common = Math.min(newest.length, date.length)
  if (newest.slice(0, common) !== date.slice(0, common)) {
    problems.error(
      file.place(['date']),
      `should be ${newest.slice(0, 7)}: its newest source is of ${newest}`,
    )
  }
}
