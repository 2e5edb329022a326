/** Reading a class from its room, or from the last copy of it, where the room does not answer. */
import type { Context } from 'hono'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { Onlooker } from '../../domain/live/views.ts'
import type { RoomReading } from '../../domain/room/listing.ts'
import type { AppEnv } from '../../env.ts'
import { nowInSeconds } from '../../http/clock.ts'
import { roomOf, scoresOf } from '../../http/server-timing.ts'
import { loadSnapshot } from '../../store/snapshots.ts'

/** A class as a page shows it. */
export interface ClassroomReading
  extends ListedClassroom,
    Pick<RoomReading, 'mark' | 'readAt' | 'live'> {
  /** When the copy was taken, in seconds since 1970; undefined for what is true now. */
  takenAt?: number
}

/**
 * One call of the room.
 * @param seen mark of the reading that the open page shows: it is better than any copy
 * @param onlooker for whom it is
 * @returns without a list where that is still true
 * @throws where nothing newer can be read
 */
export async function readClassroom(
  c: Context<AppEnv>,
  code: string,
  seen: string | undefined,
  onlooker: Onlooker,
): Promise<RoomReading | ClassroomReading> {
  try {
    const { listed, ...reading } = await roomOf(c, code).read(seen, onlooker)
    return listed ? { ...listed, ...reading } : reading
  } catch (error) {
    const copy = seen === undefined ? await loadSnapshot(scoresOf(c), code) : undefined
    if (!copy) throw error
    return { ...copy, readAt: nowInSeconds(), mark: `copy-${copy.takenAt}` }
  }
}
