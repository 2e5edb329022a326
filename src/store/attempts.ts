/** Complete attempts outside classes in Workers KV. One writer a key; nothing is read, changed and written back. */
import type { CompleteAttempt, Completion } from '../domain/completion.ts'
import { recordLifetime } from '../domain/lifetimes.ts'
import type { AttemptRecord, ScoreLine } from '../domain/record.ts'
import { listKeys } from './key-lists.ts'
import { attemptKey } from './keys.ts'
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
  const options = { metadata: line, expirationTtl: recordLifetime }
  const put = () => scores.put(attemptKey(record.id), JSON.stringify(record), options)
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
 * @param prefix what their record ids begin with: a day as `yyyymmdd-`
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
 * @returns undefined where the store does not show it, which may mean “not yet”
 */
export async function loadCompletion(
  scores: KVNamespace,
  recordId: string,
): Promise<Completion | undefined> {
  const { metadata } = await scores.getWithMetadata<ScoreLine>(attemptKey(recordId))
  return metadata ? { id: recordId, line: metadata } : undefined
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
