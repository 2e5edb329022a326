/** Counts again what the report says, and looks at what the store is left with. */
import { expect } from 'vitest'
import { attemptIdOf } from '../../src/domain/attempt.ts'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import type { ListedClassroom } from '../../src/domain/listed-classroom.ts'
import { isLiveLine } from '../../src/domain/live/lines.ts'
import { classroomPrefix, snapshotKey } from '../../src/store/keys.ts'
import { library } from '../support/content.ts'
import { readCsv } from '../support/csv.ts'
import { earnedBy, type SimulatedClass } from './classes.ts'
import type { StoredVote } from './objects.ts'
import { browserOf } from './teaching.ts'
import type { World } from './world.ts'

/** The sheet of a class has what the room has: every learner once, the first attempt, and its points. */
export async function checkReport(world: World, one: SimulatedClass): Promise<void> {
  const room = await world.roomOf(one)
  if (!room?.settings || room.settings.isDeleted) return
  const page = await world.calmly(() => browserOf(world).open(`${one.reports.at(-1)}.csv`))
  if (page.status !== 200) return
  const [head = [], ...rows] = readCsv(page.html.replace('\uFEFF', ''))
  const at = (row: readonly string[], column: string) => row[head.indexOf(column)]
  const said = rows.map((row) => ({
    name: at(row, 'Learner'),
    attempts: at(row, 'Attempts'),
    score: at(row, 'Score'),
    first: at(row, words('sheet.first')) ?? '',
    gain: at(row, words('sheet.gain')) ?? '',
  }))
  const { votes } = world.objects.lessonOf(one.code)
  const counted = countedIn(room, votes)
  expect(said.toSorted(byName), 'the report counts as a second count does').toEqual(counted)
  world.reached.note('a report was compared with a second count')
  if (counted.some(({ gain }) => Number(gain) > 0)) world.reached.note('a report had a gain')
  if (room.attempts.some(({ id }) => id.endsWith('.closed'))) {
    world.reached.note('a report had attempts that the end handed in')
  }
  if (said.some(({ attempts }) => Number(attempts) > 1)) {
    world.reached.note('a report had a learner who finished more than once')
  }
}

const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
  (a.name ?? '') < (b.name ?? '') ? -1 : 1

/** The same in another way: all completions of a learner by their times, and the first of them. */
function countedIn(room: ListedClassroom, votes: readonly StoredVote[]) {
  const names = new Set(
    [...room.learners, ...room.attempts, ...(room.progress ?? [])].map(({ name }) => name),
  )
  return Array.from(names, (name) => {
    const mine = room.attempts.filter((each) => each.name === name)
    const [first] = mine.toSorted((a, b) => a.line.completedAt - b.line.completedAt)
    const points = first?.line.items.split(';').map((each) => {
      const [item = '', response] = each.split(',')
      return earnedBy(item, response)
    })
    const score = points?.reduce((sum, each) => sum + each, 0)
    return {
      name: formatLearnerName(name),
      attempts: String(new Set(mine.map(({ id }) => attemptIdOf(id))).size),
      score: score === undefined ? '' : inPoints(score),
      ...votesOf(name, first && isLiveLine(first.id) ? room.settings?.items : undefined, votes),
    }
  }).toSorted(byName)
}

/** What the first votes of a learner earned, and what the second on the same questions had more. @param items undefined where no lesson counts */
function votesOf(name: string, items: readonly string[] = [], votes: readonly StoredVote[]) {
  const mine = votes.filter((each) => each.name === name)
  const given = (ballot: number, item: string) =>
    mine.find((each) => each.ballot === ballot && each.item === item)?.response
  const both = items.filter((item) => given(1, item) !== undefined)
  if (both.length === 0) return { first: '', gain: '' }
  const sum = (of: (item: string) => string | undefined) =>
    both.reduce((all, item) => all + earnedBy(item, of(item)), 0)
  const first = sum((item) => given(1, item))
  const last = sum((item) => given(2, item) ?? given(1, item))
  const gain = Math.round((Number(inPoints(last)) - Number(inPoints(first))) * 100) / 100
  return { first: inPoints(first), gain: String(gain) }
}

const inPoints = (parts: number): string => String(Math.round((parts * 100) / 60) / 100)
const words = (key: string): string => library.ui[key] ?? ''

/**
 * When the store works again and time passes, it has a true copy of each class. Then all are deleted, and nothing
 * is left of any.
 */
export async function checkEnd(world: World, classes: readonly SimulatedClass[]): Promise<void> {
  for (const operation of ['get', 'put', 'list', 'delete'] as const) world.network.refuse(operation)
  await passHours(world)
  for (const one of classes) await checkCopy(world, one)
  for (const { reports } of classes) {
    const action = `${reports.at(-1)}/delete`
    const form = { action, method: 'post', hidden: [], tags: [] }
    await world.calmly(() => browserOf(world).send(form))
  }
  await passHours(world)
  for (const one of classes) await checkCopy(world, one)
}

async function passHours(world: World): Promise<void> {
  for (let minutes = 0; minutes < 180; minutes += 15) await world.pass(900)
}

async function checkCopy(world: World, one: SimulatedClass): Promise<void> {
  const store = world.network.at('tokyo')
  const room = await world.roomOf(one)
  // The first page of a list is empty.
  const { keys } = await store.list({ prefix: classroomPrefix(one.code), cursor: 'after:' })
  const copy = await store.get<ListedClassroom>(snapshotKey(one.code), {
    type: 'json',
    cacheTtl: 0,
  })
  if (one.isExpired) {
    expect([keys, copy], 'what has expired is gone').toEqual([[], null])
  } else if (room?.settings?.isDeleted) {
    expect(keys, 'deleted is deleted').toEqual([])
    expect([copy?.learners, copy?.attempts], 'in the copy too').toEqual([[], []])
    world.reached.note('nothing was left in the store of a class that was deleted')
  } else if ((world.objects.copyDueOf(one.code) ?? 0) > world.now) {
    world.reached.note('a copy of a class that is old waited for its turn')
  } else if (room?.settings) {
    expect(copy && sorted(copy), 'the copy has what the room has').toEqual(sorted(room))
    world.reached.note('a copy was compared with its room at the end')
  }
}

const sorted = ({ settings, attempts, removed }: ListedClassroom) => ({
  settings,
  attempts: attempts.map(({ id, line }) => `${id} ${JSON.stringify(line)}`).toSorted(),
  removed: removed.toSorted(),
})
