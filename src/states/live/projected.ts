/** A lesson on the projector: nothing about anyone, and nothing of how votes fall before the key is shown. */
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import type { LessonPhase } from '../../domain/live/lesson.ts'
import type { LessonView } from '../../domain/live/views.ts'
import { type AskedQuestion, askedQuestion } from './asked-question.ts'
import { type VotesInView, votesInView } from './revealed.ts'

export interface ProjectedLesson {
  question: AskedQuestion
  phase: LessonPhase
  joined: number
  voted: number
  /** Once a vote is closed: answers that came in, and those that are counted. */
  received: number | undefined
  counted: number | undefined
  /** Seconds left of a timer. */
  timer: number | undefined
  /** Once the key is shown. */
  votes: VotesInView | undefined
}

/**
 * @param now seconds since 1970
 * @returns undefined where there is no question to show: then the projector says how to join
 */
export function projectedLesson(
  site: Site,
  settings: ClassroomSettings,
  { lesson, counts, ...view }: LessonView,
  now: number,
): ProjectedLesson | undefined {
  const { phase } = lesson
  const question = askedQuestion(site, settings, lesson)
  if (!question || phase === 'over' || phase === 'lobby') return undefined
  return {
    question,
    phase,
    joined: view.joined,
    voted: view.voted,
    received: view.received,
    counted: view.counted,
    timer: timerLeft(lesson.timerEnds, now),
    votes:
      phase === 'revealed' && counts ? votesInView(site, question.item, counts, true) : undefined,
  }
}

export const timerLeft = (ends: number | undefined, now: number): number | undefined =>
  ends === undefined ? undefined : Math.max(0, ends - now)
