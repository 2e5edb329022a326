/** Workers KV as several places see it: late, cached, the last write wins. Miniflare shows none of it. */
import { quotaError, tooManyRequests } from './failing-scores.ts'

/** What the daily limits count. `getWithMetadata` is a `get`; each page of a list is a `list`. */
export type Operation = 'get' | 'put' | 'delete' | 'list'
/** How many there were of each. */
export type OperationCounts = Record<Operation, number>

/** How stale and how strict the store is. */
export interface KvNetworkOptions<Location extends string> {
  locations: readonly Location[]
  /** Seconds until a write is seen in the other locations; 60 unless given. */
  delay?: number
  /** Seconds for which a `get` repeats what it found there, “nothing” included; 60 unless given. */
  cacheTtl?: number
  /** What the clock shows at first, in seconds since 1970. */
  startsAt?: number
  /** Refuses a second `put` to one key within a second, which the real store does at times. */
  strictRate?: boolean
  /** Begins each list with an empty page that is not the last, which the real store may do. */
  emptyPages?: boolean
}

/** One store in several locations, with a clock that only the test moves. */
export interface KvNetwork<Location extends string> {
  /** The namespace as a Worker in that location has it. */
  at(location: Location): KVNamespace
  /** What the clock shows, in seconds since 1970. */
  now(): number
  advance(seconds: number): void
  /** Fails an operation everywhere from now on; without an error it works again. */
  refuse(operation: Operation, error?: () => Error): void
  /** Fails an operation with 10048 once it has worked so often since 00:00 UTC. */
  dailyLimits(limits: Partial<OperationCounts>): void
  /** Operations that reached the store from all locations, refused or not, since the last reset. */
  counts(): OperationCounts
  resetCounts(): void
}

/** An empty store. */
export function createKvNetwork<L extends string>(options: KvNetworkOptions<L>): KvNetwork<L> {
  const centre = new Centre(options)
  const namespaces = new Map(options.locations.map((name) => [name, viewFrom(name, centre)]))
  return {
    // The many signatures of `get` cannot be implemented without a cast.
    at: (location) => namespaces.get(location) as unknown as KVNamespace,
    now: () => centre.now,
    advance(seconds) {
      if (!(seconds >= 0)) throw new RangeError('The clock does not go back.')
      centre.now += seconds
    },
    refuse: (operation, error) => void centre.refusals.set(operation, error),
    dailyLimits: (limits) => void Object.assign(centre.limits, limits),
    counts: () => ({ ...centre.counts }),
    resetCounts: () => void Object.assign(centre.counts, noOperations()),
  }
}

/**
 * Any namespace, the real one too, with its operations counted, refused ones included. A `get` of
 * several keys counts once a key, as the daily limit counts it.
 */
export function countOperations(scores: KVNamespace) {
  const counts = noOperations()
  const counted = new Proxy(scores, {
    get(target, name) {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => {
        const operation = (name === 'getWithMetadata' ? 'get' : name) as Operation
        if (Object.hasOwn(counts, operation)) counts[operation] += [args[0]].flat().length
        return method.apply(target, args)
      }
    },
  })
  const reset = () => void Object.assign(counts, noOperations())
  return { scores: counted, counts: (): OperationCounts => ({ ...counts }), reset }
}

/** Bytes and JSON, so that nothing is shared with whoever puts it or gets it. */
interface Write {
  key: string
  location: string
  at: number
  value: Uint8Array<ArrayBuffer>
  /** The store does not tell `null` from none. */
  metadata: string
  /** Infinite without one. That of a `delete` has passed. */
  expiration: number
}

type ReadOptions = string | Partial<KVNamespaceGetOptions<string>>
const cursorMark = 'after:'

/** What all locations have in common. */
class Centre {
  now: number
  readonly options: KvNetworkOptions<string>
  readonly refusals = new Map<Operation, (() => Error) | undefined>()
  readonly limits: Partial<OperationCounts> = {}
  readonly counts = noOperations()
  /** All writes to each key, the oldest first; by the bytes of the key, since lists sort by them. */
  readonly #writes = new Map<string, Write[]>()
  readonly #lastPut = new Map<string, number>()
  #today = { date: 0, counts: noOperations() }

  constructor(options: KvNetworkOptions<string>) {
    this.options = options
    this.now = options.startsAt ?? Date.UTC(2026, 10, 23, 12) / 1000
  }

  /** Counts an operation that reached the store, and fails it where the store would. */
  admit(operation: Operation, key: string): void {
    this.counts[operation]++
    const refusal = this.refusals.get(operation)
    if (refusal) throw refusal()
    const date = Math.floor(this.now / (24 * 3600))
    if (date !== this.#today.date) this.#today = { date, counts: noOperations() }
    if (this.#today.counts[operation] >= (this.limits[operation] ?? Number.POSITIVE_INFINITY)) {
      throw new Error(quotaError().message.replace('put', operation))
    }
    if (operation === 'put' && this.options.strictRate) {
      const last = this.#lastPut.get(key) ?? Number.NEGATIVE_INFINITY
      if (this.now - last < 1) throw tooManyRequests()
      this.#lastPut.set(key, this.now)
    }
    this.#today.counts[operation]++
  }

  append(write: Write): void {
    const before = this.#writes.get(inBytes(write.key)) ?? []
    this.#writes.set(inBytes(write.key), [...before, write])
  }

  /** The last write to a key, of those that a location knows of. */
  lastWrite(location: string, bytes: string): Write | undefined {
    const seenFrom = this.now - (this.options.delay ?? 60)
    const isKnown = (write: Write) => write.location === location || write.at <= seenFrom
    return this.#writes.get(bytes)?.findLast(isKnown)
  }

  /** What a location has under keys that begin so, in order, from after a key on. */
  list(location: string, prefix: string, after: string): Write[] {
    return [...this.#writes.keys()]
      .filter((bytes) => bytes.startsWith(prefix) && bytes > after)
      .sort()
      .flatMap((bytes) => this.lastWrite(location, bytes) ?? [])
      .filter(({ expiration }) => expiration > this.now)
  }
}

/** The methods of the namespace in one location. */
function viewFrom(location: string, centre: Centre) {
  const cache = new Map<string, { write: Write | undefined; at: number }>()

  function save(key: string, change: Pick<Write, 'value' | 'metadata' | 'expiration'>): void {
    const write = { key, location, at: centre.now, ...change }
    centre.append(write)
    cache.set(key, { write, at: centre.now })
  }

  async function getWithMetadata(key: string, options: ReadOptions = {}) {
    const { type = 'text', cacheTtl = centre.options.cacheTtl ?? 60 } =
      typeof options === 'string' ? { type: options } : options
    checkLength('GET', key, 512)
    centre.admit('get', key)
    // What counts is the age that this reader accepts, not the one that an earlier reader did.
    let found = cache.get(key)
    if (!found || found.at + cacheTtl <= centre.now) {
      found = { write: centre.lastWrite(location, inBytes(key)), at: centre.now }
      cache.set(key, found)
    }
    const live = found.write && found.write.expiration > centre.now ? found.write : undefined
    const value = live ? valueAs(type, live.value) : null
    return { value, metadata: live ? JSON.parse(live.metadata) : null, cacheStatus: null }
  }

  return {
    getWithMetadata,
    get: async (key: string, options?: ReadOptions): Promise<unknown> =>
      (await getWithMetadata(key, options)).value,
    async put(...[key, given, options = {}]: Parameters<KVNamespace['put']>): Promise<void> {
      checkLength('PUT', key, 512)
      const expiration = expirationOf(options, centre.now)
      const metadata = JSON.stringify(options.metadata ?? null)
      checkLength('PUT', metadata, 1024)
      centre.admit('put', key)
      const isStream = given instanceof ReadableStream
      const value = bytesOf(isStream ? await new Response(given).arrayBuffer() : given)
      save(key, { value, metadata, expiration })
    },
    async delete(key: string): Promise<void> {
      checkLength('DELETE', key, 512)
      centre.admit('delete', key)
      save(key, { value: bytesOf(''), metadata: 'null', expiration: centre.now })
    },
    async list({ prefix, limit, cursor }: KVNamespaceListOptions = {}) {
      if (limit && limit > 1000) throw new Error(`KV GET failed: 400 Invalid limit of ${limit}.`)
      centre.admit('list', '')
      if (centre.options.emptyPages && !cursor) return pageOf([], '')
      const after = inBytes(cursor?.slice(cursorMark.length) ?? '')
      const writes = centre.list(location, inBytes(prefix ?? ''), after)
      const page = writes.slice(0, limit && limit > 0 ? limit : 1000)
      return pageOf(page, page.length < writes.length ? page.at(-1)?.key : undefined)
    },
  }
}

const noOperations = (): OperationCounts => ({ get: 0, put: 0, delete: 0, list: 0 })

function checkLength(request: string, text: string, most: number): void {
  if (bytesOf(text).length > most) throw new Error(`KV ${request} failed: 413 Over ${most} bytes.`)
}

function expirationOf({ expirationTtl, expiration }: KVNamespacePutOptions, now: number): number {
  const seconds = expirationTtl ?? (expiration ?? Number.POSITIVE_INFINITY) - now
  if (seconds >= 60) return Math.floor(now + seconds)
  throw new Error(`KV PUT failed: 400 Invalid expiration in ${seconds} s. It must be at least 60.`)
}

function bytesOf(value: string | ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  if (typeof value === 'string') return new TextEncoder().encode(value)
  if (value instanceof ArrayBuffer) return new Uint8Array(value.slice())
  if (!ArrayBuffer.isView(value)) throw new TypeError('KV takes text, bytes and streams only.')
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()
}

function valueAs(type: string, value: Uint8Array<ArrayBuffer>): unknown {
  const text = () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(value)
  if (type === 'text') return text()
  if (type === 'json') return JSON.parse(text())
  if (type === 'arrayBuffer') return value.slice().buffer
  if (type === 'stream') return new Response(value.slice()).body
  throw new TypeError(`Unknown response type “${type}”.`)
}

/** One character for each byte. UTF-8 sorts what is past U+FFFF last, UTF-16 does not. */
const inBytes = (text: string) => String.fromCharCode(...bytesOf(text))

/** @param last the key after which the next page begins; none where this page is the last */
const pageOf = (writes: readonly Write[], last: string | undefined) => ({
  keys: writes.map(({ key, expiration, metadata }) => ({
    name: key,
    ...(Number.isFinite(expiration) && { expiration }),
    ...(metadata !== 'null' && { metadata: JSON.parse(metadata) as unknown }),
  })),
  list_complete: last === undefined,
  ...(last !== undefined && { cursor: cursorMark + last }),
  cacheStatus: null,
})
