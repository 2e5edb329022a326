/** The one alarm of a room: copies to Workers KV while the class changes, its end, and the end of all that is left of it. */
import type { ClassroomSettings } from '../domain/classroom.ts'
import type { ListedClassroom } from '../domain/listed-classroom.ts'
import {
  type CopyIs,
  copyDueAfter,
  copyDueAtEnd,
  expiryOf,
  wakesAt,
} from '../domain/room/schedule.ts'
import { deleteEntries } from '../store/classrooms.ts'
import { loadFact, saveFact } from '../store/room-facts.ts'
import { deleteSnapshot, saveSnapshot } from '../store/snapshots.ts'
import { succeeds } from '../store/succeeds.ts'

/** Seconds until KV is asked again where it refused a copy: what it has too many of is counted by the day. */
const retryPause = 15 * 60

type Settings = ClassroomSettings | undefined
type Fact = 'copyDue' | 'copiedAt' | 'copies'

export class RoomAlarm {
  readonly #storage: DurableObjectStorage
  readonly #scores: KVNamespace
  /** What the rows have, since every vote asks for it. */
  readonly #known = new Map<Fact, number | undefined>()

  constructor(storage: DurableObjectStorage, scores: KVNamespace) {
    this.#storage = storage
    this.#scores = scores
  }

  /** After a change. When the copy is due is a row, since memory is lost when the object sleeps. */
  async plan(settings: Settings, copyIs: CopyIs, now: number): Promise<void> {
    if (!settings) return
    const due = this.#load('copyDue')
    const [copiedAt, count] = [this.#load('copiedAt'), this.#load('copies')]
    const next = copyDueAfter(settings, { due, copiedAt, count }, now, copyIs)
    if (next === due) return
    this.#save('copyDue', next)
    await this.#set(next)
  }

  /** Does what is due, and sets the next alarm. @returns whether the class has not expired */
  async ring(code: string, listed: ListedClassroom, now: number): Promise<boolean> {
    const { settings } = listed
    if (!settings || now >= expiryOf(settings)) {
      await this.#deleteEntries(code)
      await this.#storage.deleteAll()
      this.#known.clear()
      return false
    }
    await this.copyIfDue(code, listed, now)
    await this.#set(wakesAt(settings, this.#load('copyDue'), now))
    return true
  }

  /** Writes the copy that is due. Where Workers KV refuses it, it is due again later. */
  async copyIfDue(code: string, listed: ListedClassroom, now: number): Promise<void> {
    const due = this.#load('copyDue')
    if (due === undefined || due > now) return
    const { settings } = listed
    const isDone = settings && (await this.#copy(code, listed, settings, now).catch(() => false))
    const count = (this.#load('copies') ?? 0) + 1
    if (isDone) {
      this.#save('copiedAt', now)
      this.#save('copies', count)
    }
    // What changed meanwhile has planned its own.
    if (this.#load('copyDue') === due) {
      this.#save('copyDue', isDone ? copyDueAtEnd(listed, count, now) : now + retryPause)
    }
  }

  /** Of a class that was deleted the copy says only that. @returns whether nothing is left to do */
  async #copy(
    code: string,
    listed: ListedClassroom,
    settings: ClassroomSettings,
    takenAt: number,
  ): Promise<boolean> {
    await saveSnapshot(this.#scores, code, { ...listed, takenAt }, expiryOf(settings))
    if (!settings.isDeleted || !this.#hasOldKeys) return true
    return (await deleteEntries(this.#scores, code)) === 0
  }

  /** Earlier versions let what they wrote outlive the class; what KV refuses to delete ends by itself. */
  async #deleteEntries(code: string): Promise<void> {
    await succeeds(deleteSnapshot(this.#scores, code))
    if (this.#hasOldKeys) await succeeds(deleteEntries(this.#scores, code))
  }

  get #hasOldKeys(): boolean {
    return loadFact(this.#storage.sql, 'hasOldKeys') === true
  }

  #load(name: Fact): number | undefined {
    if (!this.#known.has(name)) this.#known.set(name, loadFact(this.#storage.sql, name))
    return this.#known.get(name)
  }

  #save(name: Fact, value: number | undefined): void {
    this.#known.delete(name)
    saveFact(this.#storage.sql, name, value)
  }

  #set(seconds: number): Promise<void> {
    return this.#storage.setAlarm(seconds * 1000)
  }
}
