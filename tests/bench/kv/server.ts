/**
 * A KV namespace in a process of its own, which speaks the protocol in which workerd asks for one. Its
 * parent loads it and reads its counts by messages.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../child.ts'
import { type Entry, Memory, noOperations, type Operations } from './memory.ts'

/** What the parent asks for; every message is answered by the counts. */
export type KvMessage =
  | { ask: 'load' | 'add'; entries: readonly (readonly [string, Entry])[] }
  | { ask: 'restore' | 'counts' | 'startCounting' }

export type KvAnswer = Operations

const metadataHeader = 'CF-KV-Metadata'
const memory = new Memory()

process.on('message', (message: KvMessage) => {
  if (message.ask === 'load') memory.load(message.entries)
  if (message.ask === 'add') memory.add(message.entries)
  if (message.ask === 'restore') memory.restore()
  if (message.ask === 'startCounting') memory.counts = noOperations()
  process.send?.(memory.counts)
})

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://kv')
  const name = decodeURIComponent(pathname.slice(1))
  if (request.method === 'PUT') await put(name, request, response)
  else if (request.method === 'DELETE') remove(name, response)
  else if (request.method === 'POST') await getMany(request, response)
  else if (name === '') list(searchParams, response)
  else get(name, response)
})

function get(name: string, response: ServerResponse): void {
  const entry = memory.get(name)
  if (!entry) {
    response.writeHead(404).end()
    return
  }
  response
    .writeHead(200, entry.metadata === undefined ? {} : { [metadataHeader]: entry.metadata })
    .end(entry.value)
}

async function getMany(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { keys, type, withMetadata } = JSON.parse(await text(request)) as {
    keys: string[]
    type?: 'text' | 'json'
    withMetadata?: boolean
  }
  const found = keys.map((name) => {
    const entry = memory.get(name)
    if (!entry) return [name, null] as const
    const value = type === 'json' ? JSON.parse(entry.value) : entry.value
    const metadata = JSON.parse(entry.metadata ?? 'null')
    return [name, withMetadata ? { value, metadata } : value] as const
  })
  response.end(JSON.stringify(Object.fromEntries(found)))
}

async function put(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const metadata = request.headers[metadataHeader.toLowerCase()]
  const value = await text(request)
  memory.put(name, { value, ...(metadata !== undefined && { metadata: String(metadata) }) })
  response.end()
}

function remove(name: string, response: ServerResponse): void {
  memory.delete(name)
  response.end()
}

function list(query: URLSearchParams, response: ServerResponse): void {
  const limit = Number(query.get('key_count_limit') ?? 1000)
  const { keys, cursor } = memory.list(
    query.get('prefix') ?? '',
    query.get('cursor') || undefined,
    limit,
  )
  const isLast = cursor === undefined
  response.end(
    JSON.stringify({ keys, list_complete: isLast, ...(!isLast && { cursor }), cacheStatus: null }),
  )
}

listen(server)
