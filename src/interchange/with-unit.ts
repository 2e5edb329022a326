/** The stem of a question for a number, for formats that have no place for its unit. */

/** @param unit in parentheses already, where it is no word to stand behind a number */
export function withUnit(stem: string, unit: string): string {
  if (unit === '') return stem
  return `${stem} ${/^\(.*\)$/.test(unit) ? unit : `(${unit})`}`
}
