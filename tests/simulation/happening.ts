/** What happens in one step. */
import { isClosed } from '../../src/domain/classroom.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { openBefore } from './before-rooms.ts'
import type { SimulatedClass } from './classes.ts'
import type { Guests } from './guests.ts'
import { handIn } from './handing-in.ts'
import { lead, lookAtBoard } from './leading.ts'
import { comeBack, goBack, goOn, join } from './learning.ts'
import { isUnderWay } from './lesson-book.ts'
import { part } from './parting.ts'
import { change, lookAtReport, open, pasteReceipts, remove } from './teaching.ts'
import { vote } from './voting.ts'
import type { World } from './world.ts'

type InClass = (
  world: World,
  one: SimulatedClass,
  classes: readonly SimulatedClass[],
) => Promise<void>

const inClass = {
  join,
  comeBack,
  goOn,
  goBack,
  handIn,
  change,
  remove,
  part,
  report: lookAtReport,
  receipts: pasteReceipts,
  lead,
  vote,
  board: lookAtBoard,
} satisfies Record<string, InClass>
type ClassAction = keyof typeof inClass

const classActions: Readonly<Record<ClassAction, number>> = {
  join: 12,
  comeBack: 3,
  goOn: 42,
  goBack: 6,
  handIn: 5,
  change: 6,
  remove: 1,
  part: 3,
  report: 5,
  receipts: 3,
  lead: 3,
  vote: 4,
  board: 1,
}

/** In a class that is in a lesson, most of what happens is about it. */
const lessonActions: Readonly<Record<ClassAction, number>> = {
  join: 8,
  comeBack: 3,
  goOn: 6,
  goBack: 2,
  handIn: 1,
  change: 2,
  remove: 0.7,
  part: 1,
  report: 3,
  receipts: 1,
  lead: 26,
  vote: 42,
  board: 5,
}

const otherActions = {
  open: 3,
  openBefore: 0.5,
  trouble: 3,
  restart: 1,
  pass: 14,
  passLong: 0.3,
  deploy: 1,
  visit: 8,
  count: 0.3,
} as const
type OtherAction = keyof typeof otherActions

/** Fewer classes than that, so that people meet in them. */
const mostClasses = 4

export interface Happening {
  actions: readonly (ClassAction | OtherAction)[]
  /** Where it happens, if in a class. */
  one: SimulatedClass | undefined
}

/** Draws what happens. */
export function draw({ chance, now }: World, classes: readonly SimulatedClass[]): Happening {
  const inLesson = classes.filter((each) => isInLesson(each, now))
  const one = chance.one(inLesson.length > 0 && chance.isIn(0.5) ? inLesson : classes)
  const where = chance.weighted({ inClass: 92, together: 6, elsewhere: 31 })
  if (where === 'elsewhere') return { actions: [chance.weighted<OtherAction>(otherActions)], one }
  const count = where === 'together' ? 2 + chance.below(3) : 1
  const weights = one && isInLesson(one, now) ? lessonActions : classActions
  return {
    actions: Array.from({ length: count }, () => chance.weighted<ClassAction>(weights)),
    one,
  }
}

/** Lets it happen. */
export async function happen(
  world: World,
  classes: SimulatedClass[],
  guests: Guests,
  { actions, one }: Happening,
): Promise<void> {
  const [action] = actions
  if (!action) return
  if (isOther(action)) return happenElsewhere(world, classes, guests, action)
  if (!one) return
  // Several people may do something in the same moment.
  world.isCrowded = actions.length > 1
  await Promise.all(actions.map((each) => !isOther(each) && inClass[each](world, one, classes)))
  if (!world.isCrowded) return
  world.isCrowded = false
  world.reached.note('several people did something in the same moment')
  // What was recorded before it in the same moment was told in good faith.
  if (one.asked.includes('delete')) one.told.clear()
}

const isOther = (action: ClassAction | OtherAction): action is OtherAction => action in otherActions

async function happenElsewhere(
  world: World,
  classes: SimulatedClass[],
  guests: Guests,
  action: OtherAction,
): Promise<void> {
  const { chance, reached } = world
  const isLesson = classes.some((one) => isInLesson(one, world.now))
  switch (action) {
    case 'open': {
      const opened = hasPlace(classes) ? await open(world) : undefined
      if (opened) classes.push(opened)
      return
    }
    case 'openBefore':
      if (hasPlace(classes)) classes.push(await openBefore(world))
      return
    case 'trouble':
      return world.trouble()
    case 'restart':
      world.objects.restart()
      return reached.note('all rooms were restarted')
    case 'deploy':
      world.objects.deploy(() => (chance.isIn(0.5) ? 'now' : 'before'))
      if (isLesson) reached.note('a deploy came in the middle of a lesson')
      return reached.note('rooms of old and of new code stood side by side')
    case 'pass':
      // A lesson has many steps in an hour.
      return world.pass(chance.one(isLesson && chance.isIn(0.75) ? shortPauses : pauses) ?? 1)
    case 'passLong':
      return world.pass(classroomLifetime)
    case 'visit':
      return guests.visit(world)
    case 'count':
      return guests.count(world)
  }
}

/** In seconds. */
const pauses = [1, 5, 30, 120, 700, 3000]
const shortPauses = [1, 2, 5, 10, 30, 60]

const isInLesson = ({ lesson, settings }: SimulatedClass, now: number): boolean =>
  isUnderWay(lesson) && settings !== undefined && !isClosed(settings, now)

/** What is over for good makes place, so that there is always somebody at work. */
function hasPlace(classes: SimulatedClass[]): boolean {
  if (classes.length < mostClasses) return true
  const over = classes.findIndex((one) => one.isExpired || one.settings?.isDeleted)
  if (over !== -1) classes.splice(over, 1)
  return over !== -1
}
