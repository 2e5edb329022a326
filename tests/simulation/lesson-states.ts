/** Which rare states of a lesson a step reached. */
import type { Lesson } from '../../src/domain/live/lesson.ts'
import type { SimulatedClass } from './classes.ts'
import { isUnderWay, type LessonBook } from './lesson-book.ts'
import type { StoredLesson } from './objects.ts'
import type { RareState } from './states.ts'
import type { World } from './world.ts'

export function noteLesson(
  { reached, fates, now }: World,
  { lesson: book, settings: before, removed }: SimulatedClass,
  { settings, lesson, votes }: StoredLesson,
): void {
  const was = book.lesson
  if (!settings || !lesson) return
  for (const state of stepsIn(was, lesson, book)) reached.note(state)
  if (isUnderWay(book) && fates.some(({ fate }) => fate === 'evictedBefore'))
    reached.note('a room was evicted in the middle of a lesson')
  const isOver = settings.closesAt <= now && (before?.closesAt ?? 0) > 0
  if (isOver && lesson.phase === 'vote') reached.note('a class ended in the middle of a vote')
  if (book.sent.length > 0 && was && was.round < lesson.round)
    reached.note('a vote came in the same moment as a step')
  const gone = [...book.votes.keys()].some((key) => removed.has(key.split('/')[2] ?? ''))
  if (gone) reached.note('a learner was removed who had voted')
  const [second, guess] = [2, 3].map((ballot) => votes.some((each) => each.ballot === ballot))
  if (second) reached.note('a second vote was counted')
  if (guess) reached.note('it was guessed which wrong answer fooled most')
  if (lesson.isSibling && votes.some(({ item }) => item === lesson.item))
    reached.note('a second question on the same point was answered')
}

/** What a step of the teacher led to. */
function stepsIn(was: Lesson | undefined, lesson: Lesson, { votes }: LessonBook): RareState[] {
  const states: RareState[] = []
  if (!was) return ['a lesson was started']
  if (lesson.timerEnds !== undefined && was.timerEnds === undefined)
    states.push('a timer was started')
  if (was.round === lesson.round) return states
  if (was.phase === 'over') states.push('a lesson was taken up again after its end')
  if (lesson.phase === 'over') states.push('a lesson was ended')
  if (lesson.phase === 'discuss') states.push('a class discussed')
  const isSame = was.item === lesson.item
  if (isSame && was.phase === 'counted' && lesson.phase === 'vote' && lesson.vote === was.vote)
    states.push('a vote was opened again')
  if (!isSame && lesson.phase === 'counted')
    states.push('a lesson came back to a question that was left')
  if (!isSame && lesson.phase === 'revealed')
    states.push('a lesson came back to a question whose key was shown')
  if (lesson.phase === 'revealed' && was.phase === 'vote' && votes.size > 0)
    states.push('a key was shown while the vote was open')
  return states
}
