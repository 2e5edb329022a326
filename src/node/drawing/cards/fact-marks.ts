/** The facts behind a page as marks of how each is known, on either side of what its card says. */
import type { Library } from '../../../content/library.ts'
import type { Status } from '../../../domain/item.ts'
import { card as colours } from '../../colours.ts'
import { element } from '../svg.ts'
import { height, width } from './card.ts'

const size = 38
/** From one mark to the next. */
const step = 72
const rows = 8
const columns = 3
/** From the edge of the card to the middle of the outermost column. */
const edge = 52

/**
 * The facts that a page rests on, in its order: those that its text or its chart cites, those of its topic;
 * of any other page all that there are.
 * @param page path without language, with its fragment where it is of a part
 */
export function factsBehind(library: Library, page: string): readonly string[] {
  const { explainers, charts, facts } = library
  const [path = '', part] = page.split('#')
  const [, kind, id] = path.split('/')
  const explainer = kind === 'explainers' && explainers.find(({ slug }) => slug === id)
  if (explainer) {
    const section = explainer.sections.find((one) => one.id === part)
    return [...new Set(section?.facts ?? explainer.notes)]
  }
  const chart = kind === 'charts' && charts.find((one) => one.id === id)
  if (chart) return chart.facts
  const ofTopic = Object.values(facts).filter(({ topic }) => kind === 'facts' && topic === id)
  return (ofTopic.length > 0 ? ofTopic : Object.values(facts)).map((fact) => fact.id)
}

/** As many marks as there is room for: from the middle outwards, half of them on each side. */
export function factMarks({ facts }: Library, ids: readonly string[]): string {
  const statuses = ids.flatMap((id) => facts[id]?.status ?? []).slice(0, 2 * rows * columns)
  const onLeft = Math.ceil(statuses.length / 2)
  return [
    ...placesOf(onLeft).map(({ column, y }) => ({ x: edge + (columns - 1 - column) * step, y })),
    ...placesOf(statuses.length - onLeft).map(({ column, y }) => ({
      x: width - edge - (columns - 1 - column) * step,
      y,
    })),
  ]
    .map(({ x, y }, at) => mark(statuses[at] ?? 'official', x, y))
    .join('\n')
}

/** Columns from the innermost on, each in the middle of the height. */
function placesOf(count: number): { column: number; y: number }[] {
  return Array.from({ length: count }, (_, at) => {
    const column = Math.floor(at / rows)
    const inColumn = Math.min(rows, count - column * rows)
    return { column, y: height / 2 + ((at % rows) - (inColumn - 1) / 2) * step }
  })
}

/** Full, half, a rhombus, empty: as beside every fact of the site. */
function mark(status: Status, x: number, y: number): string {
  const line = { fill: 'none', stroke: colours.rail, 'stroke-width': 5 }
  const r = size / 2 - 2.5
  const full = { fill: colours.rail }
  switch (status) {
    case 'official':
      return element('circle', { cx: x, cy: y, r: size / 2, ...full })
    case 'reported': {
      const half = `M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z`
      return element('circle', { cx: x, cy: y, r, ...line }) + element('path', { d: half, ...full })
    }
    case 'disputed': {
      const points = `${x},${y - size / 2} ${x + size / 2},${y} ${x},${y + size / 2} ${x - size / 2},${y}`
      return element('polygon', { points, ...line })
    }
    case 'unknown':
      return element('circle', { cx: x, cy: y, r, ...line, stroke: colours.soft })
  }
}
