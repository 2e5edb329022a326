/** Proves that the tests' own Workers KV is as stale, as strict and otherwise as plain as the real one. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkError, quotaError, tooManyRequests } from '../support/failing-scores.ts'
import { startEachTestAfresh } from '../support/site.ts'
import {
  countOperations,
  createKvNetwork,
  type KvNetworkOptions,
  type Operation,
} from '../support/stale-scores.ts'

startEachTestAfresh()

const hour = 3600
const midnight = Date.UTC(2026, 10, 23) / 1000
const noon = midnight + 12 * hour

/** Two places. The two times differ, so that a test tells which of them it waits for. */
function twoPlaces(changes: Partial<KvNetworkOptions<never>> = {}) {
  const network = createKvNetwork({
    locations: ['tokyo', 'berlin'],
    delay: 90,
    cacheTtl: 60,
    startsAt: noon,
    ...changes,
  })
  return { network, tokyo: network.at('tokyo'), berlin: network.at('berlin') }
}

async function namesIn(scores: KVNamespace, options?: KVNamespaceListOptions): Promise<string[]> {
  return (await scores.list(options)).keys.map(({ name }) => name)
}

/** Lists to the end. What a cursor looks like is the store's own affair. */
async function pagesOf(scores: KVNamespace, options: KVNamespaceListOptions = {}) {
  const pages: (Omit<KVNamespaceListResult<unknown>, 'cursor'> & { cursor: boolean })[] = []
  let cursor: string | null = null
  do {
    const page: KVNamespaceListResult<unknown> = await scores.list({ ...options, cursor })
    pages.push({ ...page, cursor: 'cursor' in page })
    cursor = page.list_complete ? null : page.cursor
  } while (cursor && pages.length < 50)
  return pages
}

async function namesByPage(scores: KVNamespace, options?: KVNamespaceListOptions) {
  return (await pagesOf(scores, options)).map(({ keys }) => keys.map(({ name }) => name))
}

describe('a write', () => {
  it('A write is seen at once where it was made, by get, getWithMetadata and list', async () => {
    const { tokyo } = twoPlaces()
    await tokyo.put('key', 'value', { metadata: { score: 1 } })
    expect(await tokyo.get('key')).toBe('value')
    expect(await tokyo.getWithMetadata('key')).toEqual({
      value: 'value',
      metadata: { score: 1 },
      cacheStatus: null,
    })
    expect(await namesIn(tokyo)).toEqual(['key'])
  })

  it('A write is seen elsewhere after the delay, and not a second before', async () => {
    const { network, tokyo, berlin } = twoPlaces({ cacheTtl: 0 })
    await tokyo.put('key', 'value')
    network.advance(89)
    expect(await berlin.get('key')).toBeNull()
    expect((await berlin.getWithMetadata('key')).value).toBeNull()
    expect(await namesIn(berlin)).toEqual([])
    network.advance(1)
    expect(await berlin.get('key')).toBe('value')
    expect((await berlin.getWithMetadata('key')).value).toBe('value')
    expect(await namesIn(berlin)).toEqual(['key'])
  })

  it('A write that removes a key is as late elsewhere as one that puts it', async () => {
    const { network, tokyo, berlin } = twoPlaces({ cacheTtl: 0 })
    await tokyo.put('key', 'value')
    network.advance(90)
    await tokyo.delete('key')
    expect(await tokyo.get('key')).toBeNull()
    expect(await namesIn(tokyo)).toEqual([])
    network.advance(89)
    expect(await berlin.get('key')).toBe('value')
    expect(await namesIn(berlin)).toEqual(['key'])
    network.advance(1)
    expect(await berlin.get('key')).toBeNull()
    expect(await namesIn(berlin)).toEqual([])
  })

  it('shows the value before it until it arrives', async () => {
    const { network, tokyo, berlin } = twoPlaces({ cacheTtl: 0 })
    await tokyo.put('key', 'old')
    network.advance(90)
    await tokyo.put('key', 'new')
    network.advance(89)
    expect(await berlin.get('key')).toBe('old')
    network.advance(1)
    expect(await berlin.get('key')).toBe('new')
  })
})

describe('a get', () => {
  it('A get that found nothing goes on finding nothing while that is cached, though a list shows the key', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await tokyo.put('key', 'value')
    network.advance(89)
    expect(await berlin.get('key')).toBeNull()
    network.advance(59)
    expect(await namesIn(berlin)).toEqual(['key'])
    expect(await berlin.get('key')).toBeNull()
    network.advance(1)
    expect(await berlin.get('key')).toBe('value')
  })

  it('A get that found a value goes on finding it while it is cached', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await tokyo.put('key', 'old', { metadata: 'old' })
    network.advance(30)
    await tokyo.put('key', 'new', { metadata: 'new' })
    network.advance(89)
    expect(await berlin.get('key')).toBe('old')
    network.advance(59)
    expect(await berlin.getWithMetadata('key')).toMatchObject({ value: 'old', metadata: 'old' })
    network.advance(1)
    expect(await berlin.getWithMetadata('key')).toMatchObject({ value: 'new', metadata: 'new' })
  })

  it('shares what is cached with getWithMetadata, and with no other location', async () => {
    const { network, tokyo, berlin } = twoPlaces({ delay: 0 })
    expect((await berlin.getWithMetadata('key')).value).toBeNull()
    await tokyo.put('key', 'value')
    expect(await berlin.get('key')).toBeNull()
    expect(await tokyo.get('key')).toBe('value')
    network.advance(60)
    expect(await berlin.get('key')).toBe('value')
  })

  it('accepts what is cached up to the age that it asks for', async () => {
    const { network, tokyo, berlin } = twoPlaces({ delay: 0 })
    expect(await berlin.get('key')).toBeNull()
    await tokyo.put('key', 'value')
    network.advance(59)
    expect(await berlin.get('key', { cacheTtl: 300 })).toBeNull()
    expect(await berlin.get('key')).toBeNull()
    network.advance(1)
    expect(await berlin.get('key', { cacheTtl: 300 })).toBeNull()
    expect(await berlin.get('key')).toBe('value')
  })

  it('sees a write from its own location whatever is cached', async () => {
    const { tokyo } = twoPlaces()
    expect(await tokyo.get('key')).toBeNull()
    await tokyo.put('key', 'one')
    expect(await tokyo.get('key')).toBe('one')
    await tokyo.put('key', 'two')
    expect(await tokyo.get('key')).toBe('two')
    await tokyo.delete('key')
    expect(await tokyo.get('key')).toBeNull()
  })

  it('keeps what its own location wrote for as long as if it had read it', async () => {
    const { network, tokyo, berlin } = twoPlaces({ delay: 0 })
    await tokyo.put('key', 'first')
    await berlin.put('key', 'second')
    network.advance(59)
    expect(await tokyo.get('key')).toBe('first')
    network.advance(1)
    expect(await tokyo.get('key')).toBe('second')
  })
})

describe('of two writes to one key from two locations', () => {
  it('the earlier is dropped everywhere, with no error', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await tokyo.put('key', 'earlier')
    network.advance(1)
    await berlin.put('key', 'later')
    expect(await tokyo.get('key')).toBe('earlier')
    expect(await berlin.get('key')).toBe('later')
    network.advance(90)
    expect(await tokyo.get('key')).toBe('later')
    expect(await berlin.get('key')).toBe('later')
  })

  it('the later call wins within one second', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await Promise.all([berlin.put('key', 'first'), tokyo.put('key', 'second')])
    network.advance(90)
    expect(await berlin.get('key')).toBe('second')
    expect(await tokyo.get('key')).toBe('second')
  })

  it('a delete wins as well where it is the later', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await tokyo.put('key', 'value')
    await berlin.delete('key')
    network.advance(90)
    expect(await tokyo.get('key')).toBeNull()
    expect(await namesIn(tokyo)).toEqual([])
  })

  it('one is lost where both read, add one and write back', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    for (const scores of [tokyo, berlin, tokyo]) {
      await scores.put('count', String(Number(await scores.get('count')) + 1))
    }
    network.advance(90)
    expect(await berlin.get('count')).toBe('2')
  })
})

describe('a strict rate', () => {
  it('refuses a second put to a key within a second, from wherever it comes', async () => {
    const { network, tokyo, berlin } = twoPlaces({ strictRate: true })
    await tokyo.put('key', 'first')
    await expect(berlin.put('key', 'second')).rejects.toThrow(tooManyRequests().message)
    await berlin.put('other', 'value')
    network.advance(1)
    await berlin.put('key', 'third')
    expect(await berlin.get('key')).toBe('third')
    expect(await tokyo.get('key')).toBe('first')
  })

  it('A strict rate is not kept unless asked for', async () => {
    const { tokyo } = twoPlaces()
    await tokyo.put('key', 'first')
    await expect(tokyo.put('key', 'second')).resolves.toBeUndefined()
  })
})

describe('the clock', () => {
  it('moves only when told, and never back', async () => {
    const { network } = twoPlaces()
    expect(network.now()).toBe(noon)
    network.advance(90)
    expect(network.now()).toBe(noon + 90)
    expect(() => network.advance(-1)).toThrow(RangeError)
    expect(network.now()).toBe(noon + 90)
  })
})

describe('a store that refuses', () => {
  const operations: [Operation, (scores: KVNamespace) => Promise<unknown>][] = [
    ['get', (scores) => scores.get('key')],
    ['get', (scores) => scores.getWithMetadata('key')],
    ['put', (scores) => scores.put('key', 'value')],
    ['delete', (scores) => scores.delete('key')],
    ['list', (scores) => scores.list()],
  ]

  it.each(operations)(
    'fails a %s everywhere until it is lifted, and nothing else',
    async (refused, operate) => {
      const { network, tokyo, berlin } = twoPlaces()
      network.refuse(refused, networkError)
      await expect(operate(tokyo)).rejects.toThrow(networkError().message)
      await expect(operate(berlin)).rejects.toThrow(networkError().message)
      for (const [operation, other] of operations) {
        if (operation !== refused) await other(tokyo)
      }
      network.refuse(refused, undefined)
      await operate(tokyo)
    },
  )

  it('keeps nothing of a put that it refused', async () => {
    const { network, tokyo } = twoPlaces()
    network.refuse('put', quotaError)
    await expect(tokyo.put('key', 'value')).rejects.toThrow(quotaError().message)
    network.refuse('put', undefined)
    expect(await tokyo.get('key')).toBeNull()
    expect(await namesIn(tokyo)).toEqual([])
  })

  it.each(operations)(
    'fails a %s with 10048 past its daily limit, until midnight UTC',
    async (limited, operate) => {
      const { network, tokyo, berlin } = twoPlaces()
      network.dailyLimits({ [limited]: 2 })
      await operate(tokyo)
      await operate(berlin)
      await expect(operate(tokyo)).rejects.toThrow(
        `KV ${limited}() limit exceeded for the day. (code: 10048)`,
      )
      for (const [operation, other] of operations) {
        if (operation !== limited) await other(tokyo)
      }
      network.advance(12 * hour - 1)
      await expect(operate(berlin)).rejects.toThrow('10048')
      network.advance(1)
      await operate(tokyo)
      await operate(berlin)
      await expect(operate(berlin)).rejects.toThrow('10048')
    },
  )

  it('counts towards the daily limit only what it did', async () => {
    const { network, tokyo } = twoPlaces({ strictRate: true })
    network.dailyLimits({ put: 2 })
    await tokyo.put('key', 'first')
    await expect(tokyo.put('key', 'too soon')).rejects.toThrow('429')
    network.refuse('put', networkError)
    await expect(tokyo.put('other', 'value')).rejects.toThrow(networkError().message)
    network.refuse('put', undefined)
    await tokyo.put('other', 'value')
    await expect(tokyo.put('third', 'value')).rejects.toThrow('10048')
  })
})

describe('a key with an expiry', () => {
  it('A key with an expiry is gone from get, getWithMetadata and list when its seconds are over, cached or not', async () => {
    const { network, tokyo } = twoPlaces({ cacheTtl: 300 })
    await tokyo.put('key', 'value', { expirationTtl: 100, metadata: 1 })
    network.advance(99)
    expect(await tokyo.get('key')).toBe('value')
    expect(await namesIn(tokyo)).toEqual(['key'])
    network.advance(1)
    expect(await tokyo.get('key')).toBeNull()
    expect(await tokyo.getWithMetadata('key')).toMatchObject({ value: null, metadata: null })
    expect(await namesIn(tokyo)).toEqual([])
  })

  it('A key with an expiry is gone at the time that it names', async () => {
    const { network, tokyo } = twoPlaces()
    await tokyo.put('key', 'value', { expiration: noon + 100 })
    network.advance(99)
    expect(await tokyo.get('key')).toBe('value')
    network.advance(1)
    expect(await tokyo.get('key')).toBeNull()
  })

  it('counts from the write and not from its arrival elsewhere', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await tokyo.put('key', 'value', { expirationTtl: 100 })
    network.advance(90)
    expect(await namesIn(berlin)).toEqual(['key'])
    network.advance(10)
    expect(await namesIn(berlin)).toEqual([])
  })

  it('does not bring back the value before it', async () => {
    const { network, tokyo } = twoPlaces()
    await tokyo.put('key', 'old')
    await tokyo.put('key', 'new', { expirationTtl: 60 })
    network.advance(60)
    expect(await tokyo.get('key')).toBeNull()
  })

  it.each([
    { expirationTtl: 59 },
    { expirationTtl: 0 },
    { expiration: noon + 59 },
    { expiration: noon - 1 },
  ])('A key with an expiry is refused under a minute: %o', async (options) => {
    const { tokyo } = twoPlaces()
    await expect(tokyo.put('key', 'value', options)).rejects.toThrow('expiration')
    await tokyo.put('key', 'value', { expirationTtl: 60 })
    await tokyo.put('key', 'value', { expiration: noon + 60 })
  })
})

describe('a limit of the store', () => {
  it('A limit of the store is 1,024 bytes of JSON for metadata', async () => {
    const { tokyo } = twoPlaces()
    // The two quotes count, and an é is two bytes.
    await tokyo.put('key', 'value', { metadata: 'é'.repeat(511) })
    await expect(tokyo.put('key', 'value', { metadata: `${'é'.repeat(511)}a` })).rejects.toThrow(
      '1024',
    )
  })

  it('A limit of the store is 512 bytes for a key, in every operation that names one', async () => {
    const { tokyo } = twoPlaces()
    const longest = 'é'.repeat(256)
    await tokyo.put(longest, 'value')
    expect(await tokyo.get(longest)).toBe('value')
    await tokyo.delete(longest)
    const tooLong = `${longest}a`
    await expect(tokyo.put(tooLong, 'value')).rejects.toThrow('512')
    await expect(tokyo.get(tooLong)).rejects.toThrow('512')
    await expect(tokyo.getWithMetadata(tooLong)).rejects.toThrow('512')
    await expect(tokyo.delete(tooLong)).rejects.toThrow('512')
  })

  it('A limit of the store is 1,000 keys for a page of a list', async () => {
    const { tokyo } = twoPlaces()
    for (let key = 0; key < 1001; key++) await tokyo.put(`key ${key}`, '')
    expect((await namesByPage(tokyo)).map(({ length }) => length)).toEqual([1000, 1])
    await expect(tokyo.list({ limit: 1001 })).rejects.toThrow('1001')
  })
})

describe('a list', () => {
  it('has the keys under a prefix, in the order of their UTF-8 bytes', async () => {
    const { tokyo } = twoPlaces()
    // As UTF-16, the pair of the emoji comes before U+FFFF.
    const ordered = ['a', 'a/', 'a/1', 'a/Z', 'a/a', 'a/é', 'a/\uffff', 'a/\u{1f600}', 'b']
    for (const name of ordered.toReversed()) await tokyo.put(name, '')
    expect(await namesIn(tokyo)).toEqual(ordered)
    expect(await namesIn(tokyo, { prefix: 'a/' })).toEqual(ordered.slice(1, -1))
  })

  it('goes on by its cursor, and says when it is complete', async () => {
    const { tokyo } = twoPlaces()
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b']) await tokyo.put(name, '')
    expect(await namesByPage(tokyo, { prefix: 'a', limit: 3 })).toEqual([
      ['a1', 'a2', 'a3'],
      ['a4'],
    ])
    expect(await namesByPage(tokyo, { prefix: 'a', limit: 2 })).toEqual([
      ['a1', 'a2'],
      ['a3', 'a4'],
    ])
  })

  it('brings metadata and expiration along, where there are any', async () => {
    const { tokyo } = twoPlaces()
    await tokyo.put('a', '', { metadata: { score: 1 }, expirationTtl: 60 })
    await tokyo.put('b', '', { metadata: null, expiration: noon + hour })
    await tokyo.put('c', '')
    expect(await tokyo.list()).toStrictEqual({
      keys: [
        { name: 'a', metadata: { score: 1 }, expiration: noon + 60 },
        { name: 'b', expiration: noon + hour },
        { name: 'c' },
      ],
      list_complete: true,
      cacheStatus: null,
    })
  })

  it('may begin with an empty page that is not the last', async () => {
    const { tokyo } = twoPlaces({ emptyPages: true })
    await tokyo.put('a', '')
    await tokyo.put('b', '')
    expect(await tokyo.list({ prefix: 'a' })).toMatchObject({ keys: [], list_complete: false })
    expect(await namesByPage(tokyo, { limit: 1 })).toEqual([[], ['a'], ['b']])
  })

  it('A list is never cached', async () => {
    const { tokyo, berlin } = twoPlaces({ delay: 0 })
    expect(await namesIn(berlin)).toEqual([])
    await tokyo.put('key', 'value')
    expect(await namesIn(berlin)).toEqual(['key'])
  })
})

describe('a value', () => {
  it('can be read as text, JSON, bytes and a stream', async () => {
    const { tokyo } = twoPlaces()
    await tokyo.put('key', '{"score":1}')
    expect(await tokyo.get('key', 'text')).toBe('{"score":1}')
    expect(await tokyo.get('key', 'json')).toEqual({ score: 1 })
    expect(await tokyo.get('key', { type: 'json' })).toEqual({ score: 1 })
    const bytes = await tokyo.get('key', 'arrayBuffer')
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe('{"score":1}')
    expect(await new Response(await tokyo.get('key', 'stream')).text()).toBe('{"score":1}')
    expect((await tokyo.getWithMetadata('key', 'json')).value).toEqual({ score: 1 })
  })

  it('can be put as bytes and as a stream', async () => {
    const { tokyo } = twoPlaces()
    const bytes = new TextEncoder().encode('value')
    await tokyo.put('buffer', bytes.buffer)
    await tokyo.put('view', bytes.subarray(1, 3))
    await tokyo.put('stream', new Response('value').body ?? '')
    expect(await tokyo.get('buffer')).toBe('value')
    expect(await tokyo.get('view')).toBe('al')
    expect(await tokyo.get('stream')).toBe('value')
  })

  it('A value is refused where it is none of these, to put or to read', async () => {
    const { tokyo } = twoPlaces()
    await expect(tokyo.put('key', { score: 1 } as never)).rejects.toThrow(TypeError)
    await tokyo.put('key', 'value')
    await expect(tokyo.get('key', 'blob' as never)).rejects.toThrow(TypeError)
    await expect(tokyo.get('key', 'json')).rejects.toThrow(SyntaxError)
  })

  it('shares nothing with whoever put it, nor with another reader', async () => {
    const { tokyo } = twoPlaces()
    const bytes = new TextEncoder().encode('[1]')
    const metadata = { scores: [1] }
    const stored = tokyo.put('key', bytes.buffer, { metadata })
    bytes.fill(0)
    metadata.scores.push(2)
    await stored
    for (let round = 0; round < 2; round++) {
      const read = await tokyo.getWithMetadata<number[], typeof metadata>('key', 'json')
      expect(read).toMatchObject({ value: [1], metadata: { scores: [1] } })
      read.value?.push(3)
      read.metadata?.scores.push(3)
      new Uint8Array((await tokyo.get('key', 'arrayBuffer')) ?? []).fill(0)
      const [listed] = (await tokyo.list<typeof metadata>()).keys
      expect(listed?.metadata).toEqual({ scores: [1] })
      listed?.metadata?.scores.push(4)
    }
  })
})

describe('one location by itself', () => {
  const now = Math.floor(Date.now() / 1000)
  const key = fc.constantFrom('a', 'a/1', 'a/2', 'b', 'é', '\uffff', '\u{1f600}', 'é'.repeat(257))
  const type = fc.constantFrom('text' as const, 'json' as const)
  const expiration = fc.constantFrom(now - hour, now + 30, now + hour, now + 2 * hour)
  const putOptions = fc.record(
    { metadata: fc.constantFrom(null, 0, 'x', { a: [1] }, 'x'.repeat(1100)), expiration },
    { requiredKeys: [] },
  )
  const prefix = fc.constantFrom('', 'a', 'a/', 'zz', null)
  const limit = fc.constantFrom(1, 2, 1000, 1001, 0)
  const command = fc.oneof(
    fc
      .tuple(key, fc.constantFrom('', '[1]', '{', '\ufeffx'), putOptions)
      .map((args) => (scores: KVNamespace) => scores.put(...args)),
    key.map((name) => (scores: KVNamespace) => scores.delete(name)),
    fc.tuple(key, type).map(
      ([name, as]) =>
        (scores: KVNamespace) =>
          read(scores, name, as),
    ),
    fc
      .record({ prefix, limit }, { requiredKeys: [] })
      .map((options) => (scores: KVNamespace) => pagesOf(scores, options)),
  )

  it('answers as the real store does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 40 }), async (commands) => {
        await reset()
        const alone = createKvNetwork({ locations: ['here'], startsAt: now }).at('here')
        for (const run of commands) {
          expect(await outcomeOf(run(alone))).toStrictEqual(await outcomeOf(run(env.SCORES)))
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('the count of operations', () => {
  it('has those of all locations since it was last reset, refused ones included', async () => {
    const { network, tokyo, berlin } = twoPlaces()
    await tokyo.get('key')
    network.resetCounts()
    await tokyo.get('key')
    await berlin.getWithMetadata('key')
    network.refuse('put', quotaError)
    await expect(tokyo.put('key', 'value')).rejects.toThrow()
    await berlin.delete('key')
    await berlin.list()
    await berlin.list()
    expect(network.counts()).toEqual({ get: 2, put: 1, delete: 1, list: 2 })
  })

  it.each([
    ['our own', twoPlaces().tokyo],
    ['the real one', env.SCORES],
  ])('can be had of any store, which goes on as before: %s', async (_, store) => {
    const { scores, counts, reset } = countOperations(store)
    await scores.put('a', 'value', { metadata: 1 })
    await scores.put('b', 'value')
    expect(await scores.get('a')).toBe('value')
    expect((await scores.getWithMetadata('a')).metadata).toBe(1)
    await expect(scores.get('a', 'json')).rejects.toThrow()
    expect(await namesByPage(scores, { limit: 1 })).toEqual([['a'], ['b']])
    await scores.delete('a')
    expect(String(scores)).toBe(String(store))
    expect(await namesIn(store)).toEqual(['b'])
    expect(counts()).toEqual({ get: 3, put: 2, delete: 1, list: 2 })
    reset()
    expect(counts()).toEqual({ get: 0, put: 0, delete: 0, list: 0 })
  })

  it('takes a get of several keys for as many', async () => {
    const { scores, counts } = countOperations(env.SCORES)
    await env.SCORES.put('a', 'value')
    expect(await scores.get(['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', 'value'],
        ['b', null],
        ['c', null],
      ]),
    )
    expect(counts().get).toBe(3)
  })
})

/** Both ways to get, and their streams and bytes as text. */
async function read(scores: KVNamespace, name: string, type: 'text' | 'json') {
  return [
    await scores.getWithMetadata(name),
    await new Response(await scores.get(name, 'stream')).text(),
    (await scores.get(name, 'arrayBuffer'))?.byteLength,
    type === 'text' ? await scores.get(name, 'text') : await scores.get(name, 'json'),
  ]
}

/** What came of an operation; that it failed is enough. */
async function outcomeOf(operation: Promise<unknown>): Promise<unknown> {
  return operation.then(
    (value) => ({ value }),
    () => 'failed',
  )
}
