/** What a class did, from the score lines that its list of keys brings along. */
import { SureAndWrongCount } from './calibration.ts'
import { type ClassroomSettings, isInTime } from './classroom.ts'
import type { ClassroomCompletion } from './completion.ts'
import { FirstVoteCount, type FirstVotes } from './first-votes.ts'
import { medianOf } from './item-analysis.ts'
import { type CountRule, type LearnerLine, lineOf, type UnderWay } from './learner-line.ts'
import type { ListedClassroom, ListedLearner } from './listed-classroom.ts'
import { isLiveLine } from './live/lines.ts'
import type { Hands } from './paper/hands.ts'
import { type Tally, TallyCount } from './tally.ts'

export interface ClassroomReport {
  lines: readonly LearnerLine[]
  /** Over the attempts that count. */
  tally: Tally
  finished: number
  /** Of the score, in parts of a point; the deviation is that of the class itself, not a sample's. */
  mean: number
  standardDeviation: number
  /** The most that could be earned, in parts: a live lesson may have asked fewer questions than the class has. */
  most: number
  /** The lowest score, 0 where nobody finished. */
  lowest: number
  /** Item id → how many were sure of a response that was not fully right. */
  sureAndWrong: Readonly<Record<string, number>>
  /** Undefined where no vote of a live lesson was changed by a second one. */
  firstVotes: FirstVotes | undefined
  /** Item id → median time spent on it, in seconds. */
  medianSeconds: Readonly<Record<string, number>>
  /** Raised, and no learners. */
  hands: Hands
}

/** Late completions and removed learners are left out. */
export function reportOf(
  listed: Omit<ListedClassroom, 'settings'>,
  settings: ClassroomSettings,
  counting: CountRule,
): ClassroomReport {
  const lines = linesOf(listed, settings, counting)
  const count = new TallyCount()
  const sureAndWrong = new SureAndWrongCount()
  const scores: number[] = []
  let most = 0
  const firstVotes = new FirstVoteCount()
  for (const { counted } of lines) {
    if (!counted) continue
    count.add(counted.line)
    sureAndWrong.add(counted.line)
    scores.push(counted.line.score)
    most = Math.max(most, counted.line.maxScore)
    firstVotes.add(counted.line)
  }
  const mean = meanOf(scores)
  return {
    lines,
    tally: count.tally(),
    finished: scores.length,
    mean,
    most,
    firstVotes: firstVotes.firstVotes(),
    lowest: scores.reduce((least, score) => Math.min(least, score), scores[0] ?? 0),
    standardDeviation: Math.sqrt(meanOf(scores.map((score) => (score - mean) ** 2))),
    sureAndWrong: sureAndWrong.items,
    medianSeconds: Object.fromEntries(count.seconds().map(([id, all]) => [id, medianOf(all)])),
    hands: listed.hands ?? {},
  }
}

/** The lines alone. */
export function linesOf(
  { learners, attempts, progress = [], voters = [], removed }: Omit<ListedClassroom, 'settings'>,
  settings: ClassroomSettings,
  counting: CountRule,
): LearnerLine[] {
  const lines = new Map<string, { learner?: ListedLearner; completions: ClassroomCompletion[] }>()
  for (const learner of learners) lines.set(learner.name, { learner, completions: [] })
  const underWay = new Map<string, UnderWay>()
  for (const { id, name, answered } of progress) {
    const before = underWay.get(name)
    underWay.set(name, {
      attempts: (before?.attempts ?? 0) + (isLiveLine(id) ? 0 : 1),
      answered: Math.max(answered, before?.answered ?? 0),
    })
    // One who joined where the room did not answer.
    if (!lines.has(name)) lines.set(name, { completions: [] })
  }
  for (const completion of attempts) {
    if (!isInTime(settings, completion.line.completedAt)) continue
    const line = lines.get(completion.name)
    if (line) line.completions.push(completion)
    else lines.set(completion.name, { completions: [completion] })
  }
  const votersOf = new Map<string, number>()
  for (const { name } of voters) votersOf.set(name, (votersOf.get(name) ?? 0) + 1)
  for (const name of removed) lines.delete(name)
  return Array.from(lines, ([name, { learner, completions }]) =>
    lineOf(name, learner, completions, underWay.get(name), {
      counting,
      voters: votersOf.get(name) ?? 0,
    }),
  )
}

/** How many joined and how many finished: what may be shown to everybody. */
export function countLearners(
  { learners, attempts, removed }: Omit<ListedClassroom, 'settings'>,
  settings: ClassroomSettings,
): { joined: number; finished: number } {
  const joined = new Set<string>()
  const finished = new Set<string>()
  for (const { name } of learners) joined.add(name)
  for (const { name, line } of attempts) {
    if (!isInTime(settings, line.completedAt)) continue
    joined.add(name)
    finished.add(name)
  }
  for (const name of removed) {
    joined.delete(name)
    finished.delete(name)
  }
  return { joined: joined.size, finished: finished.size }
}

const meanOf = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
