/** The icon of the site in a browser's tab: the first letter of its name, with the dot that stands before the name. */
import { card as colours } from '../colours.ts'
import { boldOutlineOf } from './bundled-serif.ts'
import { element, escapeXml } from './svg.ts'

const size = 32
/** The letter fits into this square, a little below the middle: the dot has the corner above it. */
const box = { size: 19, x: 15.5, y: 17 }

/**
 * @param name of the site
 * @returns an SVG of 32 by 32; with the dot alone where the typeface does not have the letter
 */
export function siteIcon(name: string): string {
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }
  return element(
    'svg',
    attributes,
    [
      element('title', {}, escapeXml(name)),
      element('rect', { width: size, height: size, rx: 6, fill: colours.ground }),
      initial(name),
      element('circle', { cx: 26, cy: 6, r: 3.4, fill: colours.dot }),
    ].join(''),
  )
}

function initial(name: string): string {
  const [letter = ''] = name.trim().toUpperCase()
  const outline = boldOutlineOf(letter)
  if (!outline) return ''
  const { path, left, top, width, height } = outline
  const scale = box.size / Math.max(width, height)
  const x = box.x - (left + width / 2) * scale
  const y = box.y + (top - height / 2) * scale
  const transform = `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)} ${(-scale).toFixed(4)})`
  return element('path', { transform, fill: colours.text, d: path })
}
