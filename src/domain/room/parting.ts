import { attemptIdOf } from '../attempt.ts'
import { isLiveLine } from '../live/lines.ts'
import { partVotes, votersUnder } from '../live/voters.ts'
import { type Decision, refuse } from './change.ts'
import type { Room } from './room.ts'

/** Attempts under one name that turn out to be somebody else's. */
export interface PartRequest {
  name: string
  /** Ids of the attempts that go, whether they are complete or not. */
  ids: readonly string[]
  /** The name that they get, which nobody has. */
  newName: string
  /** Of the key that came with it. */
  keyVersion: number
}

export type PartVerdict =
  | 'parted'
  | 'badKey'
  | 'noClass'
  | 'nameTaken'
  | 'nothingLeft'
  | 'nothingToPart'

/**
 * Parts learners who came under one name, by chance or because one came back under a classmate's. What
 * such an attempt still sends goes to its new name as well.
 */
export function part(
  room: Room,
  { name, ids, newName, keyVersion }: PartRequest,
): Decision<PartVerdict> {
  const { settings, learners, removed } = room
  if (!settings) return refuse('noClass')
  if (keyVersion !== settings.keyVersion) return refuse('badKey')
  const all = attemptsUnder(room, name)
  const going = all.filter((id) => ids.includes(id))
  if (going.length === 0) return refuse('nothingToPart')
  if (going.length === all.length) return refuse('nothingLeft')
  if (learners.has(newName) || removed.has(newName)) return refuse('nameTaken')
  const joinedAt = learners.get(name)?.joinedAt ?? settings.openedAt
  return {
    verdict: 'parted',
    changes: [
      { change: 'learner', name: newName, learner: { joinedAt } },
      ...going.map((id) => ({ change: 'owner' as const, id, name: newName })),
      ...partVotes(room, name, going, newName),
    ],
  }
}

/** Whose an attempt is: who it says, unless it was parted from that name. */
export const ownerOf = ({ owners }: Room, recordOrAttemptId: string, name: string): string =>
  owners.get(attemptIdOf(recordOrAttemptId)) ?? name

/** Ids of the attempts under a name, each once. */
function attemptsUnder(room: Room, name: string): string[] {
  const { completions, progress } = room
  const ids = new Set<string>()
  for (const { id, ...each } of completions.values()) {
    // A lesson from before the class was restored is nobody's attempt.
    if (each.name === name && !isLiveLine(id)) ids.add(attemptIdOf(id))
  }
  for (const [id, each] of progress) if (each.name === name) ids.add(id)
  for (const [id] of votersUnder(room, name)) ids.add(id)
  return [...ids]
}
