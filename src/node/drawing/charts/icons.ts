/** Icons of the parts of something: a few that any topic may need, and those of the content. */
import type { RegisterFiles } from '../../compile/read/files.ts'
import { element } from '../svg.ts'

export type Icon = RegisterFiles['icons'][number]['file']['data']
type Shape = Icon['shapes'][number]

/** Size of the field on which an icon is drawn. */
export const iconSize = { width: 72, height: 60 } as const

const builtIn: Readonly<Record<string, Icon>> = {
  person: {
    shapes: [{ circle: [36, 15, 11] }, { path: 'M14 58V50Q14 30 36 30Q58 30 58 50V58Z' }],
  },
  building: {
    shapes: [
      { path: 'M12 58V6H60V58Z' },
      { path: 'M20 14H28V23H20ZM32 14H40V23H32ZM44 14H52V23H44Z', hole: true },
      { path: 'M20 29H28V38H20ZM32 29H40V38H32ZM44 29H52V38H44Z', hole: true },
      { path: 'M31 45H41V58H31Z', hole: true },
    ],
  },
  document: {
    shapes: [
      { path: 'M16 2H44L58 16V58H16Z' },
      { path: 'M44 3V16H57', line: 2, hole: true },
      { path: 'M24 26H50M24 35H50M24 44H42', line: 3, hole: true },
    ],
  },
  box: {
    shapes: [
      { path: 'M36 2L66 15V44L36 58L6 44V15Z' },
      { path: 'M8 16L36 29L64 16M36 29V57', line: 2.5, hole: true },
    ],
  },
}

/** Every icon that a chart can name; one of the content takes the place of a built-in one. */
export const iconsOf = ({ icons }: Pick<RegisterFiles, 'icons'>): ReadonlyMap<string, Icon> =>
  new Map([
    ...Object.entries(builtIn),
    ...icons.map(({ name, file }): [string, Icon] => [name, file.data]),
  ])

interface Look {
  colour: string
  /** Of what lies behind the icon. */
  ground: string
}

/** An icon with its upper left corner at `x` and `y`. */
export function drawIcon({ turn, shapes }: Icon, x: number, y: number, look: Look): string {
  const drawn = shapes.map((shape) => drawShape(shape, look)).join('')
  const { width, height } = iconSize
  const turned = `rotate(${turn} ${width / 2} ${height / 2})`
  const content = turn === undefined ? drawn : element('g', { transform: turned }, drawn)
  const at = { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})` }
  return element('g', { ...at, fill: look.colour, stroke: 'none' }, content)
}

function drawShape({ path, circle, line, hole }: Shape, { colour, ground }: Look): string {
  const fill = hole ? ground : undefined
  if (circle) {
    const [cx, cy, r] = circle
    return element('circle', { cx, cy, r, fill })
  }
  if (line === undefined) return element('path', { d: path, fill })
  return element('path', {
    d: path,
    fill: 'none',
    stroke: fill ?? colour,
    'stroke-width': line,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}
