/** Copies of rooms in Workers KV: what a class did, for when its room can't be reached. */

import { classroomLifetime } from '../domain/lifetimes.ts'
import type { ListedClassroom } from '../domain/listed-classroom.ts'
import { snapshotKey } from './keys.ts'

/** A class as it was when its room last wrote it down. */
export interface Snapshot extends ListedClassroom {
  /** Seconds since 1970. */
  takenAt: number
}

/** @throws whatever the store throws if it refuses */
export const saveSnapshot = (
  scores: KVNamespace,
  code: string,
  snapshot: Snapshot,
): Promise<void> =>
  scores.put(snapshotKey(code), JSON.stringify(snapshot), {
    metadata: { takenAt: snapshot.takenAt },
    expirationTtl: classroomLifetime,
  })

/** @throws where the store does not answer */
export const loadSnapshot = async (
  scores: KVNamespace,
  code: string,
): Promise<Snapshot | undefined> =>
  (await scores.get<Snapshot>(snapshotKey(code), 'json')) ?? undefined
