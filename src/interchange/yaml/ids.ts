/** Ids of questions that came from elsewhere, before their author gives them a file and an id of its own. */

/** Before the number, with a letter more where a hundred are not enough. */
const prefix = 'imp'
const mostNumbers = 99

/** @param taken ids that are there already. @returns as many that are not, in their order */
export function freshIds(count: number, taken: ReadonlySet<string> = new Set()): string[] {
  const ids: string[] = []
  for (let at = 0; ids.length < count; at++) {
    const letter = at < mostNumbers ? '' : String.fromCharCode(96 + Math.floor(at / mostNumbers))
    const id = `${prefix}${letter}-${String((at % mostNumbers) + 1).padStart(2, '0')}`
    if (!taken.has(id)) ids.push(id)
  }
  return ids
}
