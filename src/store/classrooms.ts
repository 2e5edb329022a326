/** Classes that were opened before there were rooms, in Workers KV: settings, learners, completed attempts, names removed. */
import type { ClassroomSettings } from '../domain/classroom.ts'
import type { ListedClassroom } from '../domain/listed-classroom.ts'
import { isOwnId, type OwnItem } from '../domain/own/own-item.ts'
import type { HandsOfItem } from '../domain/paper/hands.ts'
import type { ScoreLine } from '../domain/record.ts'
import { listKeys } from './key-lists.ts'
import { classroomPrefix, ownersKey, ownItemsKey, settingsKey } from './keys.ts'

/** What the store keeps of a learner. Everything but own questions and parted names is in the metadata of keys, which lists include. */
interface LearnerEntry {
  /** Seconds since 1970. */
  joinedAt: number
  number?: number
}

/**
 * @returns undefined where the store does not show the class, which may mean “not yet”
 * @throws where the store does not answer
 */
export async function loadSettings(
  scores: KVNamespace,
  code: string,
): Promise<ClassroomSettings | undefined> {
  const { metadata } = await scores.getWithMetadata<ClassroomSettings>(settingsKey(code))
  return metadata ?? undefined
}

/**
 * Lists all of a class: one list for each thousand keys, and a read each where it has own questions or parted names.
 * @throws where the store does not answer
 */
export async function listClassroom(scores: KVNamespace, code: string): Promise<ListedClassroom> {
  const prefix = classroomPrefix(code)
  const learners: ListedClassroom['learners'][number][] = []
  const attempts: ListedClassroom['attempts'][number][] = []
  const removed: string[] = []
  const hands: Record<string, HandsOfItem> = {}
  let settings: ClassroomSettings | undefined
  let hasOwners = false
  for (const { name: key, metadata } of await listKeys(scores, prefix)) {
    // A class has thousands of these, so that no list is made for each.
    const [kindEnd, nameEnd] = [key.indexOf('/', prefix.length), key.lastIndexOf('/')]
    const kind = key.slice(prefix.length, kindEnd === -1 ? undefined : kindEnd)
    if (kind === 'owners') hasOwners = true
    if (kind === 'removed') removed.push(key.slice(kindEnd + 1))
    if (!metadata) continue
    if (kind === 'settings') settings = metadata as ClassroomSettings
    if (kind === 'learner') {
      learners.push({ name: key.slice(kindEnd + 1), ...(metadata as LearnerEntry) })
    }
    if (kind === 'hands') hands[key.slice(kindEnd + 1)] = metadata as HandsOfItem
    if (kind === 'attempt') {
      const name = key.slice(kindEnd + 1, nameEnd)
      attempts.push({ name, id: key.slice(nameEnd + 1), line: metadata as ScoreLine })
    }
  }
  const hasHands = Object.keys(hands).length > 0
  const listed = { settings, learners, attempts, removed, ...(hasHands && { hands }) }
  const owners = hasOwners && (await scores.get<Record<string, string>>(ownersKey(code), 'json'))
  const hasOwnItems = settings?.items.some(isOwnId)
  const ownItems = hasOwnItems && (await scores.get<readonly OwnItem[]>(ownItemsKey(code), 'json'))
  return { ...listed, ...(owners && { owners }), ...(ownItems && { ownItems }) }
}

/** An invocation may do 1,000 operations, and some are needed for other things. */
const mostDeletes = 900

/**
 * Deletes the entries of a class, at most 900 of them.
 * @returns how many are left
 * @throws whatever the store throws if it refuses
 */
export async function deleteEntries(scores: KVNamespace, code: string): Promise<number> {
  const keys = await listKeys(scores, classroomPrefix(code))
  await Promise.all(keys.slice(0, mostDeletes).map(({ name }) => scores.delete(name)))
  return Math.max(0, keys.length - mostDeletes)
}
