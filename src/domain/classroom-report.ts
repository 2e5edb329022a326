/** What a class did, from the score lines that its list of keys brings along. */
import { type ClassroomSettings, isInTime } from './classroom.ts'
import { medianOf } from './item-analysis.ts'
import { type CountRule, type LearnerLine, lineOf } from './learner-line.ts'
import type { ListedClassroom } from './listed-classroom.ts'
import { type Tally, tallyOf } from './tally.ts'

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
  counting: CountRule,
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
