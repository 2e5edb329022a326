/** Receipts: addresses of complete attempts that the store refused, handed to the teacher. */
import type { Site } from '../../content/site.ts'
import { isInTime } from '../../domain/classroom.ts'
import { type CompleteAttempt, completeAttempt } from '../../domain/completion.ts'
import { findToken } from '../../http/tokens.ts'
import { type Receipt, receiptLines } from '../../states/classroom/receipts.ts'
import { readAttempt } from '../quiz/opened-attempt.ts'
import type { OpenedClassroom } from './access.ts'

/** One invocation may do 1,000 operations on the store; a line takes one, or two where it is tried again. */
const mostReceipts = 400

/**
 * Records each receipt, the same attempt once.
 * @param text one address a line
 * @param removed names of learners whose entries were removed
 * @param save saves a complete attempt; false where the store refuses it
 */
export async function recordReceipts(
  site: Site,
  { code, settings, keys }: OpenedClassroom,
  text: string,
  removed: readonly string[],
  save: (complete: CompleteAttempt) => Promise<boolean>,
): Promise<Receipt[]> {
  const record = async (line: string): Promise<Receipt> => {
    const token = findToken(line)
    const read = token === undefined ? undefined : await readAttempt(site, token, keys)
    if (!read) return { line, fate: 'notReceipt' }
    const { attempt, items } = read
    if (attempt.classroom?.code !== code) return { line, fate: 'otherClassroom' }
    if (attempt.completedAt === undefined) return { line, fate: 'unfinished' }
    if (removed.includes(attempt.classroom.learner)) return { line, fate: 'removed' }
    if (!isInTime(settings, attempt.completedAt)) return { line, fate: 'late' }
    const complete = completeAttempt(attempt, items)
    const isRecorded = attempt.isRecorded || (await save(complete))
    return {
      line,
      fate: isRecorded ? 'recorded' : 'viewOnly',
      completion: {
        name: attempt.classroom.learner,
        id: complete.record.id,
        line: complete.line,
      },
    }
  }
  return Promise.all(receiptLines(text).slice(0, mostReceipts).map(record))
}

/** How many of the lines pasted are too many for one time. */
export const countUnread = (text: string): number =>
  Math.max(0, receiptLines(text).length - mostReceipts)
