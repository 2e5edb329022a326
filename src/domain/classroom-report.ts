/** What a class did, from the score lines that its list of keys brings along. */
import type { ClassroomSettings } from './classroom.ts'
import { isInTime } from './classroom.ts'
import type { ClassroomCompletion, Completion } from './completion.ts'
import { medianOf } from './item-analysis.ts'
import { type RecordedItem, recordedItemsOf } from './record.ts'
import { type Tally, tallyOf } from './tally.ts'

/** A learner as the store lists one. */
export interface ListedLearner {
  name: string
  /** Seconds since 1970. */
  joinedAt: number
  /** Where the teacher hands out numbers, 1 to 99. */
  number?: number
}

/** All that the store lists of a class. */
export interface ListedClassroom {
  settings: ClassroomSettings | undefined
  learners: readonly ListedLearner[]
  attempts: readonly ClassroomCompletion[]
  /** Names of learners whose entries the teacher removed. */
  removed: readonly string[]
}

/** One attempt of a learner; of several completions of it, the earliest. */
export interface CountedAttempt extends Completion {
  /** How often it was completed: more than once after going back. */
  completions: number
}

/** The line of one learner. */
export interface LearnerLine {
  name: string
  number?: number
  /** Undefined where only an attempt shows that the learner joined. */
  joinedAt?: number
  /** In the order in which they were completed. */
  attempts: readonly CountedAttempt[]
  /** The attempt that counts. */
  counted?: CountedAttempt
  /** What the counted attempt says of each item. */
  items: ReadonlyMap<string, RecordedItem>
}

/** Which of several attempts of a learner counts. */
export type Counting = 'first' | 'best'

export interface ClassroomReport {
  lines: readonly LearnerLine[]
  /** Over the attempts that count. */
  tally: Tally
  finished: number
  /** Of the score, in parts of a point; the deviation is that of the class itself, not a sample's. */
  mean: number
  standardDeviation: number
  /** Item id → median time spent on it, in seconds. */
  medianSeconds: Readonly<Record<string, number>>
}

/** Late completions and removed learners are left out. */
export function reportOf(
  { learners, attempts, removed }: Omit<ListedClassroom, 'settings'>,
  settings: ClassroomSettings,
  counting: Counting,
): ClassroomReport {
  const gone = new Set(removed)
  const joined = new Map(learners.map((learner) => [learner.name, learner]))
  const completions = Map.groupBy(
    attempts.filter(({ line }) => isInTime(settings, line.completedAt)),
    ({ name }) => name,
  )
  const names = new Set([...joined.keys(), ...completions.keys()])
  const lines = [...names]
    .filter((name) => !gone.has(name))
    .map((name) => lineOf(name, joined.get(name), completions.get(name) ?? [], counting))
  const finished = lines.filter(({ counted }) => counted)
  const tally = tallyOf(
    finished.flatMap(({ counted, items }) =>
      counted ? { line: counted.line, items: [...items.values()] } : [],
    ),
  )
  const scores = finished.map(({ counted }) => counted?.line.score ?? 0)
  const mean = meanOf(scores)
  return {
    lines,
    tally,
    finished: finished.length,
    mean,
    standardDeviation: Math.sqrt(meanOf(scores.map((score) => (score - mean) ** 2))),
    medianSeconds: medianTimes(finished),
  }
}

/** How many joined and how many finished: what may be shown to everybody. */
export function countLearners(
  { learners, attempts, removed }: Omit<ListedClassroom, 'settings'>,
  settings: ClassroomSettings,
): { joined: number; finished: number } {
  const finished = new Set(
    attempts.filter(({ line }) => isInTime(settings, line.completedAt)).map(({ name }) => name),
  )
  const joined = new Set([...learners.map(({ name }) => name), ...finished])
  for (const name of removed) {
    joined.delete(name)
    finished.delete(name)
  }
  return { joined: joined.size, finished: finished.size }
}

function lineOf(
  name: string,
  learner: ListedLearner | undefined,
  completions: readonly ClassroomCompletion[],
  counting: Counting,
): LearnerLine {
  const attempts = attemptsOf(completions)
  const [first] = attempts
  const counted =
    counting === 'first' || !first
      ? first
      : attempts.reduce((best, each) => (each.line.score > best.line.score ? each : best), first)
  return {
    name,
    ...(learner && { joinedAt: learner.joinedAt }),
    ...(learner?.number !== undefined && { number: learner.number }),
    attempts,
    ...(counted && { counted }),
    items: new Map(counted && recordedItemsOf(counted.line).map((item) => [item.id, item])),
  }
}

/** Attempts in the order of their earliest completions. */
function attemptsOf(completions: readonly ClassroomCompletion[]): CountedAttempt[] {
  const attempts = new Map<string, CountedAttempt>()
  const inOrder = completions.toSorted(
    // At the same second the order of ids decides, so that every reading agrees.
    (a, b) => a.line.completedAt - b.line.completedAt || (a.id < b.id ? -1 : 1),
  )
  for (const { id, line } of inOrder) {
    const attemptId = id.split('.')[0] ?? ''
    const known = attempts.get(attemptId)
    if (known) known.completions++
    else attempts.set(attemptId, { id, line, completions: 1 })
  }
  return [...attempts.values()]
}

const meanOf = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0

function medianTimes(lines: readonly LearnerLine[]): Record<string, number> {
  const times: Record<string, number[]> = {}
  for (const { items } of lines) {
    for (const { id, seconds } of items.values()) {
      times[id] ??= []
      times[id].push(seconds)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([id, all]) => [id, medianOf(all)]))
}

/** What the table of learners is sorted by: a column or an item id, a hyphen before it for downward. */
export type SortColumn = 'name' | 'number' | 'score' | 'joined' | (string & {})

/**
 * The lines in another order. Learners without a value stand last either way; names decide ties.
 * @param sort a column, or an item id for its points; `-` before it sorts downward
 */
export function sortLines(lines: readonly LearnerLine[], sort: string): LearnerLine[] {
  const isDown = sort.startsWith('-')
  const column: SortColumn = isDown ? sort.slice(1) : sort
  const byName = (a: LearnerLine, b: LearnerLine) => (a.name < b.name ? -1 : 1)
  if (column === 'name') return lines.toSorted((a, b) => (isDown ? byName(b, a) : byName(a, b)))
  return lines
    .map((line) => ({ line, value: sortValue(line, column) }))
    .sort((a, b) => {
      if (a.value === b.value) return byName(a.line, b.line)
      if (a.value === undefined || b.value === undefined) return a.value === undefined ? 1 : -1
      return isDown ? b.value - a.value : a.value - b.value
    })
    .map(({ line }) => line)
}

function sortValue(line: LearnerLine, column: SortColumn): number | undefined {
  switch (column) {
    case 'number':
      return line.number
    case 'score':
      return line.counted?.line.score
    case 'joined':
      return line.joinedAt
    default:
      return line.items.get(column)?.points
  }
}
