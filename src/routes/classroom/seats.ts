/** Taking a seat in a class: what the form asks for, and what the store has to say. */
import type { Context } from 'hono'
import { type ClassroomSettings, stateOfClassroom } from '../../domain/classroom.ts'
import { type NameWords, parseLearnerName } from '../../domain/learner-name.ts'
import type { Seat } from '../../domain/seat.ts'
import { plainTyped } from '../../domain/typed-text.ts'
import type { AppEnv } from '../../env.ts'
import type { Form } from '../../http/forms.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { scoresOf } from '../../http/server-timing.ts'
import type { JoinProblem } from '../../states/classroom/join.ts'
import { loadLearner, saveLearner } from '../../store/classrooms.ts'

/** What a learner asks for. */
export interface SeatRequest {
  name: string
  /** From 1 to 99, of a new learner where the teacher hands out numbers. */
  number?: number
  /** The learner was here before. */
  isReturning: boolean
  /** The learner is sure of the name, though the store does not show it. */
  isSure: boolean
}

/** As people write a number in a list: `7`, `7.`, `#7`, `No. 7`. */
const numberRe = /^(?:#|no\.?|nr\.?|number)?\s*(\d{1,2})[.)]?$/i

/**
 * Reads the form to join, without asking the store.
 * @param words that names are made of
 * @param now seconds since 1970
 */
export function readSeatRequest(
  form: Form,
  settings: ClassroomSettings,
  words: NameWords,
  now: number,
): SeatRequest | { problem: JoinProblem } {
  const name = parseLearnerName(words, form.one('name') ?? '')
  if (!name) return { problem: 'name' }
  const isReturning = form.one('returning') === 'yes'
  const isSure = form.one('sure') === 'yes'
  if (isReturning) return { name, isReturning, isSure }
  if (stateOfClassroom(settings, now) === 'locked') return { problem: 'locked' }
  if (!settings.hasNumbers) return { name, isReturning, isSure }
  const number = Number(numberRe.exec(plainTyped(form.one('number') ?? ''))?.[1])
  return number > 0 ? { name, number, isReturning, isSure } : { problem: 'number' }
}

/** Gives a learner the seat, new or taken before. @param now seconds since 1970 */
export async function takeSeat(
  c: Context<AppEnv>,
  code: string,
  { isLocked }: ClassroomSettings,
  { name, number, isReturning, isSure }: SeatRequest,
  now: number,
): Promise<Seat | { problem: JoinProblem }> {
  if (!(await isWithinLimit(c, 'CLASSROOMS', code))) return { problem: 'tooMany' }
  if (!isReturning) {
    const numbered = number === undefined ? {} : { number }
    // Where the store refuses, the attempt itself will show that this learner joined.
    await saveLearner(scoresOf(c), code, name, { joinedAt: now, ...numbered }).catch(() => {})
    return { code, learner: name, ...numbered }
  }
  const known = await loadLearner(scoresOf(c), code, name).catch(() => 'away' as const)
  // Whoever is sure of the name goes on, for the store may not show it for a minute; but not where
  // nobody new may come in.
  if (!known && !(isSure && !isLocked)) return { problem: 'unknown' }
  const kept = known === 'away' ? undefined : known?.number
  return { code, learner: name, ...(kept !== undefined && { number: kept }) }
}
