import {
  type Attempt,
  attemptId,
  type Draw,
  respond,
  startAttempt,
} from '../../src/domain/attempt.ts'
import type { Completion } from '../../src/domain/completion.ts'
import { drawItems } from '../../src/domain/draw.ts'
import { randomSequence } from '../../src/domain/random.ts'
import { type AttemptRecord, recordOf, scoreLineOf } from '../../src/domain/record.ts'
import { scoreAttempt } from '../../src/domain/scoring.ts'
import { answerOf, itemOf, qualitiesOf } from './answers.ts'
import { library } from './content.ts'

const bank = Object.values(library.items)

export interface Simulation {
  seed: string
  count: number
  /** Seconds since 1970; attempts start within a day from then. */
  from: number
  /** Days over which they start. */
  days?: number
  /** Quiz ids; all unless given. */
  quizzes?: readonly string[]
  /** All are full draws, answered whole and completed once; unless set, one in five is something else. */
  isPlain?: boolean
}

const daySeconds = 24 * 3600
const otherDraws: Draw[] = ['short', 'retake', 'selection', 'challenge']

/** Records of attempts; the second completion of an attempt follows the first. */
export function simulateRecords({
  seed,
  count,
  from,
  days = 1,
  quizzes = library.quizzes.map(({ id }) => id),
  isPlain = false,
}: Simulation): AttemptRecord[] {
  const next = randomSequence(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const text = (length: number) =>
    Array.from({ length }, () => pick([...'0123456789abcdefghijklmnopqrstuvwxyz'])).join('')

  const start = (): Attempt => {
    const name = pick(quizzes)
    const quiz = library.quizzes.find(({ id }) => id === name)
    if (!quiz) throw new Error(`no quiz ${name}`)
    const draw = isPlain || next() < 0.9 ? 'full' : pick(otherDraws)
    const startedAt = from + Math.floor(next() * days * daySeconds)
    const attemptSeed = text(7)
    const length = draw === 'full' ? quiz.length : 1 + Math.floor(next() * 5)
    return startAttempt({
      id: attemptId(startedAt, text(10), quiz.id),
      seed: attemptSeed,
      // In test mode each response leads straight to the next item.
      mode: 'test',
      draw,
      startedAt,
      items: drawItems(bank, quiz.objectives, length, attemptSeed),
    })
  }

  const answer = (id: string, ability: number): string => {
    const item = itemOf(id)
    const isKnown = next() < ability
    if (item.type === 'single' && !isKnown) return pick(item.choices).id
    return answerOf(id, isKnown ? 'right' : pick(qualitiesOf(item.type)))
  }

  const respondToAll = (attempt: Attempt, ability: number, took: number): Attempt =>
    attempt.items.reduce(
      (current, id) =>
        respond(
          current,
          id,
          { response: answer(id, ability), seconds: Math.floor(next() * 90) },
          current.startedAt + took,
        ),
      attempt,
    )

  /** Handed in with what is behind some place left blank. */
  const cutShort = (attempt: Attempt): Attempt => {
    const answered = 1 + Math.floor(next() * attempt.items.length)
    const responses = attempt.responses.map((given, at) => (at < answered ? given : undefined))
    return { ...attempt, responses }
  }

  const recordFor = (attempt: Attempt) => {
    const responses = attempt.responses.map((given) => given?.response)
    return recordOf(attempt, scoreAttempt(attempt.items.map(itemOf), responses))
  }

  return Array.from({ length: count }).flatMap(() => {
    const attempt = start()
    const ability = next()
    const took = 60 + Math.floor(next() * 3600)
    const whole = respondToAll(attempt, ability, took)
    const first = recordFor(isPlain || next() < 0.95 ? whole : cutShort(whole))
    if (isPlain || next() < 0.9) return [first]
    // Someone went back and answered again: sooner or later by the clock, or in the same second.
    const again = recordFor(respondToAll(attempt, ability, took + pick([-30, 0, 45])))
    return again.id === first.id ? [first] : [first, again]
  })
}

export const listedOf = (record: AttemptRecord): Completion => ({
  id: record.id,
  line: scoreLineOf(record),
})

/** The same as a list of keys of the store shows them. */
export const simulateAttempts = (simulation: Simulation): Completion[] =>
  simulateRecords(simulation).map(listedOf)

/** Puts attempts into the store, as the site does at the end of each. */
export async function storeRecords(
  scores: KVNamespace,
  records: readonly AttemptRecord[],
): Promise<void> {
  for (let at = 0; at < records.length; at += 100) {
    await Promise.all(
      records.slice(at, at + 100).map((record) =>
        scores.put(`v1/attempt/${record.id}`, JSON.stringify(record), {
          metadata: scoreLineOf(record),
        }),
      ),
    )
  }
}
