/** The sockets of a room: whoever follows its lesson is sent what changes, as it changes. */
import { type Follower, resultsFor } from '../domain/live/following.ts'
import type { Lesson } from '../domain/live/lesson.ts'
import { type Audience, ownVotes } from '../domain/live/views.ts'
import type { RoomChange } from '../domain/room/change.ts'
import { ownerOf } from '../domain/room/parting.ts'
import type { Room } from '../domain/room/room.ts'

/** Who is at the other end of a socket, and what their page is made with. */
export interface Place {
  audience: Audience
  /** Of the page. */
  language: string
  /** Of the class. */
  code: string
  /** At which learners' devices reach the site. */
  origin: string
  /** Of learners. */
  follower?: Follower
  /** Of everybody else: of the key that opened the page. */
  keyVersion?: number
  /** Of the console: the addresses that it leads to. */
  paths?: { action: string; report: string; board: string }
}

/** In which the Worker says it to the room. */
export const placeHeader = 'X-Place'

/** What a page at a place shows. */
export interface Picture {
  html: string
  /** The class has ended, and may be opened again. */
  isEnd: boolean
  /** Nothing else will ever be shown there. */
  isLast: boolean
}

/** What is kept with a socket. */
interface Seat extends Place {
  /** It was told that the class has ended. */
  knowsEnd?: boolean
}

/** @param now seconds since 1970 */
export type Draw = (room: Room, place: Place, now: number) => Picture

/** Between two pictures of how many have answered (milliseconds). */
const pause = 300
/** More than the tabs and devices of one learner. */
const mostOfOne = 8
/**
 * More than the projectors, or the consoles, of one class. Each is sent every answer, and the address of a projector
 * stands where the whole class reads it. Whoever comes later is refused, and their page asks by itself: if the oldest
 * had to go, it would come back and push out the next, for ever.
 */
const mostOfAudience = 20
/** The page has shown its last: it does not come back. */
const finished = 1000
/** Sent what nobody here reads: a page does not come back after it. */
const unsupported = 1003

/** Pages send nothing but the heartbeat, which is answered before it comes here. */
export const refuseMessage = (socket: WebSocket): void => socket.close(unsupported)

export class RoomSockets {
  readonly #ctx: DurableObjectState
  readonly #draw: Draw
  #resting: ReturnType<typeof setTimeout> | undefined
  #isNewer = false

  constructor(ctx: DurableObjectState, draw: Draw) {
    this.#ctx = ctx
    this.#draw = draw
    // Answered without waking the object. As JSON, since htmx puts any other text into the page.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', '{"pong":1}'))
  }

  /** Takes a socket, and sends what there is: nothing relies on what was sent before. */
  accept(room: Room, place: Place, now: number): Response {
    const { 0: client, 1: server } = new WebSocketPair()
    const tag = place.follower ? place.follower.name : place.audience
    const most = place.follower ? mostOfOne : mostOfAudience
    if (this.#ctx.getWebSockets(tag).length >= most) return new Response(null, { status: 429 })
    this.#ctx.acceptWebSocket(server, [tag, `all-${place.audience}`])
    const picture = this.#draw(room, place, now)
    keep(server, place, picture)
    // Whoever only comes back to the page keeps the place where they were.
    send(server, picture, false)
    return new Response(null, { status: 101, webSocket: client })
  }

  /** After changes: to learners only of what they see, to the others of every answer, though not of each at once. */
  tell(room: Room, changes: readonly RoomChange[], before: Lesson | undefined, now: number): void {
    const isStep = changes.some(({ change }) => change === 'lesson')
    const isOfClass = changes.some(({ change }) =>
      ['settings', 'removal', 'clearance'].includes(change),
    )
    // A timer is none of what learners see.
    if (isOfClass || (isStep && isSeen(before, room.lesson))) this.#send(room, ['learners'], now)
    if (isStep || isOfClass) this.#send(room, ['console', 'projector'], now)
    else if (this.#isWatched())
      this.#sendInTurn(() => this.#send(room, ['console', 'projector'], now))
  }

  /** Of the end of the class everybody hears once. */
  tellEnd(room: Room, now: number): void {
    const isNews = ({ knowsEnd }: Seat) => !knowsEnd
    this.#send(room, ['learners', 'console', 'projector'], now, isNews)
  }

  #isWatched(): boolean {
    const has = (audience: Audience) => this.#ctx.getWebSockets(`all-${audience}`).length > 0
    return has('console') || has('projector')
  }

  /** The first at once, and what comes within a moment after it together. */
  #sendInTurn(sendNow: () => void): void {
    if (this.#resting !== undefined) {
      this.#isNewer = true
      return
    }
    sendNow()
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      if (!this.#isNewer) return
      this.#isNewer = false
      this.#sendInTurn(sendNow)
    }, pause)
  }

  #send(room: Room, audiences: readonly Audience[], now: number, isMeant = everybody): void {
    const drawn = new Map<string, Picture>()
    for (const audience of audiences) {
      for (const socket of this.#ctx.getWebSockets(`all-${audience}`)) {
        const seat = socket.deserializeAttachment() as Seat
        if (!isMeant(seat)) continue
        const { knowsEnd, ...place } = seat
        const key = keyOf(room, place, now)
        const picture = drawn.get(key) ?? this.#draw(room, place, now)
        drawn.set(key, picture)
        if (picture.isEnd !== knowsEnd) keep(socket, place, picture)
        send(socket, picture, true)
      }
    }
  }
}

const isSeen = (before: Lesson | undefined, after: Lesson | undefined): boolean =>
  before?.round !== after?.round || before?.togetherSince !== after?.togetherSince

const everybody = (_: Seat): boolean => true

/** What outlasts the sleep of the object. */
function keep(socket: WebSocket, place: Place, { isEnd }: Picture): void {
  const seat: Seat = { ...place, knowsEnd: isEnd }
  socket.serializeAttachment(seat)
}

/** Places that show the same: of learners, those who gave the same. */
function keyOf(room: Room, { follower, ...rest }: Place, now: number): string {
  if (!follower) return JSON.stringify(rest)
  const name = ownerOf(room, follower.id, follower.name)
  const own = room.lesson && ownVotes(room.votes, room.lesson, name)
  return JSON.stringify([rest, own, resultsFor(room, name, now), room.removed.has(name)])
}

function send(socket: WebSocket, { html, isLast }: Picture, isNews: boolean): void {
  try {
    socket.send(isNews ? html : html.replaceAll(' autofocus=""', ''))
    if (isLast) socket.close(finished)
  } catch {
    // It has gone away meanwhile.
  }
}
