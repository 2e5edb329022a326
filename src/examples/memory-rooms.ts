/** Rooms that last as long as the program: as those of `room/`, without an object that keeps rows. */
import type { ClassroomSettings } from '../domain/classroom.ts'
import type { ListedClassroom } from '../domain/listed-classroom.ts'
import { type Follower, learnerReadingOf, lessonReadingOf } from '../domain/live/following.ts'
import { type LeadRequest, lead } from '../domain/live/leading.ts'
import type { Onlooker } from '../domain/live/views.ts'
import { type VoteRequest, vote } from '../domain/live/voting.ts'
import type { OwnItem } from '../domain/own/own-item.ts'
import type { Hands } from '../domain/paper/hands.ts'
import { answer } from '../domain/room/answering.ts'
import { commit, type Decision } from '../domain/room/change.ts'
import { complete } from '../domain/room/completing.ts'
import { type ChangeRequest, change, remove } from '../domain/room/control.ts'
import { comeBack, type JoinRequest, join } from '../domain/room/joining.ts'
import { isLive, listingOf, readingOf, standingOfAttempt } from '../domain/room/listing.ts'
import { adopt, open } from '../domain/room/opening.ts'
import { type PaperRequest, raiseHands, takePaper } from '../domain/room/paper.ts'
import { type PartRequest, part } from '../domain/room/parting.ts'
import { emptyRoom, type Progress, type Room, type RoomCompletion } from '../domain/room/room.ts'
import type { Env } from '../env.ts'
import type { RoomObject } from '../room/room-object.ts'
import { now } from './example.ts'

type Methods = Omit<
  RoomObject,
  'alarm' | 'fetch' | 'webSocketClose' | 'webSocketMessage' | 'ctx' | 'env' | `__${string}`
>

/** The room of a class as a store lists it. */
export function adopted(listed: ListedClassroom): Room {
  const room = emptyRoom()
  make(room, adopt(room, listed, now()))
  return room
}

/** Makes the changes of a decision. */
export function make<Verdict>(room: Room, { verdict, changes }: Decision<Verdict>): Verdict {
  for (const each of changes) commit(room, each)
  if (changes.length > 0) room.revision++
  return verdict
}

class MemoryRoom implements Methods {
  readonly #room: Room

  constructor(room: Room) {
    this.#room = room
  }

  async open(settings: ClassroomSettings, ownItems?: readonly OwnItem[]) {
    return this.#make(open(this.#room, settings, ownItems))
  }

  async ownItems() {
    return this.#room.ownItems
  }

  async settings() {
    return this.#room.settings
  }

  async read(seen?: string, onlooker?: Onlooker) {
    return readingOf(this.#room, seen, now(), onlooker)
  }

  async standing(attempt: Pick<RoomCompletion, 'id' | 'name'>) {
    return standingOfAttempt(this.#room, attempt)
  }

  async join(request: JoinRequest) {
    const { settings } = this.#room
    const verdict = this.#make(join(this.#room, request, now()))
    return { settings, isLive: isLive(this.#room), ...verdict }
  }

  async comeBack(name: string) {
    const { settings } = this.#room
    return { settings, isLive: isLive(this.#room), ...comeBack(this.#room, name, now()) }
  }

  async complete(completion: RoomCompletion) {
    const verdict = this.#make(complete(this.#room, completion, now()))
    return { verdict, standing: standingOfAttempt(this.#room, completion) }
  }

  async answer(progress: Progress & { id: string }) {
    const verdict = this.#make(answer(this.#room, progress, now()))
    return { verdict, standing: standingOfAttempt(this.#room, progress) }
  }

  async follow(follower: Follower) {
    return learnerReadingOf(this.#room, follower, now())
  }

  async vote(request: VoteRequest) {
    const verdict = this.#make(vote(this.#room, request, now()))
    return { verdict, alsoWritten: 0, ...learnerReadingOf(this.#room, request, now()) }
  }

  async lead(request: LeadRequest) {
    const verdict = this.#make(lead(this.#room, request, now()))
    return { verdict, ...lessonReadingOf(this.#room, now()) }
  }

  async takeReceipts({ completions }: { completions: readonly RoomCompletion[] }) {
    const verdicts = completions.map((each) => this.#make(complete(this.#room, each, now())))
    return { verdicts, readAt: now(), ...listingOf(this.#room, now()) }
  }

  async takePaper(request: PaperRequest) {
    return this.#make(takePaper(this.#room, request, now()))
  }

  async raiseHands(request: { keyVersion: number; hands: Hands }) {
    return this.#make(raiseHands(this.#room, request, now()))
  }

  async change(request: ChangeRequest) {
    return this.#make(change(this.#room, request, now()))
  }

  /** A socket on which nothing comes, since an example stands still. */
  async fetch() {
    const [client, server] = Object.values(new WebSocketPair())
    server?.accept()
    return new Response(null, { status: 101, webSocket: client ?? null })
  }

  async part(request: PartRequest) {
    return this.#make(part(this.#room, request))
  }

  async remove(request: { name: string; keyVersion: number }) {
    return this.#make(remove(this.#room, request))
  }

  #make<Verdict>(decision: Decision<Verdict>): Verdict {
    return make(this.#room, decision)
  }
}

/** Rooms of classes that are there from the start. */
export class MemoryRooms {
  readonly #rooms: ReadonlyMap<string, MemoryRoom>

  /** @param rooms by join code */
  constructor(rooms: Iterable<readonly [code: string, room: Room]>) {
    this.#rooms = new Map(Array.from(rooms, ([code, room]) => [code, new MemoryRoom(room)]))
  }

  /** All rooms: these, and those of every other class. */
  beside(rooms: Env['ROOMS']): Env['ROOMS'] {
    const getByName = (code: string) => this.#rooms.get(code) ?? rooms.getByName(code)
    return { getByName } as unknown as Env['ROOMS']
  }
}
