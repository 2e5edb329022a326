/**
 * Durable Objects at their worst, on a clock that only the simulation moves: each call may fail before it
 * does anything or after it did all, and an object may be gone between any two calls. What is written
 * lasts. The rooms in them are the real ones, over a real SQLite.
 */
import { DatabaseSync } from 'node:sqlite'
import type { Certainty } from '../../src/domain/certainty.ts'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import type { Lesson, Vote } from '../../src/domain/live/lesson.ts'
import type { Env } from '../../src/env.ts'
import { RoomObject } from '../../src/room/room-object.ts'
import { RoomObject as RoomBefore } from '../fixtures/rooms/first.js'

/** The code that a room runs: a deploy brings new code to one object after the other, and can be taken back. */
type Code = 'now' | 'before'
const codes = { now: RoomObject, before: RoomBefore } as const

/** A vote as a row has it. */
export type StoredVote = Pick<Vote, 'item' | 'ballot' | 'name' | 'response' | 'points'> & {
  certainty: Certainty | null
}

/** A lesson as rows have it, with its class. */
export interface StoredLesson {
  settings: ClassroomSettings | undefined
  lesson: Lesson | undefined
  votes: StoredVote[]
  /** Since it was opened the room has run by code that keeps who votes. */
  knowsVoters: boolean
}

/** What happens to a call. */
export type Fate = 'answered' | 'unreached' | 'answerLost' | 'evictedBefore'

export interface ObjectsOptions {
  /** In seconds since 1970. */
  now: () => number
  /** Decides about each call. */
  fateOf: (method: string) => Fate
  /** Lets others go first, where several people do something at once. */
  wait?: () => Promise<void>
  env: { SCORES: KVNamespace }
}

/** The error of the platform where an object does not answer. */
const outage = () => new Error('Durable Object exceeded its allowed volume of requests')

export class Objects {
  readonly #options: ObjectsOptions
  readonly #objects = new Map<string, StoredObject>()

  constructor(options: ObjectsOptions) {
    this.#options = options
  }

  /** As the binding `ROOMS` gives them. */
  get namespace(): Env['ROOMS'] {
    return { getByName: (name: string) => this.#stubOf(name) } as unknown as Env['ROOMS']
  }

  /** Rings every alarm that is due. */
  async ring(): Promise<void> {
    for (const object of this.#objects.values()) await object.ring(this.#options.now())
  }

  /** All objects lose their memory. */
  restart(): void {
    for (const object of this.#objects.values()) object.evict()
  }

  /** All objects lose their memory and wake by the code that each draws. */
  deploy(draw: () => Code): void {
    for (const object of this.#objects.values()) object.deploy(draw())
  }

  /** The room itself, without the network in between. */
  roomOf(name: string): RoomObject {
    return this.#at(name).awake()
  }

  /** Whether a room has still to write its copy, in seconds since 1970. */
  copyDueOf(name: string): number | undefined {
    return this.#at(name).fact('copyDue')
  }

  /** Of the lesson what its rows have, whichever code runs the room. */
  lessonOf(name: string): StoredLesson {
    const object = this.#at(name)
    return {
      settings: object.fact<ClassroomSettings>('settings'),
      lesson: object.fact<Lesson>('lesson'),
      knowsVoters: object.knowsVoters,
      votes: object.rows<StoredVote>('vote', 'item, ballot, name, response, points, certainty'),
    }
  }

  /** Names by the ids of attempts that were parted from another. */
  ownersOf(name: string): Map<string, string> {
    const owners = this.#at(name).rows<{ id: string; name: string }>('owner', 'id, name')
    return new Map(owners.map((row) => [row.id, row.name]))
  }

  /** Whether a room runs by the code of now. */
  isOfNow(name: string): boolean {
    return this.#at(name).code === 'now'
  }

  /** How many objects hold any row. */
  get size(): number {
    return this.#objects.size
  }

  #at(name: string): StoredObject {
    const known = this.#objects.get(name)
    if (known) return known
    const made = new StoredObject(name, this.#options.env)
    this.#objects.set(name, made)
    return made
  }

  #stubOf(name: string) {
    return new Proxy(
      {},
      {
        get:
          (_, method: string) =>
          async (...given: unknown[]) => {
            // Of sockets there are none here.
            if (method === 'fetch') return new Response(null, { status: 404 })
            const fate = this.#options.fateOf(method)
            await this.#options.wait?.()
            if (fate === 'unreached') throw outage()
            const object = this.#at(name)
            if (fate === 'evictedBefore') object.evict()
            const answer = await object.call(method, structuredClone(given))
            await this.#options.wait?.()
            if (fate === 'answerLost') throw outage()
            return structuredClone(answer)
          },
      },
    )
  }
}

/** One object: rows that last, and memory that does not. */
class StoredObject {
  readonly #database = new DatabaseSync(':memory:')
  readonly #name: string
  readonly #env: { SCORES: KVNamespace }
  #callsUnderWay = 0
  #alarm: number | null = null
  #code: Code = 'now'
  #wasBefore = false
  #room: RoomObject | undefined
  /** While it blocks, no call begins. Otherwise calls interleave wherever one waits for anything but its own rows. */
  #gate: Promise<unknown> | undefined

  constructor(name: string, env: { SCORES: KVNamespace }) {
    this.#name = name
    this.#env = env
  }

  get knowsVoters(): boolean {
    return !this.#wasBefore
  }

  get code(): Code {
    return this.#code
  }

  fact<Value = number>(name: string): Value | undefined {
    if (!this.#has('fact')) return undefined
    const row = this.#database.prepare('SELECT value FROM fact WHERE name = ?').get(name)
    return row && JSON.parse(String(row.value))
  }

  rows<Row>(table: string, columns: string): Row[] {
    if (!this.#has(table)) return []
    return this.#database.prepare(`SELECT ${columns} FROM ${table}`).all() as Row[]
  }

  #has(table: string): boolean {
    const found = this.#database.prepare('SELECT name FROM sqlite_master WHERE name = ?')
    return found.get(table) !== undefined
  }

  awake(): RoomObject {
    this.#room ??= new codes[this.#code](this.#state() as unknown as DurableObjectState, this.#env)
    return this.#room
  }

  deploy(code: Code): void {
    this.#code = code
    if (code === 'before') this.#wasBefore = true
    this.evict()
  }

  /** Not while it works for somebody. */
  evict(): void {
    if (this.#callsUnderWay === 0) this.#room = undefined
  }

  async call(method: string, given: readonly unknown[]): Promise<unknown> {
    while (this.#gate) await this.#gate
    const room = this.awake() as unknown as Record<string, (...given: unknown[]) => unknown>
    const called = room[method]
    // As the platform says it of code that is older than whoever calls.
    if (!called) throw new TypeError(`The RPC receiver does not implement the method "${method}".`)
    this.#callsUnderWay++
    try {
      return await called.apply(room, [...given])
    } finally {
      this.#callsUnderWay--
    }
  }

  async ring(now: number): Promise<void> {
    if (this.#alarm === null || this.#alarm > now * 1000) return
    this.#alarm = null
    await this.call('alarm', [])
  }

  #state() {
    const database = this.#database
    return {
      id: { name: this.#name },
      blockConcurrencyWhile: async <Value>(work: () => Promise<Value>) => {
        const done = work()
        this.#gate = done
        try {
          return await done
        } finally {
          this.#gate = undefined
        }
      },
      storage: {
        sql: {
          exec: (query: string, ...given: (string | number | null)[]) =>
            run(database, query, given),
        },
        transactionSync: (work: () => void) => {
          database.exec('BEGIN')
          try {
            work()
            database.exec('COMMIT')
          } catch (error) {
            database.exec('ROLLBACK')
            throw error
          }
        },
        setAlarm: async (at: number) => {
          this.#alarm = at
        },
        getAlarm: async () => this.#alarm,
        deleteAll: async () => {
          const tables = run(database, "SELECT name FROM sqlite_master WHERE type = 'table'", [])
          for (const { name } of tables) database.exec(`DROP TABLE ${name}`)
          this.#alarm = null
        },
      },
    }
  }
}

type Rows = Record<string, unknown>[]

function run(
  database: DatabaseSync,
  query: string,
  given: readonly (string | number | null)[],
): Rows {
  const hasRows = given.length > 0 || /^\s*SELECT/i.test(query)
  const rows = hasRows ? (database.prepare(query).all(...given) as Rows) : []
  if (!hasRows) database.exec(query)
  const one = () => {
    if (rows.length !== 1) throw new Error(`${rows.length} rows: ${query}`)
    return rows[0]
  }
  return Object.assign(rows, { toArray: () => rows, one })
}
