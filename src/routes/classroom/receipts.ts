/** Receipts: addresses of complete attempts that the store refused, handed to the teacher. */
import type { Site } from '../../content/site.ts'
import { recordIdOf } from '../../domain/attempt.ts'
import { isInTime } from '../../domain/classroom.ts'
import type { ListedClassroomAttempt } from '../../domain/classroom-report.ts'
import { recordOf, scoreLineOf } from '../../domain/record.ts'
import { scoreAttempt } from '../../domain/scoring.ts'
import { findToken, verifyAttempt } from '../../http/tokens.ts'
import { saveAttempt } from '../../store/attempts.ts'
import type { Receipt } from '../../views/classroom/receipts.tsx'
import type { OpenedClassroom } from './access.ts'

/** One invocation may do 1,000 operations on the store; a line takes one, or two where it is tried again. */
const mostReceipts = 400

/**
 * Records each receipt, the same attempt once.
 * @param text one address a line
 * @param removed names of learners whose entries were removed
 */
export async function recordReceipts(
  site: Site,
  scores: KVNamespace,
  { code, settings, keys }: OpenedClassroom,
  text: string,
  removed: readonly string[],
): Promise<Receipt[]> {
  const lines = linesOf(text).slice(0, mostReceipts)
  const record = async (line: string): Promise<Receipt> => {
    const token = findToken(line)
    const attempt = token === undefined ? undefined : await verifyAttempt(token, keys)
    const items = attempt?.items.flatMap((id) => site.library.items[id] ?? [])
    if (!attempt || items?.length !== attempt.items.length) return { line, fate: 'notReceipt' }
    if (attempt.classroom?.code !== code) return { line, fate: 'otherClassroom' }
    if (attempt.completedAt === undefined) return { line, fate: 'unfinished' }
    if (removed.includes(attempt.classroom.learner)) return { line, fate: 'removed' }
    if (!isInTime(settings, attempt.completedAt)) return { line, fate: 'late' }
    const responses = attempt.responses.map((given) => given?.response)
    const saved = recordOf(attempt, scoreAttempt(items, responses))
    const scoreLine = scoreLineOf(saved)
    const isRecorded = attempt.isRecorded || (await saveAttempt(scores, saved, scoreLine))
    return {
      line,
      fate: isRecorded ? 'recorded' : 'viewOnly',
      attempt: { name: attempt.classroom.learner, id: recordIdOf(attempt), line: scoreLine },
    }
  }
  return Promise.all(lines.map(record))
}

/** What was pasted, each address once. */
const linesOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]

/** How many of the lines pasted are too many for one time. */
export const countUnread = (text: string): number =>
  Math.max(0, linesOf(text).length - mostReceipts)

/** The attempts of a class, with those of receipts that the store does not list yet. */
export function withReceipts(
  attempts: readonly ListedClassroomAttempt[],
  receipts: readonly Receipt[],
): ListedClassroomAttempt[] {
  const all = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  for (const { attempt } of receipts) if (attempt) all.set(attempt.id, attempt)
  return [...all.values()]
}
