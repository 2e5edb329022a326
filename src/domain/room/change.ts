/** What changes in a room: decided by a request, written, and made in memory. */
import { attemptIdOf } from '../attempt.ts'
import type { ClassroomSettings } from '../classroom.ts'
import { ballotKey, type Lesson, type Vote, type Voter, type Votes } from '../live/lesson.ts'
import type { OwnItem } from '../own/own-item.ts'
import type { Hands } from '../paper/hands.ts'
import type { Progress, Room, RoomCompletion, RoomLearner } from './room.ts'

/** One thing that becomes otherwise. All changes of a decision are made together or not at all. */
export type RoomChange =
  | { change: 'settings'; settings: ClassroomSettings }
  | { change: 'ownItems'; items: readonly OwnItem[] }
  | { change: 'learner'; name: string; learner: RoomLearner }
  /** Its attempt is under way no longer. Takes the place of one with the same id. */
  | { change: 'completion'; completion: RoomCompletion }
  | { change: 'progress'; id: string; progress: Progress }
  | { change: 'lesson'; lesson: Lesson }
  /** Takes the place of the learner's earlier vote in the same ballot. */
  | { change: 'vote'; vote: Vote }
  /** Its learner gave none in that ballot. */
  | { change: 'unvote'; vote: Pick<Vote, 'item' | 'ballot' | 'name'> }
  | { change: 'voter'; id: string; voter: Voter }
  /** An attempt is somebody else's from now on, with what was done in it. */
  | { change: 'owner'; id: string; name: string }
  /** All raised hands, in place of those before. */
  | { change: 'hands'; hands: Hands }
  /** A learner and all that they did goes. */
  | { change: 'removal'; name: string }
  /** All learners and what they did go, and own questions; the settings stay. */
  | { change: 'clearance' }

/** What is answered to a request, and what it changes; no changes where it changes nothing. */
export interface Decision<Verdict> {
  verdict: Verdict
  changes: readonly RoomChange[]
}

/** A decision that changes nothing. */
export const refuse = <Verdict>(verdict: Verdict): Decision<Verdict> => ({ verdict, changes: [] })

/** Makes a change in memory. */
export function commit(room: Room, change: RoomChange): void {
  switch (change.change) {
    case 'settings':
      room.settings = change.settings
      return
    case 'ownItems':
      room.ownItems = change.items
      return
    case 'learner':
      room.learners.set(change.name, change.learner)
      return
    case 'completion':
      room.completions.set(change.completion.id, change.completion)
      room.progress.delete(attemptIdOf(change.completion.id))
      return
    case 'progress':
      room.progress.set(change.id, change.progress)
      return
    case 'lesson':
      room.lesson = change.lesson
      return
    case 'vote':
      cast(room.votes, change.vote)
      return
    case 'unvote':
      withdraw(room.votes, ballotKey(change.vote), change.vote.name)
      return
    case 'voter':
      room.voters.set(change.id, change.voter)
      return
    case 'owner': {
      const { id, name } = change
      room.owners.set(id, name)
      for (const each of room.completions.values()) {
        if (attemptIdOf(each.id) === id) room.completions.set(each.id, { ...each, name })
      }
      const progress = room.progress.get(id)
      if (progress) room.progress.set(id, { ...progress, name })
      const voter = room.voters.get(id)
      if (voter) room.voters.set(id, { ...voter, name })
      return
    }
    case 'hands':
      room.hands = change.hands
      return
    case 'removal':
      room.removed.add(change.name)
      room.learners.delete(change.name)
      for (const { id, name } of room.completions.values()) {
        if (name === change.name) room.completions.delete(id)
      }
      for (const [id, { name }] of room.progress) {
        if (name === change.name) room.progress.delete(id)
      }
      for (const [id, { name }] of room.voters) if (name === change.name) room.voters.delete(id)
      for (const ballot of room.votes.keys()) withdraw(room.votes, ballot, change.name)
      return
    case 'clearance':
      room.ownItems = []
      room.learners.clear()
      room.completions.clear()
      room.progress.clear()
      room.removed.clear()
      room.votes.clear()
      room.voters.clear()
      room.lesson = undefined
      room.owners.clear()
      room.hands = {}
  }
}

/** Puts a vote with those of its ballot. */
export function cast(votes: Votes, vote: Vote): void {
  const key = ballotKey(vote)
  const voters = votes.get(key) ?? new Map<string, Vote>()
  votes.set(key, voters.set(vote.name, vote))
}

function withdraw(votes: Votes, ballot: string, name: string): void {
  const voters = votes.get(ballot)
  voters?.delete(name)
  if (voters?.size === 0) votes.delete(ballot)
}
