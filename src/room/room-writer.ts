/** The room in memory and its rows, changed by what the domain decides: both together, or neither. */

import { commit, type Decision, type RoomChange } from '../domain/room/change.ts'
import { adopt } from '../domain/room/opening.ts'
import { emptyRoom, type Room } from '../domain/room/room.ts'
import { loadRoom, prepareRows, saveChange } from '../store/room-rows.ts'
import { adoptOldClass } from './adoption.ts'
import { now } from './clock.ts'
import type { RoomAlarm } from './room-alarm.ts'
import type { RoomSockets } from './room-sockets.ts'

interface Parts {
  scores: KVNamespace
  alarm: RoomAlarm
  sockets: RoomSockets | undefined
}

export class RoomWriter {
  readonly #ctx: DurableObjectState
  readonly #parts: Parts
  #room: Room

  constructor(ctx: DurableObjectState, parts: Parts) {
    this.#ctx = ctx
    this.#parts = parts
    this.#room = loadRoom(ctx.storage.sql)
  }

  get room(): Room {
    return this.#room
  }

  /** Before anything else is asked of it. @throws where a class from before may be in a store that does not answer */
  prepare(): Promise<void> {
    return adoptOldClass(this.#ctx, this.#parts.scores, {
      hasClass: () => this.#room.settings !== undefined,
      take: (listed) => this.make(adopt(this.#room, listed, now())),
    })
  }

  /** Makes the changes, tells whoever follows, and plans what is due by them. */
  async make<Verdict>({ verdict, changes }: Decision<Verdict>): Promise<Verdict> {
    if (changes.length === 0) return verdict
    const { alarm, sockets } = this.#parts
    const { settings, lesson } = this.#room
    const keyBefore = settings?.keyVersion
    this.#write(changes)
    sockets?.tell(this.#room, changes, lesson, now())
    // By the last copy an old key would still open the class, and a learner who was removed would still stand there.
    const isOpen = this.#room.settings?.keyVersion !== keyBefore
    const copyIs = isOpen ? 'open' : changes.some(isByTeacher) ? 'wrong' : 'old'
    await alarm.plan(this.#room.settings, copyIs, now())
    return verdict
  }

  /** Its rows are gone. */
  empty(): void {
    this.#room = emptyRoom()
  }

  /** All changes or none. An exception would leave what was written before it, so memory is read again. */
  #write(changes: readonly RoomChange[]): void {
    const { storage } = this.#ctx
    const revision = this.#room.revision + 1
    // A code that a stranger guessed leaves nothing behind.
    if (revision === 1) prepareRows(storage.sql)
    try {
      storage.transactionSync(() => {
        for (const each of changes) saveChange(storage.sql, each, revision)
      })
    } catch (error) {
      this.#room = loadRoom(storage.sql)
      throw error
    }
    for (const each of changes) commit(this.#room, each)
    this.#room.revision = revision
  }
}

const isByTeacher = ({ change }: RoomChange): boolean =>
  change === 'settings' || change === 'removal'
