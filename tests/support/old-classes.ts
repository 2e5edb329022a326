/** Classes as they were kept in Workers KV before they had rooms. */
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import type { ClassroomCompletion, CompleteAttempt } from '../../src/domain/completion.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { classroomPrefix, settingsKey } from '../../src/store/keys.ts'

/** All that lists need is metadata; the values are empty. */
const put = (scores: KVNamespace, key: string, metadata: object, value = '') =>
  scores.put(key, value, { metadata, expirationTtl: classroomLifetime })

export const saveSettings = (scores: KVNamespace, code: string, settings: ClassroomSettings) =>
  put(scores, settingsKey(code), settings)

export const saveLearner = (
  scores: KVNamespace,
  code: string,
  name: string,
  entry: { joinedAt: number; number?: number },
) => put(scores, `${classroomPrefix(code)}learner/${name}`, entry)

export const saveCompletionLine = (
  scores: KVNamespace,
  code: string,
  { name, id, line }: ClassroomCompletion,
  value = '{}',
) => put(scores, `${classroomPrefix(code)}attempt/${name}/${id}`, line, value)

/** Of an attempt in a class. */
export function saveCompletion(scores: KVNamespace, { record, line }: CompleteAttempt) {
  const { id, classroom } = record
  if (!classroom) throw new Error('this attempt was not taken in a class')
  const completion = { name: classroom.learner, id, line }
  return saveCompletionLine(scores, classroom.code, completion, JSON.stringify(record))
}
