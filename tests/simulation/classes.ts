/** What people in a simulated class have before them, and what they were told. */
import { type Attempt, attemptIdOf, recordIdOf } from '../../src/domain/attempt.ts'
import { decodeAttempt } from '../../src/domain/attempt-codec.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import type { ClassroomAction } from '../../src/domain/classroom-changes.ts'
import type { ListedClassroom } from '../../src/domain/listed-classroom.ts'
import type { ScoreLine } from '../../src/domain/record.ts'
import { itemOf } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { type PlainItem, scoreIndependently } from '../support/independent-scorer.ts'
import type { Form, Page } from '../support/pages.ts'
import { type LessonBook, newLessonBook } from './lesson-book.ts'

/** A device on which somebody joined. */
export interface Device {
  browser: Browser
  name: string
  /** All pages of the attempt that it has seen, the newest last. */
  pages: Page[]
  /** The form by which it joined, which can be sent again. */
  form: Form
  /** The lesson as it was shown last. */
  lesson?: Page
}

/** What a learner was told for good. */
export interface Told {
  name: string
  /** In sixtieths of a point, by the second scorer. */
  score: number
}

export interface SimulatedClass {
  code: string
  /** Addresses of the report, the newest last. */
  reports: string[]
  devices: Device[]
  /** Every name that a form to join asked for. */
  names: Set<string>
  /** Every state of an attempt of which an address was given out in this class, and for whom. */
  given: Map<string, string>
  /** By record id. */
  recorded: Map<string, Told>
  /** Record ids that people were told of since the last look. */
  told: Set<string>
  /** When what the room keeps was completed, by record id. */
  completedAt: Map<string, number>
  /** The latest end that the class ever had. */
  latestEnd: number
  removed: Set<string>
  /** Changes that a teacher asked for since the last look, and that may have been made. */
  asked: ClassroomAction[]
  /** Names by the ids of attempts that were parted from another. */
  owners: Map<string, string>
  /** Ids that a form to part a name had ticked since the last look. */
  ticked: Set<string>
  lesson: LessonBook
  /** As the room had them at the last look. */
  settings: ClassroomSettings | undefined
  /** As the room had it at the last look before the end of the class. */
  progress: NonNullable<ListedClassroom['progress']>
  isExpired: boolean
  /** Of the room at the last look. */
  seen: string | undefined
}

/** @param report address, as its teacher has it */
export const newClass = (code: string, report: string): SimulatedClass => ({
  code,
  reports: [report],
  devices: [],
  names: new Set(),
  given: new Map(),
  recorded: new Map(),
  told: new Set(),
  completedAt: new Map(),
  latestEnd: 0,
  removed: new Set(),
  asked: [],
  owners: new Map(),
  ticked: new Set(),
  lesson: newLessonBook(),
  settings: undefined,
  progress: [],
  isExpired: false,
  seen: undefined,
})

/** The attempt that an address holds. */
export function attemptAt(address: string): Attempt | undefined {
  const [, payload = ''] = /\/attempts\/([^./?]+)\./.exec(address) ?? []
  return decodeAttempt(Buffer.from(payload, 'base64url').toString())
}

/** A complete attempt by its record id, with what it earned as the second scorer has it. */
export function completionAt(
  address: string,
): ({ id: string; completedAt: number } & Told) | undefined {
  const attempt = attemptAt(address)
  if (attempt?.completedAt === undefined || !attempt.classroom) return undefined
  const score = attempt.items.reduce((sum, id, at) => {
    return sum + earnedBy(id, attempt.responses[at]?.response)
  }, 0)
  const { completedAt, classroom } = attempt
  return { id: recordIdOf(attempt), completedAt, name: classroom.learner, score }
}

/** In sixtieths of a point, by the second scorer. */
export function earnedBy(item: string, response: string | undefined): number {
  const key = `${item},${response}`
  const known = earned.get(key)
  if (known !== undefined) return known
  const points = scoreIndependently(itemOf(item) as PlainItem, response || undefined)
  earned.set(key, points)
  return points
}

const earned = new Map<string, number>()

/** What names a state of an attempt. */
export function stateIn({ id, items, responses }: Attempt): string {
  const given = items.map((_, at) => responses[at]?.response ?? '')
  const said = items.map((_, at) => responses[at]?.certainty?.[0] ?? '-')
  return stateOf(id, given, said.join(''))
}

/** The state of the attempt that a line of scores was made from. */
export function stateOfLine(recordOrAttemptId: string, { items, certainties }: ScoreLine): string {
  const given = items.split(';').map((each) => each.split(',')[1] ?? '')
  return stateOf(attemptIdOf(recordOrAttemptId), given, certainties ?? '-'.repeat(given.length))
}

/** @param said how sure the learner was of each response */
const stateOf = (id: string, given: readonly string[], said: string): string =>
  `${id}: ${given.join()} ${said}`

/** Who an attempt belongs to: whoever began it, unless it was parted from that name. */
export const ownerIn = ({ owners }: SimulatedClass, id: string, name: string): string =>
  owners.get(attemptIdOf(id)) ?? name
