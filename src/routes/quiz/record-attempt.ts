import type { Context } from 'hono'
import type { Attempt } from '../../domain/attempt.ts'
import { completeAttempt, lineSoFar } from '../../domain/completion.ts'
import { answeredIn } from '../../domain/handing-in.ts'
import { joinedIn } from '../../domain/room/outage.ts'
import type { Seat } from '../../domain/seat.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { isLearnerWithinLimit, isWithinLimit } from '../../http/limits.ts'
import { resultCode } from '../../http/result-codes.ts'
import { roomOf, scoresOf } from '../../http/server-timing.ts'
import { saveAttempt } from '../../store/attempts.ts'
import type { OpenedAttempt } from './opened-attempt.ts'

/**
 * Takes a response into an attempt, and tells the class of it; elsewhere nobody asks before the last.
 * @param attempt with the response
 * @returns the attempt as it was where the class took nothing more: it had ended, or is in a lesson together;
 *   `tooMany` beyond the limit of a minute, where nothing came of it
 */
export async function takeResponse(
  c: Context<AppEnv>,
  before: OpenedAttempt,
  attempt: Attempt,
): Promise<OpenedAttempt | 'tooMany'> {
  const opened = { ...before, attempt }
  const { classroom, id, completedAt } = attempt
  if (completedAt !== undefined || !classroom) return recordIfComplete(c, opened, before)
  if (!(await isLearnerWithinLimit(c, classroom))) return 'tooMany'
  const line = lineSoFar(attempt, before.items, nowInSeconds())
  const told = await roomOf(c, classroom.code)
    .answer({
      id,
      name: classroom.learner,
      answered: answeredIn(attempt),
      line,
      joined: joinedIn(attempt),
    })
    .catch(() => undefined)
  if (!told) return opened
  const { standing, verdict } = told
  const readStanding = () => Promise.resolve(standing)
  const isTaken = verdict !== 'late' && verdict !== 'together'
  return { ...(isTaken ? opened : before), readStanding }
}

/**
 * Records a complete attempt that was not recorded yet; the token says whether it was.
 * @param before the attempt before its end: nobody finishes alone what the class does together
 * @returns `tooMany` beyond the limit of a minute: a result that was shown and not taken could be left for a better one
 */
export async function recordIfComplete(
  c: Context<AppEnv>,
  opened: OpenedAttempt,
  before = opened,
): Promise<OpenedAttempt | 'tooMany'> {
  const { attempt, items } = opened
  const { classroom, draw, completedAt, isRecorded } = attempt
  if (completedAt === undefined || isRecorded || draw === 'trial') return opened
  if (classroom) return recordInRoom(c, opened, before, classroom)
  if (!(await isWithinLimit(c, 'RECORDINGS'))) return 'tooMany'
  const recorded = { ...attempt, recordedAs: await resultCode(attempt, opened.keys) }
  const complete = completeAttempt(recorded, items)
  const isSaved = await saveAttempt(scoresOf(c), complete, c.get('wait'))
  return isSaved ? { ...opened, attempt: { ...recorded, isRecorded: true } } : opened
}

async function recordInRoom(
  c: Context<AppEnv>,
  opened: OpenedAttempt,
  before: OpenedAttempt,
  seat: Seat,
): Promise<OpenedAttempt | 'tooMany'> {
  const { attempt, items } = opened
  const { code, learner: name } = seat
  if (!(await isLearnerWithinLimit(c, seat))) return 'tooMany'
  const { record, line } = completeAttempt(attempt, items)
  const told = await roomOf(c, code)
    .complete({ name, id: record.id, line, joined: joinedIn(attempt) })
    .catch(() => undefined)
  if (!told) return opened
  const { standing, verdict } = told
  // The page that follows asks nothing again.
  const readStanding = () => Promise.resolve(standing)
  if (verdict === 'together') return { ...before, readStanding }
  const isRecorded = verdict === 'recorded'
  return { ...opened, readStanding, told: standing, attempt: { ...attempt, isRecorded } }
}
