/** What a class says to learners. */
import type { Context } from 'hono'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { type LearnerStanding, standingIn } from '../../domain/room/listing.ts'
import type { Seat } from '../../domain/seat.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { roomOf, scoresOf } from '../../http/server-timing.ts'
import { loadSnapshot } from '../../store/snapshots.ts'

/**
 * From the room, or from the last copy of it where the room does not answer.
 * @returns undefined where there is no such class
 * @throws where neither answers, or there is no copy yet
 */
export const readSettings = (
  c: Context<AppEnv>,
  code: string,
): Promise<ClassroomSettings | undefined> =>
  roomOf(c, code)
    .settings()
    .catch(async () => (await readCopy(c, code)).settings)

/**
 * What the class says of one learner, read likewise.
 * @throws where neither answers, or there is no copy yet
 */
export async function readStanding(
  c: Context<AppEnv>,
  {
    id,
    code,
    learner,
  }: Pick<Seat, 'code' | 'learner'> & {
    /** Of the attempt. */
    id: string
  },
): Promise<LearnerStanding> {
  try {
    return await roomOf(c, code).standing({ id, name: learner })
  } catch {
    return standingIn(await readCopy(c, code), { id, name: learner }, nowInSeconds())
  }
}

/** @throws where there is no copy, or the store does not answer */
export async function readCopy(c: Context<AppEnv>, code: string) {
  const copy = await loadSnapshot(scoresOf(c), code)
  if (!copy?.settings) throw new Error('no copy of this class')
  return { ...copy, settings: copy.settings }
}
