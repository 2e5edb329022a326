/** Looks into every room after a step, without anything going wrong. */
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import type { SimulatedClass } from './classes.ts'
import { checkRoom, checkSettings } from './invariants.ts'
import { checkLesson, checkLines, checkTogether, checkView } from './lesson-invariants.ts'
import { noteLesson } from './lesson-states.ts'
import { checkOwners } from './parting.ts'
import type { World } from './world.ts'

/**
 * @param changed the class in which something happened, if in any
 * @param isCrowded several people did something, and nobody knows in which order
 */
export async function look(
  world: World,
  classes: readonly SimulatedClass[],
  changed: SimulatedClass | undefined,
  isCrowded: boolean,
): Promise<void> {
  for (const one of classes) {
    const seen = one === changed ? undefined : one.seen
    const reading = await world.readRoom({ code: one.code, seen })
    // Nothing is otherwise there.
    if (reading && !reading.listed) continue
    one.seen = reading?.mark
    const room = reading?.listed
    // One from before that can't be taken over just now.
    if (!room) {
      world.reached.note('a class could not be taken over at first')
      continue
    }
    const { settings } = room
    const opened = one.settings?.openedAt
    if (opened !== undefined && world.now >= opened + classroomLifetime) {
      if (!settings) world.reached.note('a class expired')
      one.isExpired = !settings
    }
    if (!one.isExpired) checkSettings(one.settings, settings, one.asked)
    one.latestEnd = Math.max(one.latestEnd, settings?.closesAt ?? 0)
    const isParted = checkOwners(world, one)
    // An earlier version handed in a second later.
    const delay = world.objects.isOfNow(one.code) ? 0 : 1
    checkRoom(one, room, world.now >= (settings?.closesAt ?? 0) + delay)
    const stored = world.objects.lessonOf(one.code)
    noteLesson(world, one, stored)
    const isOfNow = world.objects.isOfNow(one.code)
    checkTogether(one, room, stored, isOfNow && !isCrowded, world.now)
    checkLesson(one, stored, { isCrowded, isParted }, world.now)
    // What is shown was mended since in places.
    if (isOfNow) {
      checkLines(room, stored)
      if (reading.live) checkView(reading.live, stored.votes)
    }
    one.told.clear()
    one.asked = []
    if (settings) one.settings = settings
  }
}
