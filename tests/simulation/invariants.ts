/** What holds after every step, whatever went wrong. */
import { expect } from 'vitest'
import { attemptIdOf } from '../../src/domain/attempt.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import type { ListedClassroom } from '../../src/domain/listed-classroom.ts'
import { isLiveLine } from '../../src/domain/live/lines.ts'
import { earnedBy, ownerIn, type SimulatedClass, stateOfLine } from './classes.ts'

/** What each change of the teacher may make otherwise. */
const fieldsOf: Readonly<Record<string, readonly (keyof ClassroomSettings)[]>> = {
  close: ['closesAt'],
  reopen: ['closesAt', 'isLocked'],
  extend: ['closesAt'],
  lock: ['isLocked', 'lockedAt'],
  rekey: ['keyVersion'],
  delete: ['isDeleted'],
}

/** @param actions that the step asked for; none for any other step */
export function checkSettings(
  known: ClassroomSettings | undefined,
  now: ClassroomSettings | undefined,
  actions: readonly string[],
): void {
  if (!known) return
  expect(now, 'a class is there until it expires').toBeDefined()
  if (!now) return
  expect(now.revision).toBeGreaterThanOrEqual(known.revision)
  expect(now.keyVersion).toBeGreaterThanOrEqual(known.keyVersion)
  if (known.isDeleted) expect(now.isDeleted, 'deleted is deleted').toBe(true)
  const mayChange = new Set<string>(actions.flatMap((action) => fieldsOf[action] ?? []))
  if (actions.length > 0) for (const name of ['revision', 'lastForm']) mayChange.add(name)
  const changed = (Object.keys(now) as (keyof ClassroomSettings)[]).filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(known[name]),
  )
  expect(
    changed.filter((name) => !mayChange.has(name)),
    'a change undoes nothing that it is not about',
  ).toEqual([])
}

/**
 * Everything that people were told is so in the room, and nothing else is in it.
 * @param isOver what is under way has been handed in
 */
export function checkRoom(one: SimulatedClass, room: ListedClassroom, isOver: boolean): void {
  const { recorded, removed, isExpired } = one
  const names = room.learners.map(({ name }) => name)
  expect(new Set(names).size, 'two learners never share a name').toBe(names.length)
  const numbers = room.learners.flatMap(({ number }) => number ?? [])
  expect(new Set(numbers).size, 'or a number').toBe(numbers.length)
  if (isExpired || room.settings?.isDeleted) {
    const left = [...room.learners, ...room.attempts, ...(room.progress ?? [])]
    expect(left, 'nothing of it is left').toEqual([])
    expect([...one.told], 'nobody is told that it took anything').toEqual([])
    return
  }
  const kept = new Map(room.attempts.map((each) => [each.id, each]))
  const all = [...room.attempts, ...(room.progress ?? [])]
  for (const name of removed) {
    expect(names).not.toContain(name)
    expect(all.map((each) => each.name)).not.toContain(name)
  }
  for (const id of one.told) {
    if (removed.has(ownerIn(one, id, recorded.get(id)?.name ?? ''))) continue
    expect(kept.has(id), `what is told to be recorded is there: ${id}`).toBe(true)
  }
  for (const [id, { score, ...told }] of recorded) {
    const name = ownerIn(one, id, told.name)
    if (removed.has(name)) continue
    expect(kept.get(id), `what was recorded stays: ${id}`).toMatchObject({ name, line: { score } })
  }
  checkTimes(one, room)
  checkOrigins(one, room)
  checkProgress(one, room, isOver)
}

function checkTimes({ completedAt, latestEnd }: SimulatedClass, room: ListedClassroom): void {
  for (const { id, line } of room.attempts) {
    expect(line.completedAt, `what was late is not counted: ${id}`).toBeLessThanOrEqual(latestEnd)
    // What the end handed in goes on where the class is opened again, and a lesson where it is taken up.
    if (isHandedIn(id) || isLiveLine(id)) continue
    const first = completedAt.get(id) ?? line.completedAt
    expect(line.completedAt, `the first completion stays the first: ${id}`).toBe(first)
    completedAt.set(id, first)
  }
}

/** All of it came from this class, and is scored as the second scorer has it. */
function checkOrigins(one: SimulatedClass, room: ListedClassroom): void {
  const { names, given } = one
  for (const { name } of room.learners) {
    expect(names.has(name), `no learner of another class: ${name}`).toBe(true)
  }
  for (const { id, name, line } of [...room.attempts, ...(room.progress ?? [])]) {
    const items = line.items.split(';').map((each) => each.split(','))
    if (!isLiveLine(id)) {
      const state = stateOfLine(id, line)
      expect(given.has(state), `no attempt of another class: ${state}`).toBe(true)
      expect(name, `nobody's attempt is another's: ${id}`).toBe(
        ownerIn(one, id, given.get(state) ?? ''),
      )
    }
    const points = items.map(([item = '', response]) => earnedBy(item, response))
    expect(items.map((each) => Number(each[2]))).toEqual(points)
    expect(line.score).toBe(points.reduce((sum, each) => sum + each, 0))
  }
}

/** What learners are at is known until it is complete; at the end it is handed in. */
function checkProgress(one: SimulatedClass, room: ListedClassroom, isOver: boolean): void {
  const complete = new Set(room.attempts.map(({ id }) => attemptIdOf(id)))
  const finished = new Set(
    room.attempts.filter(({ id }) => !isHandedIn(id) && !isLiveLine(id)).map(({ name }) => name),
  )
  const under = new Set((room.progress ?? []).map(({ id }) => id))
  for (const { id, name: before, answered } of one.progress) {
    const name = ownerIn(one, id, before)
    if (one.removed.has(name)) continue
    if (!isOver) {
      expect(under.has(id) || complete.has(id), `what is under way stays: ${id}`).toBe(true)
    } else if (!finished.has(name)) {
      const mine = room.attempts.filter((each) => each.name === name)
      const handedIn = mine.filter((each) => isHandedIn(each.id))
      expect(handedIn.length, 'one attempt of a learner is handed in').toBeLessThanOrEqual(1)
      const responses = mine.map(
        ({ line }) => line.items.split(';').filter((each) => each.split(',')[1]).length,
      )
      expect(Math.max(0, ...responses), `handed in at the end: ${id}`).toBeGreaterThanOrEqual(
        answered,
      )
    }
  }
  if (!isOver) one.progress = (room.progress ?? []).filter(({ id }) => !isLiveLine(id))
}

const isHandedIn = (id: string): boolean => id.endsWith('.closed')
