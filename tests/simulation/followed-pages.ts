/** The three pages of a lesson show where it stands, and nothing before its time. */
import { expect } from 'vitest'
import { stateOfClassroom } from '../../src/domain/classroom.ts'
import { type Lesson, openBallot } from '../../src/domain/live/lesson.ts'
import { library } from '../support/content.ts'
import { type Page, tagsIn, textOf } from '../support/pages.ts'
import { attemptAt, ownerIn, type SimulatedClass } from './classes.ts'
import { voteKey } from './lesson-book.ts'
import { checkFollowing } from './lesson-invariants.ts'
import { checkUncounted, checkUntold } from './secrets.ts'
import type { World } from './world.ts'

const { ui } = library

/** A learner's own page. */
export async function checkFollowed(world: World, one: SimulatedClass, page: Page): Promise<void> {
  const shown = tagsIn(page.html).find(({ attributes }) => 'data-phase' in attributes)
  const phase = shown?.attributes['data-phase']
  // Old code may say less.
  if (!phase || !world.objects.isOfNow(one.code)) return
  const { settings, lesson, votes } = world.objects.lessonOf(one.code)
  const { id = '', classroom } = attemptAt(page.address) ?? {}
  const name = ownerIn(one, id, classroom?.learner ?? '')
  const state = settings ? stateOfClassroom(settings, world.now) : 'deleted'
  const isOpen = state === 'open' || state === 'locked'
  // A deleted class forgets whom it removed.
  const isRemoved = state !== 'deleted' && one.removed.has(name)
  const expected = isRemoved ? 'removed' : isOpen ? (lesson?.phase ?? 'none') : state
  expect(phase, 'a device shows where the lesson stands').toBe(expected)
  const isRevealed = isOpen && phase === 'revealed'
  // After the lesson it shows what came of it, with the keys that were shown in it.
  const isAfter = phase === 'over' || phase === 'closed'
  checkHidden(one, page, lesson, isRevealed, isAfter ? lesson?.revealed : undefined)
  checkFollowing((await world.objects.roomOf(one.code).follow({ id, name })).live)
  if (!lesson || (phase !== 'vote' && phase !== 'guess')) return
  const ballot = openBallot(lesson) ?? lesson.vote
  const own = votes.some((each) => voteKey(each) === voteKey({ item: lesson.item, ballot, name }))
  const words = own ? 'lesson.learner.change' : 'lesson.learner.send'
  expect(textOf(page.html), 'a learner is told of their own vote').toContain(ui[words])
}

/** The projector. */
export async function checkBoard(world: World, one: SimulatedClass, page: Page): Promise<void> {
  if (!world.objects.isOfNow(one.code)) return
  const { lesson, votes } = world.objects.lessonOf(one.code)
  const isOpen = one.settings !== undefined && world.now < one.settings.closesAt
  checkHidden(one, page, lesson, isOpen && lesson?.phase === 'revealed')
  if (!lesson) return
  checkFollowing((await world.objects.roomOf(one.code).read(undefined, 'projector')).live)
  const ballot = openBallot(lesson) ?? lesson.vote
  const inBallot = votes.filter((each) => each.item === lesson.item && each.ballot === ballot)
  const text = textOf(page.html)
  const checked = numbersIn(text, 'lesson.checked')
  if (checked) {
    const [received, counted] = checked
    expect(counted, 'counted as many as there are votes').toBe(inBallot.length)
    expect(received, 'received what is counted, and what more devices sent').toBeGreaterThanOrEqual(
      inBallot.length,
    )
    world.reached.note('a projector said how many votes were received and counted')
  }
  const answered = lesson.phase === 'vote' && numbersIn(text, 'lesson.counts')
  if (answered) expect(answered[0], 'as many answered as there are votes').toBe(inBallot.length)
}

/** The teacher's own page: how a vote falls shows there once it is closed. */
export function checkConsole(world: World, one: SimulatedClass, page: Page): void {
  if (!world.objects.isOfNow(one.code)) return
  const { lesson } = world.objects.lessonOf(one.code)
  if (lesson?.phase === 'vote' && lesson.vote === 1 && !lesson.isSibling) checkUncounted(page)
}

/** Of a question that is not revealed a page shows no key and no vote; `told` may be told of besides. */
function checkHidden(
  { settings }: SimulatedClass,
  page: Page,
  lesson: Lesson | undefined,
  isRevealed: boolean,
  told: readonly string[] = [],
): void {
  const shown = isRevealed && lesson?.item ? [lesson.item, ...told] : told
  const all = new Set([...(settings?.items ?? []), ...(lesson?.item ? [lesson.item] : [])])
  for (const item of shown) all.delete(item)
  checkUntold(page, all, shown)
  if (!isRevealed) checkUncounted(page)
}

/** The numbers in a text of the interface, where a page has it. */
function numbersIn(text: string, key: string): number[] | undefined {
  const pattern = (ui[key] ?? '?').replace(/[.?()]/g, '\\$&').replace(/\{\w+\}/g, '(\\d+)')
  return new RegExp(pattern).exec(text)?.slice(1).map(Number)
}
