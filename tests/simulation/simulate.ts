/** One run of the whole app from a seed. */
import { vi } from 'vitest'
import { openClassroom } from '../../src/domain/classroom.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { capabilityKey } from '../../src/http/capabilities.ts'
import { importKeys } from '../../src/http/mac.ts'
import { library } from '../support/content.ts'
import { saveLearner, saveSettings } from '../support/old-classes.ts'
import { checkEnd } from './books.ts'
import { newClass, type SimulatedClass } from './classes.ts'
import { checkRoom, checkSettings } from './invariants.ts'
import { comeBack, goBack, goOn, join } from './learning.ts'
import type { Reached } from './states.ts'
import { change, lookAtReport, open, pasteReceipts, remove } from './teaching.ts'
import { signingKeys, World } from './world.ts'

const actions = {
  open: 3,
  openBefore: 0.5,
  join: 12,
  comeBack: 3,
  goOn: 45,
  goBack: 6,
  change: 5,
  remove: 1,
  report: 6,
  receipts: 3,
  trouble: 3,
  restart: 1,
  pass: 14,
  passLong: 0.3,
  together: 6,
  deploy: 1,
}
type Action = keyof typeof actions

/** Fewer classes than that, so that people meet in them. */
const mostClasses = 4

/** What went wrong, and where. */
export class Failure extends Error {
  readonly step: number
  /** What the message says but for what differs from run to run. */
  readonly kind: string
  /** What happened up to there. */
  readonly tale: readonly string[]

  constructor(seed: string, step: number, tale: readonly string[], cause: Error) {
    super(`seed ${seed}, step ${tale.at(-1)}: ${cause.message}`, { cause })
    this.step = step
    this.kind = cause.message.split(/[:\n]/)[0]?.replace(/\d+/g, '0') ?? ''
    this.tale = tale
  }
}

/**
 * Lets things happen, and checks what must hold after each.
 * @param steps by their numbers: each draws what happens by itself, so that any of them can be left out
 * @returns which rare states were reached
 * @throws Failure
 */
export async function simulate(seed: string, steps: readonly number[]): Promise<Reached> {
  vi.useFakeTimers({ toFake: ['Date'] })
  const world = new World(seed)
  const classes: SimulatedClass[] = []
  const tale: string[] = []
  let at = 0
  try {
    for (const step of steps) {
      at = step
      world.beginStep(step)
      const action = world.chance.weighted<Action>(actions)
      tale.push(`${step}: ${action}`)
      await act(world, classes, action)
    }
    tale.push('the end')
    await checkEnd(world, classes)
  } catch (error) {
    throw new Failure(seed, at, tale, error as Error)
  } finally {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
  return world.reached
}

/** What is over for good makes place, so that there is always somebody at work. */
function hasPlace(classes: SimulatedClass[]): boolean {
  if (classes.length < mostClasses) return true
  const over = classes.findIndex((one) => one.isExpired || one.settings?.isDeleted)
  if (over !== -1) classes.splice(over, 1)
  return over !== -1
}

async function act(world: World, classes: SimulatedClass[], action: Action): Promise<void> {
  const { chance, reached } = world
  const one = chance.one(classes)
  let changed: readonly string[] = []
  switch (action) {
    case 'open': {
      const opened = hasPlace(classes) ? await open(world) : undefined
      if (opened) classes.push(opened)
      break
    }
    case 'openBefore':
      if (hasPlace(classes)) classes.push(await openBefore(world))
      break
    case 'trouble':
      world.trouble()
      break
    case 'restart':
      world.objects.restart()
      reached.note('all rooms were restarted')
      break
    case 'deploy':
      world.objects.deploy(() => (chance.isIn(0.5) ? 'now' : 'before'))
      reached.note('rooms of old and of new code stood side by side')
      break
    case 'pass':
      await world.pass(chance.one([1, 5, 30, 120, 700, 3000]) ?? 1)
      break
    case 'passLong':
      await world.pass(classroomLifetime)
      break
    case 'together':
      if (one) changed = await actTogether(world, one, classes)
      break
    default:
      if (one) changed = await actIn(world, one, classes, action)
  }
  if (world.fates.some(({ fate }) => fate === 'evictedBefore')) {
    reached.note('a room was evicted between two calls')
  }
  await check(world, classes, one, changed)
}

/** Several people do something in the same moment. */
async function actTogether(
  world: World,
  one: SimulatedClass,
  classes: readonly SimulatedClass[],
): Promise<readonly string[]> {
  const drawn = Array.from({ length: 2 + world.chance.below(3) }, () =>
    world.chance.weighted<Action>({
      ...actions,
      open: 0,
      openBefore: 0,
      trouble: 0,
      restart: 0,
      deploy: 0,
      pass: 0,
      passLong: 0,
      together: 0,
    }),
  )
  world.isCrowded = true
  const changed = await Promise.all(drawn.map((action) => actIn(world, one, classes, action)))
  world.isCrowded = false
  world.reached.note('several people did something in the same moment')
  const all = changed.flat()
  // What was recorded before it in the same moment was told in good faith.
  if (all.includes('delete')) one.told.clear()
  return all
}

async function actIn(
  world: World,
  one: SimulatedClass,
  classes: readonly SimulatedClass[],
  action: Action,
): Promise<readonly string[]> {
  switch (action) {
    case 'join':
      await join(world, one)
      break
    case 'comeBack':
      await comeBack(world, one)
      break
    case 'goOn':
      await goOn(world, one)
      break
    case 'goBack':
      await goBack(world, one)
      break
    case 'change':
      return change(world, one)
    case 'remove':
      await remove(world, one)
      break
    case 'report':
      await lookAtReport(world, one)
      break
    default:
      await pasteReceipts(world, one, classes)
  }
  return []
}

/** Looks into every room, without anything going wrong. */
async function check(
  world: World,
  classes: readonly SimulatedClass[],
  changed: SimulatedClass | undefined,
  actions: readonly string[],
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
    if (!one.isExpired) checkSettings(one.settings, settings, one === changed ? actions : [])
    one.latestEnd = Math.max(one.latestEnd, settings?.closesAt ?? 0)
    checkRoom(one, room, world.now)
    one.told.clear()
    if (settings) one.settings = settings
  }
}

/** A class as version 1 wrote it, with somebody in it. */
async function openBefore(world: World): Promise<SimulatedClass> {
  const code = joinCode(
    Array.from({ length: joinCodeChance.count }, () => world.chance.below(joinCodeChance.below)),
  )
  const scores = world.network.at('tokyo')
  for (const operation of ['get', 'put', 'list', 'delete'] as const) world.network.refuse(operation)
  const quiz = library.quizzes[0]?.id ?? ''
  const item = Object.values(library.items).find(({ retired }) => !retired)?.id ?? ''
  await saveSettings(
    scores,
    code,
    openClassroom(
      {
        quiz,
        items: [item],
        mode: 'practice',
        feedback: 'close',
        isShuffled: false,
        seed: '4f9k2zq',
        hasNumbers: false,
        zone: 'UTC',
        language: 'en',
        hours: 2,
      },
      world.now,
    ),
  )
  await saveLearner(scores, code, 'calm-otter-42', { joinedAt: world.now })
  const key = await capabilityKey('report', code, 1, await importKeys([signingKeys]))
  world.reached.note('a class from before there were rooms was taken over')
  const opened = newClass(code, `/classrooms/${code}/report/${key}`)
  opened.names.add('calm-otter-42')
  return opened
}
