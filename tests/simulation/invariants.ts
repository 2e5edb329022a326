/** What holds after every step, whatever went wrong. */
import { expect } from 'vitest'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import type { ListedClassroom } from '../../src/domain/listed-classroom.ts'
import type { SimulatedClass } from './classes.ts'

/** What each change of the teacher may make otherwise. */
const fieldsOf: Readonly<Record<string, readonly (keyof ClassroomSettings)[]>> = {
  close: ['closesAt'],
  reopen: ['closesAt', 'isLocked'],
  extend: ['closesAt'],
  lock: ['isLocked'],
  rekey: ['keyVersion'],
  delete: ['isDeleted'],
}

/** @param action that the step asked for; undefined for any other step */
export function checkSettings(
  known: ClassroomSettings | undefined,
  now: ClassroomSettings | undefined,
  action: string | undefined,
): void {
  if (!known) return
  expect(now, 'a class is there until it expires').toBeDefined()
  if (!now) return
  expect(now.revision).toBeGreaterThanOrEqual(known.revision)
  expect(now.keyVersion).toBeGreaterThanOrEqual(known.keyVersion)
  if (known.isDeleted) expect(now.isDeleted, 'deleted is deleted').toBe(true)
  const mayChange = new Set<string>([...(fieldsOf[action ?? ''] ?? []), 'revision', 'lastForm'])
  const changed = (Object.keys(now) as (keyof ClassroomSettings)[]).filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(known[name]),
  )
  expect(
    changed.filter((name) => !mayChange.has(name) || action === undefined),
    'a change undoes nothing that it is not about',
  ).toEqual([])
}

/** Everything that people were told is so in the room. */
export function checkRoom(
  { recorded, completedAt, latestEnd, removed, isExpired }: SimulatedClass,
  room: ListedClassroom,
): void {
  const names = room.learners.map(({ name }) => name)
  expect(new Set(names).size, 'two learners never share a name').toBe(names.length)
  const numbers = room.learners.flatMap(({ number }) => number ?? [])
  expect(new Set(numbers).size, 'or a number').toBe(numbers.length)
  if (isExpired || room.settings?.isDeleted) {
    expect([...room.learners, ...room.attempts], 'nothing of it is left').toEqual([])
    return
  }
  const kept = new Map(room.attempts.map((one) => [one.id, one]))
  for (const name of removed) {
    expect(names).not.toContain(name)
    expect(room.attempts.map((one) => one.name)).not.toContain(name)
  }
  for (const [id, { name, score }] of recorded) {
    if (removed.has(name)) continue
    expect(kept.get(id), `what was recorded stays: ${id}`).toMatchObject({ name, line: { score } })
  }
  for (const [id, { line }] of kept) {
    expect(line.completedAt, `what was late is not counted: ${id}`).toBeLessThanOrEqual(latestEnd)
    // What the end handed in goes on where the class is opened again.
    if (id.endsWith('.closed')) continue
    const first = completedAt.get(id) ?? line.completedAt
    expect(line.completedAt, `the first completion stays the first: ${id}`).toBe(first)
    completedAt.set(id, first)
  }
}
