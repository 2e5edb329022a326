/** Reads a YAML file line by line, for what is said of one that the parser could not read. */

const fieldRe = /^(\s*(?:- +)*)("[^"]*"|'[^']*'|[^\s"'[\]{}#:,][^:]*?)\s*:(?:\s|$)/
const hyphensRe = /^\s*(?:- +)*/

/** What a line says, without hyphens and field. */
export const textAfterField = (line: string): string =>
  line.replace(fieldRe, '').replace(hyphensRe, '').trim()

/** How many `{` and `[` are not closed again; neither quoted text nor a comment counts. */
export function openBrackets(text: string): number {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|\s#.*/g, '')
  return (bare.match(/[{[]/g)?.length ?? 0) - (bare.match(/[}\]]/g)?.length ?? 0)
}

export const unquoted = (key: string): string => key.replace(/^["']|["']$/g, '')

/** Index of the last line before `index` that is not empty; -1 where there is none. */
export const lineAbove = (lines: readonly string[], index: number): number =>
  lines.findLastIndex((line, each) => each < index && /\S/.test(line))

/** The fields and places in lists that a line is part of, from the outside in. */
export function fieldOn(lines: readonly string[], index: number): string[] {
  const path: string[] = []
  let room = Number.POSITIVE_INFINITY
  for (let each = index; each >= 0 && room > 0; each--) {
    const line = lines[each] ?? ''
    const indent = line.search(/\S/)
    const isInList = line.startsWith('- ', indent)
    // A hyphen may stand right below the first letter of its field.
    const depth = isInList ? indent + 0.5 : indent
    if (indent === -1 || line[indent] === '#' || depth >= room) continue
    const key = fieldRe.exec(line)?.[2]
    if (isInList) path.unshift(String(placeInList(lines, each, indent)))
    else if (key) path.unshift(unquoted(key))
    if (isInList || key || each === index) room = depth
  }
  return path
}

function placeInList(lines: readonly string[], index: number, indent: number): number {
  let place = 0
  for (let each = index - 1; each >= 0; each--) {
    const line = lines[each] ?? ''
    const isDeeper = line.search(/\S/) > indent || !/\S/.test(line)
    if (line.startsWith('- ', indent) && line.search(/\S/) === indent) place++
    else if (!isDeeper) break
  }
  return place
}
