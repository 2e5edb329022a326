import type { ClassroomSettings } from '../classroom.ts'
import type { ListedClassroom } from '../listed-classroom.ts'
import type { OwnItem } from '../own/own-item.ts'
import { commit, type Decision, type RoomChange, refuse } from './change.ts'
import { emptyRoom, type Room } from './room.ts'
import { expiryOf } from './schedule.ts'

/**
 * Opens a class in an empty room; a code that was drawn twice names the class that had it first.
 * @param ownItems the own questions that it asks
 */
export function open(
  room: Room,
  settings: ClassroomSettings,
  ownItems: readonly OwnItem[] = [],
): Decision<'opened' | 'taken'> {
  if (room.settings) return refuse('taken')
  return { verdict: 'opened', changes: [{ change: 'settings', settings }, ...asking(ownItems)] }
}

const asking = (items: readonly OwnItem[]): RoomChange[] =>
  items.length > 0 ? [{ change: 'ownItems', items }] : []

/**
 * Takes over a class that was opened before there were rooms, as Workers KV lists it. A room that has
 * its class keeps it, and what has expired does not come back.
 * @param now seconds since 1970
 */
export function adopt(
  room: Room,
  { settings, ownItems = [], learners, attempts, removed, owners = {}, hands }: ListedClassroom,
  now: number,
): Decision<'adopted' | 'refused'> {
  if (room.settings || !settings || now >= expiryOf(settings)) return refuse('refused')
  const changes: RoomChange[] = [
    { change: 'settings', settings },
    ...asking(ownItems),
    ...learners.map(({ name, ...learner }) => ({ change: 'learner' as const, name, learner })),
    ...attempts.map((completion) => ({ change: 'completion' as const, completion })),
    ...Object.entries(owners).map(([id, name]) => ({ change: 'owner' as const, id, name })),
    ...(hands ? [{ change: 'hands' as const, hands }] : []),
    // Last, so that what a list still shows of them goes too.
    ...removed.map((name) => ({ change: 'removal' as const, name })),
  ]
  return { verdict: 'adopted', changes }
}

/** A room as its copy has it, for when it does not answer; an empty one where the class has expired. @param now seconds since 1970 */
export function roomOfCopy(copy: ListedClassroom, now: number): Room {
  const room = emptyRoom()
  for (const each of adopt(room, copy, now).changes) commit(room, each)
  for (const { id, ...one } of copy.progress ?? []) room.progress.set(id, one)
  return room
}
