/** Receipts: addresses of complete attempts that the store refused, handed to the teacher. */
import type { Site } from '../../content/site.ts'
import { isInTime } from '../../domain/classroom.ts'
import { type CompleteAttempt, completeAttempt } from '../../domain/completion.ts'
import type { PastedPart } from '../../http/pasted-tokens.ts'
import type { Receipt } from '../../states/classroom/receipts.ts'
import { readAttempt } from '../quiz/opened-attempt.ts'
import type { OpenedClassroom } from './access.ts'

/** One invocation may do 1,000 operations on the store; a receipt takes one, or two where it is tried again. */
export const mostReceipts = 400

/**
 * Records each receipt, the same attempt once.
 * @param parts of what was pasted, at most `mostReceipts`
 * @param removed names of learners whose entries were removed
 * @param save saves a complete attempt; false where the store refuses it
 */
export async function recordReceipts(
  site: Site,
  { code, settings, keys }: OpenedClassroom,
  parts: readonly PastedPart[],
  removed: readonly string[],
  save: (complete: CompleteAttempt) => Promise<boolean>,
): Promise<Receipt[]> {
  const record = async ({ line, token }: PastedPart): Promise<Receipt> => {
    const receipt = { line, hasToken: token !== undefined }
    const read = token === undefined ? undefined : await readAttempt(site, token, keys)
    if (!read) return { ...receipt, fate: 'notReceipt' }
    const { attempt, items } = read
    if (attempt.classroom?.code !== code) return { ...receipt, fate: 'otherClassroom' }
    if (attempt.completedAt === undefined) return { ...receipt, fate: 'unfinished' }
    if (removed.includes(attempt.classroom.learner)) return { ...receipt, fate: 'removed' }
    if (!isInTime(settings, attempt.completedAt)) return { ...receipt, fate: 'late' }
    const complete = completeAttempt(attempt, items)
    const isRecorded = attempt.isRecorded || (await save(complete))
    return {
      ...receipt,
      fate: isRecorded ? 'recorded' : 'viewOnly',
      completion: {
        name: attempt.classroom.learner,
        id: complete.record.id,
        line: complete.line,
      },
    }
  }
  return Promise.all(parts.map(record))
}
