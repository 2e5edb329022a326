/** A class as the tests of its rules have it, and what makes the changes of a decision. */
import { type ClassroomSettings, openClassroom } from '../../src/domain/classroom.ts'
import { commit, type Decision } from '../../src/domain/room/change.ts'
import type { Room } from '../../src/domain/room/room.ts'

/** When it was opened, in seconds since 1970. */
export const opened = 1_800_000_000

/** Of a class that is open for one hour. */
export const sampleSettings = (changes: Partial<ClassroomSettings> = {}): ClassroomSettings => ({
  ...openClassroom(
    {
      quiz: 'export',
      items: ['pat-01'],
      mode: 'practice',
      feedback: 'close',
      isShuffled: false,
      seed: '4f9k2zq',
      hasNumbers: false,
      zone: 'UTC',
      language: 'en',
      hours: 1,
    },
    opened,
  ),
  ...changes,
})

/** Decides, and makes the changes. */
export function make<Verdict>(room: Room, { verdict, changes }: Decision<Verdict>): Verdict {
  for (const each of changes) commit(room, each)
  return verdict
}
