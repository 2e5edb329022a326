/** What people in a simulated class have before them, and what they were told. */
import { type Attempt, recordIdOf } from '../../src/domain/attempt.ts'
import { decodeAttempt } from '../../src/domain/attempt-codec.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import { itemOf } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { type PlainItem, scoreIndependently } from '../support/independent-scorer.ts'
import type { Form, Page } from '../support/pages.ts'

/** A device on which somebody joined. */
export interface Device {
  browser: Browser
  name: string
  /** All pages of the attempt that it has seen, the newest last. */
  pages: Page[]
  /** The form by which it joined, which can be sent again. */
  form: Form
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
  /** By record id. */
  recorded: Map<string, Told>
  /** When what the room keeps was completed, by record id. */
  completedAt: Map<string, number>
  /** The latest end that the class ever had. */
  latestEnd: number
  removed: Set<string>
  /** As the room had them at the last look. */
  settings: ClassroomSettings | undefined
  isExpired: boolean
}

/** The attempt that an address holds. */
export function attemptAt(address: string): Attempt | undefined {
  const [, payload = ''] = /\/attempts\/([^./?]+)\./.exec(address) ?? []
  return decodeAttempt(Buffer.from(payload, 'base64url').toString())
}

/** A complete attempt by its record id, with what it earned as the second scorer has it. */
export function completionAt(address: string): ({ id: string } & Told) | undefined {
  const attempt = attemptAt(address)
  if (attempt?.completedAt === undefined || !attempt.classroom) return undefined
  const score = attempt.items.reduce(
    (sum, id, at) =>
      sum + scoreIndependently(itemOf(id) as PlainItem, attempt.responses[at]?.response),
    0,
  )
  return { id: recordIdOf(attempt), name: attempt.classroom.learner, score }
}
