/** Receipts: addresses of complete attempts that were not recorded, handed to the teacher. */
import type { Site } from '../../content/site.ts'
import { completeAttempt } from '../../domain/completion.ts'
import type { CompletionVerdict } from '../../domain/room/completing.ts'
import type { SigningKeys } from '../../http/mac.ts'
import type { PastedPart } from '../../http/pasted-tokens.ts'
import type { Receipt } from '../../states/classroom/receipts.ts'
import { readAttempt } from '../quiz/opened-attempt.ts'

/** More than any class hands in. */
export const mostReceipts = 400

/**
 * Reads what was pasted. A receipt that may count has its completion, and no fate before its room has said.
 * @param parts at most `mostReceipts`
 */
export const readReceipts = (
  site: Site,
  { code, keys }: { code: string; keys: SigningKeys },
  parts: readonly PastedPart[],
): Promise<Receipt[]> =>
  Promise.all(
    parts.map(async ({ line, token }): Promise<Receipt> => {
      const receipt = { line, hasToken: token !== undefined }
      const read = token === undefined ? undefined : await readAttempt(site, token, keys)
      if (!read) return { ...receipt, fate: 'notReceipt' }
      const { attempt, items } = read
      if (attempt.classroom?.code !== code) return { ...receipt, fate: 'otherClassroom' }
      if (attempt.completedAt === undefined) return { ...receipt, fate: 'unfinished' }
      const { record, line: score } = completeAttempt(attempt, items)
      const completion = { name: attempt.classroom.learner, id: record.id, line: score }
      return { ...receipt, fate: 'recorded', completion }
    }),
  )

/** What a room's verdict is to a receipt. */
export const fateOf: Record<CompletionVerdict, Receipt['fate']> = {
  recorded: 'recorded',
  late: 'late',
  removed: 'removed',
  deleted: 'late',
  noClass: 'otherClassroom',
}
