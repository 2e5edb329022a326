/** A class that was opened before there were rooms: its room takes it over from Workers KV. */
import type { ListedClassroom } from '../domain/listed-classroom.ts'
import { listClassroom, loadSettings } from '../store/classrooms.ts'
import { saveFact } from '../store/room-facts.ts'
import { prepareRows } from '../store/room-rows.ts'

interface Adopter {
  hasClass: () => boolean
  take: (listed: ListedClassroom) => Promise<unknown>
}

/**
 * Lets a room without a class take over what Workers KV lists under its code; one that finds nothing looks each time.
 * @throws where the store does not answer
 */
export async function adoptOldClass(
  ctx: DurableObjectState,
  scores: KVNamespace,
  { hasClass, take }: Adopter,
): Promise<void> {
  if (hasClass()) return
  const { id, storage } = ctx
  const code = id.name ?? ''
  const isDone = await ctx.blockConcurrencyWhile(async () => {
    if (hasClass()) return true
    try {
      // A read, since of lists a day has few, and a stranger may ask for any code.
      if (await loadSettings(scores, code)) {
        prepareRows(storage.sql)
        // To be listed again by whoever deletes the class.
        saveFact(storage.sql, 'hasOldKeys', true)
        await take(await listClassroom(scores, code))
      }
      return true
    } catch {
      // Thrown in here it would end the object.
      return false
    }
  })
  // Told without the error itself, which names keys and goes into the log.
  if (!isDone) throw new Error('the store of scores did not answer')
}
