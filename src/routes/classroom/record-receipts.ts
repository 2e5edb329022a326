/** Receipts: addresses of complete attempts that were not recorded, handed to the teacher. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import type { Attempt } from '../../domain/attempt.ts'
import { completeAttempt } from '../../domain/completion.ts'
import type { CompletionVerdict } from '../../domain/room/completing.ts'
import { joinedIn } from '../../domain/room/outage.ts'
import type { AppEnv } from '../../env.ts'
import type { SigningKeys } from '../../http/mac.ts'
import type { PastedPart } from '../../http/pasted-tokens.ts'
import { verifyAttempt } from '../../http/tokens.ts'
import type { Receipt } from '../../states/classroom/receipts.ts'
import { withItems } from '../quiz/opened-attempt.ts'
import { siteForClass } from './own-items.ts'

/** More than any class hands in. */
export const mostReceipts = 400

/**
 * Reads what was pasted. A receipt that may count has its completion, and no fate before its room has said.
 * @param parts at most `mostReceipts`
 * @returns undefined where the own questions of the class can't be read now
 */
export async function readReceipts(
  c: Context<AppEnv>,
  site: Site,
  { code, keys }: { code: string; keys: SigningKeys },
  parts: readonly PastedPart[],
): Promise<Receipt[] | undefined> {
  const attempts = await Promise.all(
    parts.map(({ token }) => (token === undefined ? undefined : verifyAttempt(token, keys))),
  )
  const here = attempts.filter((attempt) => attempt?.classroom?.code === code)
  const known = await siteForClass(c, site, code, here[0]?.items ?? [])
  return (
    known &&
    parts.map(({ line, token }, at) => ({
      line,
      hasToken: token !== undefined,
      ...settle(known, code, attempts[at]),
    }))
  )
}

function settle(
  site: Site,
  code: string,
  attempt: Attempt | undefined,
): Pick<Receipt, 'fate' | 'completion'> {
  if (!attempt) return { fate: 'notReceipt' }
  const { classroom, completedAt } = attempt
  if (classroom?.code !== code) return { fate: 'otherClassroom' }
  const read = withItems(site, attempt)
  if (!read) return { fate: 'notReceipt' }
  if (completedAt === undefined) return { fate: 'unfinished' }
  const { record, line } = completeAttempt(attempt, read.items)
  const completion = { name: classroom.learner, id: record.id, line, joined: joinedIn(attempt) }
  return { fate: 'recorded', completion }
}

/** What a room's verdict is to a receipt. */
export const fateOf: Record<CompletionVerdict, Receipt['fate']> = {
  recorded: 'recorded',
  second: 'second',
  late: 'late',
  removed: 'removed',
  deleted: 'late',
  noClass: 'otherClassroom',
}
