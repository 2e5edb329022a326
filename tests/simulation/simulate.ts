/** One run of the whole app from a seed. */
import { vi } from 'vitest'
import { openClassroom } from '../../src/domain/classroom.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { capabilityKey } from '../../src/http/capabilities.ts'
import { importKeys } from '../../src/http/mac.ts'
import { library } from '../support/content.ts'
import { saveLearner, saveSettings } from '../support/old-classes.ts'
import type { SimulatedClass } from './classes.ts'
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
}
type Action = keyof typeof actions

/** Fewer classes than that, so that people meet in them. */
const mostClasses = 4

/**
 * Lets so many things happen, and checks what must hold after each.
 * @returns which rare states were reached
 */
export async function simulate(seed: string, steps: number): Promise<Reached> {
  vi.useFakeTimers({ toFake: ['Date'] })
  const world = new World(seed)
  const classes: SimulatedClass[] = []
  let last = ''
  try {
    for (let step = 0; step < steps; step++) {
      const action = world.chance.weighted<Action>(actions)
      last = `step ${step}: ${action}`
      world.fates.length = 0
      await act(world, classes, action)
    }
  } catch (error) {
    throw new Error(`seed ${seed}, ${last}: ${(error as Error).message}`, { cause: error })
  } finally {
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
  return world.reached
}

async function act(world: World, classes: SimulatedClass[], action: Action): Promise<void> {
  const { chance, reached } = world
  const one = chance.one(classes)
  let changed: string | undefined
  switch (action) {
    case 'open': {
      const opened = classes.length < mostClasses ? await open(world) : undefined
      if (opened) classes.push(opened)
      break
    }
    case 'openBefore':
      if (classes.length < mostClasses) classes.push(await openBefore(world))
      break
    case 'trouble':
      world.trouble()
      break
    case 'restart':
      world.objects.restart()
      reached.note('all rooms were restarted')
      break
    case 'pass':
      await world.pass(chance.one([1, 5, 30, 120, 700, 3000]) ?? 1)
      break
    case 'passLong':
      await world.pass(classroomLifetime)
      break
    default:
      if (one) changed = await actIn(world, one, classes, action)
  }
  if (world.fates.some(({ fate }) => fate === 'evictedBefore')) {
    reached.note('a room was evicted between two calls')
  }
  await check(world, classes, changed ? one : undefined, changed)
}

async function actIn(
  world: World,
  one: SimulatedClass,
  classes: readonly SimulatedClass[],
  action: Action,
): Promise<string | undefined> {
  switch (action) {
    case 'join':
      await join(world, one)
      return undefined
    case 'comeBack':
      await comeBack(world, one)
      return undefined
    case 'goOn':
      await goOn(world, one)
      return undefined
    case 'goBack':
      await goBack(world, one)
      return undefined
    case 'change':
      return change(world, one)
    case 'remove':
      await remove(world, one)
      return undefined
    case 'report':
      await lookAtReport(world, one)
      return undefined
    default:
      await pasteReceipts(world, one, classes)
      return undefined
  }
}

/** Looks into every room, without anything going wrong. */
async function check(
  world: World,
  classes: readonly SimulatedClass[],
  changed: SimulatedClass | undefined,
  action: string | undefined,
): Promise<void> {
  for (const one of classes) {
    const reading = await world.objects
      .roomOf(one.code)
      .read()
      .catch(() => undefined)
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
    if (!one.isExpired) checkSettings(one.settings, settings, one === changed ? action : undefined)
    one.latestEnd = Math.max(one.latestEnd, settings?.closesAt ?? 0)
    checkRoom(one, room)
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
  return {
    code,
    reports: [`/classrooms/${code}/report/${key}`],
    devices: [],
    recorded: new Map(),
    completedAt: new Map(),
    latestEnd: 0,
    removed: new Set(),
    settings: undefined,
    isExpired: false,
  }
}
