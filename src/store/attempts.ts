/** Complete attempts in Workers KV. One writer a key; nothing is read, changed and written back. */
import type { CompleteAttempt, Completion } from '../domain/completion.ts'
import { classroomLifetime, recordLifetime } from '../domain/lifetimes.ts'
import type { AttemptRecord, ScoreLine } from '../domain/record.ts'
import { listKeys } from './key-lists.ts'
import { attemptKey, classroomAttemptKey } from './keys.ts'
import { succeeds } from './succeeds.ts'

/** Milliseconds after which KV, which takes one write a second to a key, wants to be asked again. */
const retryAfter = 1100

/**
 * Saves a complete attempt under its own key, its score line as metadata. Saving the same record
 * again changes nothing.
 * @param wait resolves after the given milliseconds
 * @returns false where the store refused (daily quota, outage, 429 twice); the learner keeps the
 *   token and can try again
 */
export async function saveAttempt(
  scores: KVNamespace,
  { record, line }: CompleteAttempt,
  wait: (milliseconds: number) => Promise<void>,
): Promise<boolean> {
  const { id, classroom } = record
  const key = classroom
    ? classroomAttemptKey(classroom.code, classroom.learner, id)
    : attemptKey(id)
  const expirationTtl = classroom ? classroomLifetime : recordLifetime
  const put = () => scores.put(key, JSON.stringify(record), { metadata: line, expirationTtl })
  try {
    await put()
    return true
  } catch (error) {
    if (!String(error).includes('429')) return false
  }
  await wait(retryAfter)
  return succeeds(put())
}

/**
 * Lists completions, their score lines with them, by as many pages as there are.
 * @param prefix what their record ids begin with: a day as `yyyymmdd-`, or an attempt id and a stop
 */
export async function listCompletions(scores: KVNamespace, prefix: string): Promise<Completion[]> {
  const keys = await listKeys<ScoreLine>(scores, attemptKey(prefix))
  const idFrom = attemptKey('').length
  const completions: Completion[] = []
  for (const { name, metadata } of keys) {
    if (metadata) completions.push({ id: name.slice(idFrom), line: metadata })
  }
  return completions
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
    const { metadata } = await scores.getWithMetadata<ScoreLine>(attemptKey(id))
    return metadata ? { id, line: metadata } : undefined
  }
  const completions = await listCompletions(scores, `${id}.`)
  return completions.sort((a, b) => a.line.completedAt - b.line.completedAt)[0]
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
