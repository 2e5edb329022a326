/** The unit of a number, as people say it. */

const percentRe = /per\s?cent|pct/g
/** What joins the words of a unit: `missiles a year`, `missiles/year`. */
const joining = new Set(['a', 'an', 'per', 'each', 'every', 'the', 'of', 'in'])
const short: Readonly<Record<string, string>> = { yr: 'year', mth: 'month', x: 'time', '×': 'time' }
const betweenWordsRe = /[^\p{L}\p{N}%°€$£¥×]+/u

/** The words that count, in the singular. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().replace(percentRe, '%').split(betweenWordsRe)
  const counting = words.filter((word) => word !== '' && !joining.has(word))
  return counting.map((word) => {
    const one = word.replace(/ies$/, 'y').replace(/(?<=..|\d)s$/, '')
    return short[one] ?? one
  })
}

/** Whether a text says a unit or a part of it: `missile`, `missiles per year` and `/year` all say `missiles a year`. */
export function isSameUnit(given: string, wanted: string): boolean {
  const words = wordsOf(given)
  const known = wordsOf(wanted)
  return words.length > 0 && words.every((word) => known.includes(word))
}
