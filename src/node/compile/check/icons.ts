/** Whether the icons of the content can be drawn: on their field, and at all. */
import { Resvg } from '@resvg/resvg-js'
import { drawIcon, type Icon, iconSize } from '../../drawing/charts/icons.ts'
import type { Problems } from '../problems.ts'
import type { RegisterFiles } from '../read/files.ts'

/** How far a line may lead over the edge of the field. */
const tolerance = 1

export function checkIcons({ icons }: RegisterFiles, problems: Problems): void {
  for (const { file } of icons) {
    const box = boxOf(file.data)
    if (!box) problems.error(file.place(['shapes']), 'draws nothing: look at the paths')
    else if (isOutside(box)) {
      const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height].map(
        Math.round,
      )
      problems.error(
        file.place(['shapes']),
        `goes from ${left} to ${right} across and from ${top} to ${bottom} down: the field is ${iconSize.width} wide and ${iconSize.height} high`,
      )
    }
  }
}

/** The room that an icon takes; nothing where its paths can't be read. */
function boxOf(icon: Icon) {
  const drawn = drawIcon(icon, 0, 0, { colour: '#000', ground: '#fff' })
  const { width, height } = iconSize
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawn}</svg>`,
  ).getBBox()
}

const isOutside = ({ x, y, width, height }: Box): boolean =>
  x < -tolerance ||
  y < -tolerance ||
  x + width > iconSize.width + tolerance ||
  y + height > iconSize.height + tolerance

interface Box {
  x: number
  y: number
  width: number
  height: number
}
