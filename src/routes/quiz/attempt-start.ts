/** What an attempt at a quiz starts with. */
import type { Context } from 'hono'
import type { Quiz } from '../../content/library.ts'
import { type Attempt, isRecordId, quizIdOf } from '../../domain/attempt.ts'
import type { Bank } from '../../domain/bank.ts'
import { drawItems } from '../../domain/draw.ts'
import { parseStartOptions } from '../../domain/start-options.ts'
import type { AppEnv } from '../../env.ts'
import { randomText } from '../../http/random.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { loadRecord } from '../../store/attempts.ts'
import { standingOfId } from './completions.ts'

export type AttemptStart = Pick<Attempt, 'seed' | 'mode' | 'draw' | 'items' | 'challenge'>

/** Of a draw or a selection; undefined where an option is invalid. */
export function usualStart(
  quiz: Quiz,
  bank: Bank,
  read: (name: string) => string | undefined,
): AttemptStart | undefined {
  const options = parseStartOptions(quiz, bank, read)
  if ('wrong' in options) return undefined
  const { mode, questions, items, seed = randomText(7) } = options
  // A teacher looks at it before the class does.
  const isTrial = read('trial') === 'yes'
  if (items) {
    return { mode, seed, items, draw: isTrial ? 'trial' : read('retake') ? 'retake' : 'selection' }
  }
  const draw = isTrial ? 'trial' : questions === quiz.length ? 'full' : 'short'
  return { mode, seed, draw, items: drawItems(bank, quiz.objectives, questions, seed) }
}

/**
 * As a recorded attempt started.
 * @param challenge its record id
 * @returns why the store does not show it just now; undefined if it can't belong to this quiz
 */
export async function challengeStart(
  c: Context<AppEnv>,
  quiz: Quiz,
  challenge: string,
): Promise<AttemptStart | 'storeAway' | 'notSeenYet' | 'tooManyRequests' | undefined> {
  if (!isRecordId(challenge) || quizIdOf(challenge) !== quiz.id) return undefined
  const standing = await standingOfId(c, challenge)
  if (standing === 'wrong') return undefined
  if (standing === 'tooMany') return 'tooManyRequests'
  const record = await loadRecord(scoresOf(c), challenge).catch(() => 'storeAway' as const)
  if (!record) return 'notSeenYet'
  if (record === 'storeAway') return record
  const items = record.items.map(({ id }) => id)
  return { mode: record.mode, seed: record.seed, items, draw: 'challenge', challenge }
}
