/**
 * A teacher's own list of names, read against the learners of a class. Only browsers run this: the list is sent
 * nowhere, so nothing here may ever be asked for by a route.
 */

/** Who a line may be about. */
export interface ListedLearner {
  /** Such as `calm-otter-42`. */
  name: string
  /** In a class with numbers. */
  number?: number
}

export interface ClassList {
  /** By the generated name. */
  names: ReadonlyMap<string, string>
  /** Lines that nobody was found for, as they were written. */
  unmatched: readonly string[]
}

const apart = '[\\s,;:.)–—-]'
const numberRe = new RegExp(`^(\\d{1,3})${apart}+(.+)$|^(.+)[\\t,;]\\s*(\\d{1,3})$`)

/**
 * Reads one learner a line: a number and a name, a name and the generated one, in either order; or names alone, if all are,
 * in the order of the numbers.
 */
export function readClassList(text: string, learners: readonly ListedLearner[]): ClassList {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const byNumber = new Map(learners.map((learner) => [learner.number, learner]))
  const withNames = learners.map(({ name }) => ({ name, pattern: patternOf(name) }))
  const read = lines.map((line) => byGeneratedName(line, withNames) ?? byOwnNumber(line, byNumber))
  const isPlain = read.every((found) => found === undefined)
  const names = new Map<string, string>()
  const unmatched: string[] = []
  for (const [at, line] of lines.entries()) {
    const inOrder = isPlain ? byNumber.get(at + 1) : undefined
    const { learner, own } = read[at] ?? { learner: inOrder?.name, own: line }
    if (learner === undefined || names.has(learner)) unmatched.push(line)
    else names.set(learner, own)
  }
  return { names, unmatched }
}

interface ReadLine {
  /** The generated name; undefined where nobody has the number. */
  learner: string | undefined
  own: string
}

/** The name of a learner at either end of a line, as people type it, and what stands beside it. */
const patternOf = (name: string): RegExp => {
  const words = name.split('-').join('[\\s_-]+')
  return new RegExp(`^(.*\\S)${apart}+${words}$|^${words}${apart}+(\\S.*)$`, 'i')
}

function byGeneratedName(
  line: string,
  learners: readonly { name: string; pattern: RegExp }[],
): ReadLine | undefined {
  for (const { name, pattern } of learners) {
    const [, before, after] = pattern.exec(line) ?? []
    const own = (before ?? after)?.replace(endRe, '')
    if (own) return { learner: name, own }
  }
  return undefined
}

/** What parted the two, where it was more than one sign. */
const endRe = new RegExp(`^${apart}+|${apart}+$`, 'g')

function byOwnNumber(
  line: string,
  byNumber: ReadonlyMap<number | undefined, ListedLearner>,
): ReadLine | undefined {
  // Digits of East Asian keyboards are as wide as their letters.
  const usual = line.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  const [, first, after, before, last] = numberRe.exec(usual) ?? []
  const own = (after ?? before)?.trim()
  if (!own) return undefined
  return { learner: byNumber.get(Number(first ?? last))?.name, own }
}
