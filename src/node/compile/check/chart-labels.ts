/** Which ids of a chart need a label, and how long a label may be. */
import type { ChartData } from '../../drawing/charts/words.ts'
import type { FieldPath } from '../read/content-file.ts'

/** The greatest numbers of characters, by what a label stands for. */
const lengths = { point: 28, group: 28, actor: 28, place: 24, part: 24, step: 60, event: 60 }

/** Of a label that says what a sign means. */
export const legendLength = 40

interface LabelRule {
  id: string
  path: FieldPath
  /** The greatest number of characters of its label. */
  length: number
  /** May have a longer line as well, in `details`. */
  hasDetail: boolean
}

/** Every id that is labelled, in the order of the data. */
export function labelledIn(data: ChartData): LabelRule[] {
  switch (data.kind) {
    case 'bars':
      return data.groups.flatMap((group, index) => [
        { id: group.id, path: ['groups', index, 'id'], length: lengths.group, hasDetail: true },
        ...listed(['groups', index, 'points'], group.points, lengths.point),
      ])
    case 'timeline':
      return [
        ...withDetails(listed(['events'], data.events, lengths.event)),
        ...listed(['spans'], data.spans ?? [], lengths.event),
      ]
    case 'flow':
      return [
        ...data.actors.map((id, index) => ({
          id,
          path: ['actors', index],
          length: lengths.actor,
          hasDetail: false,
        })),
        ...withDetails(listed(['steps'], data.steps, lengths.step)),
      ]
    case 'map':
      return [
        ...listed(['places'], data.places, lengths.place),
        ...withDetails(listed(['links'], data.links, lengths.step)),
      ]
    case 'parts':
      return withDetails(listed(['parts'], data.parts, lengths.part))
  }
}

const listed = (path: FieldPath, entries: readonly { id: string }[], length: number): LabelRule[] =>
  entries.map(({ id }, index) => ({ id, path: [...path, index, 'id'], length, hasDetail: false }))

const withDetails = (labelled: readonly LabelRule[]): LabelRule[] =>
  labelled.map((one) => ({ ...one, hasDetail: true }))

/** Labels that stand for no id: what a sign means. */
export function legendsIn(data: ChartData): string[] {
  if (data.kind === 'bars' && data.line) return [data.line.id]
  if (data.kind === 'timeline') return [...new Set(data.events.flatMap(({ group }) => group ?? []))]
  if (data.kind === 'flow' && data.steps.some(({ possible }) => possible)) return ['possible']
  if (data.kind === 'map' && data.links.some(({ possible }) => possible)) return ['possible']
  if (data.kind === 'parts' && data.parts.some(({ highlight }) => highlight)) return ['highlight']
  return []
}
