/** Copies of rooms in Workers KV: what a class did, for when its room can't be reached. */

import type { ListedClassroom } from '../domain/listed-classroom.ts'
import { snapshotKey } from './keys.ts'

/** A class as it was when its room last wrote it down. */
export interface Snapshot extends ListedClassroom {
  /** Seconds since 1970. */
  takenAt: number
}

/** Seconds for which KV keeps anything, at least. */
const shortestStay = 60

/**
 * Saves the copy until its class expires, however late it is written.
 * @param expiresAt seconds since 1970, by the clock that says when it was taken
 * @throws whatever the store throws if it refuses
 */
export function saveSnapshot(
  scores: KVNamespace,
  code: string,
  snapshot: Snapshot,
  expiresAt: number,
): Promise<void> {
  const { takenAt } = snapshot
  const expirationTtl = expiresAt - takenAt
  if (expirationTtl < shortestStay) return deleteSnapshot(scores, code)
  const options = { metadata: { takenAt }, expirationTtl }
  return scores.put(snapshotKey(code), JSON.stringify(snapshot), options)
}

/** @throws whatever the store throws if it refuses */
export const deleteSnapshot = (scores: KVNamespace, code: string): Promise<void> =>
  scores.delete(snapshotKey(code))

/** @throws where the store does not answer */
export const loadSnapshot = async (
  scores: KVNamespace,
  code: string,
): Promise<Snapshot | undefined> =>
  (await scores.get<Snapshot>(snapshotKey(code), 'json')) ?? undefined
