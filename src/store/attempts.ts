/** Complete attempts in Workers KV. One writer a key; nothing is read, changed and written back. */
import type { AttemptRecord, ScoreLine } from '../domain/record.ts'
import { listKeys } from './key-lists.ts'
import { attemptKey, attemptTtl, classroomAttemptKey, classroomTtl } from './keys.ts'

/** KV takes one write a second to a key, and asks (429) to try again. */
const retryAfter = 1100

/**
 * Saves a complete attempt under its own key. Saving the same record again changes nothing.
 * @returns false where the store refused (daily quota, outage, 429 twice); the learner keeps the
 *   token and can try again
 */
export async function saveAttempt(
  scores: KVNamespace,
  record: AttemptRecord,
  line: ScoreLine,
): Promise<boolean> {
  const { id, classroom } = record
  const key = classroom
    ? classroomAttemptKey(classroom.code, classroom.learner, id)
    : attemptKey(id)
  const expirationTtl = classroom ? classroomTtl : attemptTtl
  const put = () => scores.put(key, JSON.stringify(record), { metadata: line, expirationTtl })
  try {
    await put()
    return true
  } catch (error) {
    if (!String(error).includes('429')) return false
  }
  await new Promise((resolve) => setTimeout(resolve, retryAfter))
  return put().then(
    () => true,
    () => false,
  )
}

/** A completion as the store lists it. */
export interface Completion {
  /** Record id. */
  id: string
  line: ScoreLine
}

/**
 * Loads a completion by its score line.
 * @param id a record id (one read); or an attempt id (one list), then its earliest completion
 * @returns undefined where the store does not show it, which may mean “not yet”
 */
export async function loadCompletion(
  scores: KVNamespace,
  id: string,
): Promise<Completion | undefined> {
  if (id.includes('.')) {
    const { metadata } = await scores.getWithMetadata<ScoreLine>(attemptKey(id), 'stream')
    return metadata ? { id, line: metadata } : undefined
  }
  const keys = await listKeys<ScoreLine>(scores, attemptKey(`${id}.`))
  return keys
    .flatMap(({ name, metadata }) =>
      metadata ? { id: name.slice(attemptKey('').length), line: metadata } : [],
    )
    .sort((a, b) => a.line.completedAt - b.line.completedAt)[0]
}

/**
 * Loads a completion whole.
 * @returns undefined where the store does not show it, which may mean “not yet”
 */
export async function loadRecord(
  scores: KVNamespace,
  recordId: string,
): Promise<AttemptRecord | undefined> {
  return (await scores.get<AttemptRecord>(attemptKey(recordId), 'json')) ?? undefined
}

/** Whether the store answers at all. */
export async function isStoreReachable(scores: KVNamespace, key: string): Promise<boolean> {
  return scores.get(key).then(
    () => true,
    () => false,
  )
}
