/** What a chart rests on. */
import type { ChartData } from '../../drawing/charts/words.ts'
import type { FieldPath } from '../read/content-file.ts'
import type { TextFiles } from '../read/files.ts'

/** Everything in the data that has facts of its own, with where it stands. */
export function evidenceOf(data: ChartData): { path: FieldPath; facts: readonly string[] }[] {
  const entries = (path: FieldPath, list: readonly { facts: readonly string[] }[] = []) =>
    list.map(({ facts }, index) => ({ path: [...path, index, 'facts'], facts }))
  switch (data.kind) {
    case 'bars':
      return data.groups.flatMap(({ points }, index) =>
        entries(['groups', index, 'points'], points),
      )
    case 'timeline':
      return [...entries(['events'], data.events), ...entries(['spans'], data.spans)]
    case 'flow':
      return entries(['steps'], data.steps)
    case 'map':
      return [...entries(['places'], data.places), ...entries(['links'], data.links)]
    case 'parts':
      return entries(['parts'], data.parts)
  }
}

/** All facts of the data and of what is said about it, each once. */
export function factsOf(id: string, data: ChartData, { charts }: TextFiles): string[] {
  const { summary = '', note = '', method = '' } = charts.data[id] ?? {}
  const cited = [...`${summary} ${note} ${method}`.matchAll(/@(F-[A-Z]{3}-\d{2})/g)].map(
    ([, fact = '']) => fact,
  )
  return [...new Set([...evidenceOf(data).flatMap(({ facts }) => facts), ...cited])]
}
