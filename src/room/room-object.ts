/** The single writer of everything about one class: its room, in an object named by the join code. */
import { DurableObject } from 'cloudflare:workers'
import { type ClassroomSettings, isClosed } from '../domain/classroom.ts'
import { type Follower, learnerReadingOf, lessonReadingOf } from '../domain/live/following.ts'
import { type LeadRequest, lead } from '../domain/live/leading.ts'
import type { Onlooker } from '../domain/live/views.ts'
import { type VoteRequest, vote } from '../domain/live/voting.ts'
import type { OwnItem } from '../domain/own/own-item.ts'
import type { Hands } from '../domain/paper/hands.ts'
import { answer } from '../domain/room/answering.ts'
import {
  type CompletionVerdict,
  complete,
  finish,
  type SentCompletion,
} from '../domain/room/completing.ts'
import { type ChangeRequest, change, remove } from '../domain/room/control.ts'
import { comeBack, type JoinRequest, join } from '../domain/room/joining.ts'
import { copyOf, isLive, listingOf, readingOf, standingOfAttempt } from '../domain/room/listing.ts'
import { open } from '../domain/room/opening.ts'
import { type PaperRequest, raiseHands, takePaper } from '../domain/room/paper.ts'
import { type PartRequest, part } from '../domain/room/parting.ts'
import type { Room, RoomCompletion } from '../domain/room/room.ts'
import { now } from './clock.ts'
import { RoomAlarm } from './room-alarm.ts'
import { type Draw, type Place, placeHeader, RoomSockets, refuseMessage } from './room-sockets.ts'
import { RoomWriter } from './room-writer.ts'

/**
 * Each method is one request: what the domain decides is written in one transaction, then told. An
 * answer that arrives is about what lasts.
 */
export class RoomObject extends DurableObject<{ SCORES: KVNamespace }> {
  readonly #writer: RoomWriter
  readonly #alarm: RoomAlarm
  readonly #sockets: RoomSockets | undefined

  /** @param draw makes what is sent to sockets; without it there are none */
  constructor(ctx: DurableObjectState, env: { SCORES: KVNamespace }, draw?: Draw) {
    super(ctx, env)
    this.#alarm = new RoomAlarm(ctx.storage, env.SCORES)
    this.#sockets = draw && new RoomSockets(ctx, draw)
    const { SCORES: scores } = env
    this.#writer = new RoomWriter(ctx, { scores, alarm: this.#alarm, sockets: this.#sockets })
  }

  /** Opens a socket, for whom the Worker has let in: the header says who it is. */
  override async fetch(request: Request): Promise<Response> {
    const place = request.headers.get(placeHeader)
    await this.#writer.prepare()
    if (!this.#sockets || !place || !this.#room.settings) return new Response(null, { status: 404 })
    return this.#sockets.accept(this.#room, JSON.parse(decodeURIComponent(place)) as Place, now())
  }

  override webSocketMessage(socket: WebSocket): void {
    refuseMessage(socket)
  }

  /** The runtime leaves a socket half closed until it is answered. */
  override webSocketClose(socket: WebSocket): void {
    socket.close()
  }

  async open(settings: ClassroomSettings, ownItems?: readonly OwnItem[]) {
    await this.#writer.prepare()
    return this.#writer.make(open(this.#room, settings, ownItems))
  }

  /** The own questions of the class, which never change; none where there are none, or none any more. */
  async ownItems() {
    await this.#writer.prepare()
    return this.#room.ownItems
  }

  async settings() {
    await this.#writer.prepare()
    return this.#room.settings
  }

  /** @param seen mark of the reading that whoever asks has: where it is still true, nothing is listed again */
  async read(seen?: string, onlooker?: Onlooker) {
    await this.#writer.prepare()
    return readingOf(this.#room, seen, now(), onlooker)
  }

  /** What the page of a learner has to know of the class. */
  async standing(attempt: Pick<RoomCompletion, 'id' | 'name'>) {
    await this.#writer.prepare()
    return standingOfAttempt(this.#room, attempt)
  }

  async join(request: JoinRequest) {
    await this.#writer.prepare()
    const { settings } = this.#room
    const verdict = await this.#writer.make(join(this.#room, request, now()))
    return { settings, isLive: isLive(this.#room), ...verdict }
  }

  async comeBack(name: string) {
    await this.#writer.prepare()
    const { settings } = this.#room
    return { settings, isLive: isLive(this.#room), ...comeBack(this.#room, name, now()) }
  }

  /** @returns what became of it, and what the page that follows has to know */
  async complete(completion: SentCompletion) {
    await this.#writer.prepare()
    const verdict = await this.#writer.make(finish(this.#room, completion, now()))
    return { verdict, standing: standingOfAttempt(this.#room, completion) }
  }

  /** Word of a response, with how far the learner is. */
  async answer(progress: Parameters<typeof answer>[1]) {
    await this.#writer.prepare()
    const verdict = await this.#writer.make(answer(this.#room, progress, now()))
    return { verdict, standing: standingOfAttempt(this.#room, progress) }
  }

  /** What a learner who follows a lesson has to know. */
  async follow(follower: Follower) {
    await this.#writer.prepare()
    return learnerReadingOf(this.#room, follower, now())
  }

  /** A learner's vote, with what the learner has to know after it. */
  async vote(request: VoteRequest) {
    await this.#writer.prepare()
    const decision = vote(this.#room, request, now())
    const verdict = await this.#writer.make(decision)
    const alsoWritten = decision.changes.filter(({ change }) => change !== 'vote').length
    return { verdict, alsoWritten, ...learnerReadingOf(this.#room, request, now()) }
  }

  /** A step of the teacher in a lesson, with where it stands after it. */
  async lead(request: LeadRequest) {
    await this.#writer.prepare()
    const verdict = await this.#writer.make(lead(this.#room, request, now()))
    return { verdict, ...lessonReadingOf(this.#room, now()) }
  }

  /** What the teacher hands in for learners, and the class with it. Nothing is taken with a replaced key. */
  async takeReceipts(request: { keyVersion: number; completions: readonly SentCompletion[] }) {
    await this.#writer.prepare()
    const isKey = request.keyVersion === this.#room.settings?.keyVersion
    const verdicts: CompletionVerdict[] = []
    for (const each of isKey ? request.completions : []) {
      verdicts.push(await this.#writer.make(complete(this.#room, each, now())))
    }
    return { verdicts, readAt: now(), ...listingOf(this.#room, now()) }
  }

  /** What the teacher typed from paper. */
  async takePaper(request: PaperRequest) {
    await this.#writer.prepare()
    return this.#writer.make(takePaper(this.#room, request, now()))
  }

  /** Raised hands, as the teacher counted them. */
  async raiseHands(request: { keyVersion: number; hands: Hands }) {
    await this.#writer.prepare()
    return this.#writer.make(raiseHands(this.#room, request, now()))
  }

  async change(request: ChangeRequest) {
    await this.#writer.prepare()
    const verdict = await this.#writer.make(change(this.#room, request, now()))
    // Deleted is deleted: what Workers KV has goes at once.
    if (this.#room.settings?.isDeleted) {
      await this.#alarm.copyIfDue(this.#code, copyOf(this.#room, now()), now())
    }
    return verdict
  }

  async part(request: PartRequest) {
    await this.#writer.prepare()
    return this.#writer.make(part(this.#room, request))
  }

  async remove(request: { name: string; keyVersion: number }) {
    await this.#writer.prepare()
    return this.#writer.make(remove(this.#room, request))
  }

  override async alarm() {
    const { settings } = this.#room
    // Its end was no change that anybody made.
    if (settings && isClosed(settings, now())) this.#sockets?.tellEnd(this.#room, now())
    const isLeft = await this.#alarm.ring(this.#code, copyOf(this.#room, now()), now())
    if (!isLeft) this.#writer.empty()
  }

  get #room(): Room {
    return this.#writer.room
  }

  get #code(): string {
    return this.ctx.id.name ?? ''
  }
}
