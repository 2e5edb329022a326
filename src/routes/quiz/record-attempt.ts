import type { Context } from 'hono'
import { isInTime } from '../../domain/classroom.ts'
import { completeAttempt } from '../../domain/completion.ts'
import type { AppEnv } from '../../env.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { saveAttempt } from '../../store/attempts.ts'
import type { OpenedAttempt } from './opened-attempt.ts'

/** Records a complete attempt that the store has not taken yet; the token says whether it has. */
export async function recordIfComplete(
  c: Context<AppEnv>,
  opened: OpenedAttempt,
): Promise<OpenedAttempt> {
  const { attempt, items, readClassroom } = opened
  const { classroom, draw, completedAt, isRecorded } = attempt
  if (completedAt === undefined || isRecorded || draw === 'trial') return opened
  const settings = await readClassroom()
  if (settings && !isInTime(settings, completedAt)) return opened
  // In a class more than any can finish: one device's script must not use up the day's writes.
  const isAllowed = classroom
    ? await isWithinLimit(c, 'CLASSROOMS', `record:${classroom.code}`)
    : await isWithinLimit(c, 'RECORDINGS')
  if (!isAllowed) return opened
  const isSaved = await saveAttempt(scoresOf(c), completeAttempt(attempt, items), c.get('wait'))
  return { ...opened, attempt: { ...attempt, isRecorded: isSaved } }
}
