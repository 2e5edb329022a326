/** A class in the keys from which a room takes it over, made from the copy that its lost room wrote. */
import { attemptIdOf } from '../../domain/attempt.ts'
import type { ClassroomCompletion } from '../../domain/completion.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { isLiveLine } from '../../domain/live/lines.ts'
import { expiryOf } from '../../domain/room/schedule.ts'
import { classroomPrefix, ownersKey, ownItemsKey, settingsKey } from '../../store/keys.ts'

/** An entry as `wrangler kv bulk put` takes it: all that a room reads is metadata, but for own questions and parted names. */
export interface BulkEntry {
  key: string
  value: string
  metadata?: object
  /** Seconds since 1970. */
  expiration: number
}

/**
 * What was under way is left out: the tokens of learners still have it. Votes of a lesson are in no token: what they
 * came to is kept as an attempt, and a lesson that is held after it is another.
 * @returns undefined of a class that was deleted, which stays so
 */
export function keysOfCopy(code: string, copy: ListedClassroom): BulkEntry[] | undefined {
  const {
    settings,
    ownItems,
    learners,
    attempts,
    progress = [],
    removed,
    owners,
    hands = {},
  } = copy
  if (!settings || settings.isDeleted) return undefined
  const expiration = expiryOf(settings)
  const prefix = classroomPrefix(code)
  const entry = (key: string, metadata?: object): BulkEntry => ({
    key,
    value: '',
    ...(metadata && { metadata }),
    expiration,
  })
  return [
    ...learners.map(({ name, ...learner }) => entry(`${prefix}learner/${name}`, learner)),
    ...[...inOrder(attempts), ...progress.filter(({ id }) => isLiveLine(id))]
      .map(asAttempt)
      .map(({ name, id, line }) => entry(`${prefix}attempt/${name}/${id}`, line)),
    ...removed.map((name) => entry(`${prefix}removed/${name}`)),
    ...Object.entries(hands).map(([item, raised]) => entry(`${prefix}hands/${item}`, raised)),
    ...(ownItems ? [{ ...entry(ownItemsKey(code)), value: JSON.stringify(ownItems) }] : []),
    ...(owners ? [{ ...entry(ownersKey(code)), value: JSON.stringify(owners) }] : []),
    // Last: by this key alone a room sees that there is a class.
    entry(settingsKey(code), settings),
  ]
}

/** Keys tell no order: of completions of one attempt in the same second only the first to arrive, which counts, is kept. */
function inOrder(attempts: ListedClassroom['attempts']): ListedClassroom['attempts'] {
  const taken = new Set<string>()
  return attempts.filter(({ id, line }) => {
    const moment = `${attemptIdOf(id)} ${line.completedAt}`
    return !taken.has(moment) && taken.add(moment)
  })
}

/** Bytes of JSON that Workers KV takes as metadata. */
const mostMetadata = 1024

/** What a lesson came to, by an id that no later lesson has. First votes are left out where they don't fit. */
function asAttempt({ name, id, line }: ClassroomCompletion): ClassroomCompletion {
  if (!isLiveLine(id)) return { name, id, line }
  const { firstVotes: _, ...last } = line
  const isWhole = JSON.stringify(line).length <= mostMetadata
  return { name, id: id.startsWith(before) ? id : before + id, line: isWhole ? line : last }
}

const before = 'before-'
