/** Silhouettes of the parts of a battery, 72 by 60; the wheels stand on y = 56. */
import type { chartIcons } from '../../compile/schema.ts'
import { element } from '../svg.ts'

type Icon = (typeof chartIcons)[number]

/** @param ground colour of what shines through */
export function iconOf(icon: Icon, x: number, y: number, colour: string, ground: string): string {
  const at = { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})` }
  return element('g', { ...at, fill: colour, stroke: 'none' }, shapes[icon](colour, ground))
}

const wheels = (ground: string, ...at: number[]): string =>
  at
    .map(
      (x) =>
        `<circle cx="${x}" cy="50" r="6"/><circle cx="${x}" cy="50" r="2.2" fill="${ground}"/>`,
    )
    .join('')

const line = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

const shapes: Record<Icon, (colour: string, ground: string) => string> = {
  // A flat antenna, leaning back on its trailer.
  radar: (colour, ground) =>
    [
      '<path d="M4 40H68V45H4Z"/>',
      '<path d="M20 34L30 2L56 10L46 40H26Z"/>',
      line('M33 8L50 13.2M31 14.5L48 19.7M29 21L46 26.2', ground, 2),
      line('M56 40L50 27', colour, 3),
      wheels(ground, 14, 54),
    ].join(''),
  // A lorry with a closed cabin on it.
  cabin: (_colour, ground) =>
    [
      '<path d="M2 40H70V45H2Z"/>',
      '<path d="M3 12H46V40H3Z"/>',
      '<path d="M50 22H61L69 32V40H50Z"/>',
      `<path d="M54 26H60L64 32H54Z" fill="${ground}"/>`,
      `<path d="M9 18H18V25H9ZM23 18H32V25H23ZM36 18H42V40H36Z" fill="${ground}"/>`,
      wheels(ground, 12, 26, 58),
    ].join(''),
  // Canisters, raised on a trailer.
  launcher: (colour, ground) =>
    [
      '<path d="M4 40H68V45H4Z"/>',
      '<path d="M16 40L6 22L56 0L68 20L26 38Z"/>',
      line('M12.5 32L62 10M15.5 23.5L21 33.5M52 6.5L58 16.5', ground, 2),
      line('M54 40L46 29', colour, 3.5),
      wheels(ground, 14, 28, 58),
    ].join(''),
  // A slender missile on its way.
  missile: (colour, ground) =>
    [
      '<g transform="rotate(45 36 30)">',
      '<path d="M36 -7Q40.5 2 40.5 12V54H31.5V12Q31.5 2 36 -7Z"/>',
      '<path d="M31.5 43L24 52V58H31.5ZM40.5 43L48 52V58H40.5Z"/>',
      line('M32 13H40M32 41H40', ground, 1.8),
      line('M36 60V67M31 60V63M41 60V63', colour, 2.5),
      '</g>',
    ].join(''),
  // Generators on a trailer.
  power: (_colour, ground) =>
    [
      '<path d="M4 40H68V45H4Z"/>',
      '<path d="M8 12H64V40H8Z"/>',
      '<path d="M14 4H20V12H14Z"/>',
      `<path d="M39 15L27 28.5H35L31 38L45 24H37Z" fill="${ground}"/>`,
      wheels(ground, 18, 54),
    ].join(''),
  // Antennas at the top of a mast.
  antenna: (colour, ground) =>
    [
      '<path d="M4 40H68V45H4Z"/>',
      '<path d="M34 6H38V40H34Z"/>',
      '<path d="M20 4Q28 10 20 18ZM52 4Q44 10 52 18Z"/>',
      line('M20 11H52M36 20L14 40M36 20L58 40', colour, 2.5),
      wheels(ground, 14, 58),
    ].join(''),
}
