/** Signs of the groups of events on a line of time, told apart by shape. */
import { element } from '../svg.ts'
import { margin, type Point, type Sheet, type } from './sheet.ts'
import type { ChartOf, ChartWords } from './words.ts'

const signs = ['square', 'ring', 'disc'] as const
type Sign = (typeof signs)[number]

type Events = ChartOf<'timeline'>['events']

export const groupsOf = (events: Events): string[] => [
  ...new Set(events.flatMap(({ group }) => group ?? [])),
]

export const signOf = (group: string | undefined, groups: readonly string[]): Sign =>
  (group && signs[groups.indexOf(group)]) || 'disc'

/** What each sign means, in a row. */
export function drawSigns(sheet: Sheet, groups: readonly string[], words: ChartWords): void {
  let x = margin
  for (const group of groups) {
    const width = sheet.widthOf(words.label(group)) + 28
    drawSign(sheet, signOf(group, groups), [x + 8, sheet.y + 10])
    sheet.line(words.label(group), { x: x + 22, y: sheet.y + 15, fill: 'caption' })
    x += width + 10
  }
  if (groups.length > 0) sheet.y += 34
}

export function drawSign(sheet: Sheet, sign: Sign, [x, y]: Point): void {
  const { accent, ground, mark } = sheet.palette
  if (sign === 'square') sheet.rect(x - 7, y - 7, 14, 14, mark)
  else {
    const [fill, width] = sign === 'ring' ? [ground, 3.5] : [accent, 0]
    const outline = { stroke: accent, 'stroke-width': width }
    sheet.add(element('circle', { cx: x, cy: y, r: sign === 'ring' ? 6 : 7.5, fill, ...outline }))
  }
}

/** A sign large enough for a number on it, which says where the words are. */
export function drawNumberedSign(sheet: Sheet, sign: Sign, [x, y]: Point, number: number): void {
  const { accent, ground, mark } = sheet.palette
  if (sign === 'square') sheet.rect(x - 11, y - 11, 22, 22, mark)
  else {
    const [fill, r, width] = sign === 'ring' ? [ground, 9.75, 2.5] : [accent, 11, 0]
    sheet.add(element('circle', { cx: x, cy: y, r, fill, stroke: accent, 'stroke-width': width }))
  }
  const fill = sign === 'ring' ? 'accent' : 'onAccent'
  const style = { isBold: true, fill, anchor: 'middle' } as const
  sheet.line(String(number), { x, y: y + 5.3, size: type.text, ...style })
}
