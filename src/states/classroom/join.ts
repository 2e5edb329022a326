import type { UiKey } from '../../../.build/content.js'
import { openUntil } from '../../content/classroom-clock.ts'
import { titleOfQuiz } from '../../content/quiz-title.ts'
import type { Site } from '../../content/site.ts'
import type { Mode } from '../../domain/attempt.ts'
import type { ClassroomSettings, FeedbackTime } from '../../domain/classroom.ts'

/** Why joining did not go through; each has a text `join.error.<problem>`. */
export type JoinProblem = UiKey extends infer K
  ? K extends `join.error.${infer Problem}`
    ? Problem
    : never
  : never

/** What the page to join a class shows. */
export interface JoinState extends JoinEntries {
  code: string
  quiz: string
  questions: number
  mode: Mode
  feedback: FeedbackTime
  hasNumbers: boolean
  isLocked: boolean
  /** Until when the class is open, in its time zone. */
  until: string
}

/** What is said of a problem where it belongs: at the field that is to be put right, or above all where there is none. */
export function errorAt(
  place: 'name' | 'number' | 'top',
  { problem, returning }: JoinEntries,
): UiKey | undefined {
  if (!problem) return undefined
  const isOfName = returning !== '' && (problem === 'name' || problem === 'unknown')
  const isOfNumber = problem === 'number' || problem === 'numberTaken'
  return place === (isOfName ? 'name' : isOfNumber ? 'number' : 'top')
    ? `join.error.${problem}`
    : undefined
}

/** What the form is filled with, and why it came back. */
export interface JoinEntries {
  /** A generated name. */
  offered: string
  /** Which further name may be asked for; undefined after the last. */
  nextRoll: number | undefined
  /** A name typed by someone who was here before. */
  returning: string
  number?: string
  /** Random, so that a form that is sent twice gives one seat. */
  form: string
  problem?: JoinProblem
}

/** @param now seconds since 1970 */
export function joinState(
  site: Site,
  { code, settings }: { code: string; settings: ClassroomSettings },
  entries: JoinEntries,
  now: number,
): JoinState {
  const { quiz, items, mode, feedback, hasNumbers, isLocked } = settings
  return {
    code,
    quiz: titleOfQuiz(site, quiz, items),
    questions: items.length,
    mode,
    feedback,
    hasNumbers,
    isLocked,
    until: openUntil(site, settings, now),
    ...entries,
  }
}
