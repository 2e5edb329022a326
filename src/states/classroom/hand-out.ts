import { classroomClock } from '../../content/classroom-clock.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { minutesFor } from '../../domain/duration.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { BoardState } from './board.ts'
import { itemsOf } from './report.ts'
import { type ShareLink, shareLinks } from './share-links.ts'

/** What a teacher passes on of a class that is open: how to join, and never the teacher's own key. */
export interface HandOut {
  /** Of the quiz, as plain text. */
  title: string
  joinAddress: string
  /** Whether other devices can reach that address. */
  isReachable: boolean
  /** The assignment, as a text to paste anywhere. */
  assignment: string
  /** With the join address. */
  shares: readonly ShareLink[]
  /** The class ends on another day, so that a calendar is of use. */
  lastsForDays: boolean
}

/** @returns undefined of a class that takes nobody new @param now seconds since 1970 */
export function handOutOf(
  site: Site,
  settings: ClassroomSettings,
  board: BoardState,
  now: number,
): HandOut | undefined {
  if (board.state !== 'open') return undefined
  const { joinAddress, isReachable, closesAt } = board
  const title = plainText(board.quiz)
  const clock = classroomClock(site, settings)
  return {
    title,
    joinAddress,
    isReachable,
    assignment: assignmentOf(site, settings, board),
    shares: shareLinks(joinAddress, title),
    lastsForDays: clock.day(closesAt) !== clock.day(now),
  }
}

function assignmentOf(
  site: Site,
  settings: ClassroomSettings,
  { quiz, code, joinAddress, startAddress, closesAt }: BoardState,
): string {
  const { t, count } = site
  const items = itemsOf(site, settings)
  const steps = [
    t('handOut.step.open', {
      address: joinAddress,
      start: startAddress,
      code: formatJoinCode(code),
    }),
    t(settings.hasNumbers ? 'handOut.step.number' : 'handOut.step.name'),
    t('handOut.step.answer', {
      questions: count('quiz.questions', items.length),
      minutes: count('quiz.minutes', minutesFor(items)),
    }),
  ]
  return [
    plainText(quiz),
    '',
    ...steps.map((step, at) => `${at + 1}. ${step}`),
    '',
    t('handOut.until', { time: classroomClock(site, settings).dateTime(closesAt) }),
  ].join('\n')
}
