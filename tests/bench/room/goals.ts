/** What a class may wait for, and what of it was kept to. */
import { type Verdict, verdictOnTime } from '../goals.ts'
import { percentileOf } from '../statistics.ts'
import type { LessonTimes } from './measure.ts'

/** Milliseconds, for classes of so many learners and less. */
interface Goal {
  learners: number
  /** From a tap to the projector, of 19 votes in 20. */
  projector: number
  /** From the teacher's tap to the last learner. */
  question: number
}

const goals: readonly Goal[] = [
  { learners: 200, projector: 500, question: 300 },
  { learners: 1000, projector: 1000, question: 1000 },
]

/** Of a class that is larger than any goal there are none. */
export function verdictsOn(times: LessonTimes): Partial<Record<keyof Goal | 'lost', Verdict>> {
  const goal = goals.find(({ learners }) => times.learners <= learners)
  const lost = { wanted: '0', isMet: times.lost === 0 }
  if (!goal) return { lost }
  return {
    lost,
    projector: verdictOnTime(goal.projector, percentileOf(times.projector, 0.95)),
    question: verdictOnTime(goal.question, Math.max(...times.question)),
  }
}
