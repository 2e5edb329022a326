/** A class in the keys from which a room takes it over, made from the copy that its lost room wrote. */
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { expiryOf } from '../../domain/room/schedule.ts'
import { classroomPrefix, ownItemsKey, settingsKey } from '../../store/keys.ts'

/** An entry as `wrangler kv bulk put` takes it: all that a room reads is metadata, but for own questions. */
export interface BulkEntry {
  key: string
  value: string
  metadata?: object
  /** Seconds since 1970. */
  expiration: number
}

/**
 * What was under way is left out: the tokens of learners still have it.
 * @returns undefined of a class that was deleted, which stays so
 */
export function keysOfCopy(code: string, copy: ListedClassroom): BulkEntry[] | undefined {
  const { settings, ownItems, learners, attempts, removed, hands = {} } = copy
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
    ...attempts.map(({ name, id, line }) => entry(`${prefix}attempt/${name}/${id}`, line)),
    ...removed.map((name) => entry(`${prefix}removed/${name}`)),
    ...Object.entries(hands).map(([item, raised]) => entry(`${prefix}hands/${item}`, raised)),
    ...(ownItems ? [{ ...entry(ownItemsKey(code)), value: JSON.stringify(ownItems) }] : []),
    // Last: by this key alone a room sees that there is a class.
    entry(settingsKey(code), settings),
  ]
}
