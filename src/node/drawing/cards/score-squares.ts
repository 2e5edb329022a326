/** A score as squares, one for each point, filled from the first on: how many, never which. */
import { card as colours } from '../../colours.ts'
import { element } from '../svg.ts'

const gap = 14
/** More than these stand on two lines. */
const mostInLine = 6

interface Place {
  /** The middle of all squares. */
  x: number
  top: number
  /** The greatest width and height of all squares together. */
  width: number
  height: number
}

/** @param filled how many, in halves */
export function scoreSquares(filled: number, count: number, place: Place): string {
  const lines = count > mostInLine ? 2 : 1
  const inLine = Math.ceil(count / lines)
  const sizeIn = (room: number, squares: number) => (room - (squares - 1) * gap) / squares
  const size = Math.min(96, sizeIn(place.width, inLine), sizeIn(place.height, lines))
  const left = place.x - (inLine * size + (inLine - 1) * gap) / 2
  const squares = Array.from({ length: count }, (_, at) => {
    const x = left + (at % inLine) * (size + gap)
    const y = place.top + Math.floor(at / inLine) * (size + gap)
    return square(x, y, size, Math.min(1, Math.max(0, filled - at)))
  })
  return squares.join('\n')
}

/** An outline, and as much of it filled from below. */
function square(x: number, y: number, size: number, share: number): string {
  const stroke = 5
  const outline = {
    ...{ x: x + stroke / 2, y: y + stroke / 2, width: size - stroke, height: size - stroke },
    ...{ rx: 9, fill: 'none', stroke: share > 0 ? colours.text : colours.rail },
    'stroke-width': stroke,
  }
  const level = size * share
  const filling = { x, y: y + size - level, width: size, height: level, rx: share === 1 ? 9 : 4 }
  return (
    (share > 0 ? element('rect', { ...filling, fill: colours.text }) : '') +
    element('rect', outline)
  )
}
