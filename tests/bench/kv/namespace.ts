/** The KV namespace of the measured Worker, from outside. */
import { once } from 'node:events'
import { startChild } from '../child.ts'
import type { Entry, Operations } from './memory.ts'
import type { KvMessage } from './server.ts'

export type Entries = readonly (readonly [string, Entry])[]

export interface Namespace {
  /** Host and port. */
  address: string
  /** Puts entries in place of everything. */
  load(entries: Entries): Promise<void>
  /** Adds to the entries that were loaded. */
  add(entries: Entries): Promise<void>
  /** Takes back every change since entries were loaded. */
  restore(): Promise<void>
  startCounting(): Promise<void>
  /** Operations since then. */
  counts(): Promise<Operations>
  stop(): void
}

export async function startNamespace(): Promise<Namespace> {
  const { address, process: child } = await startChild('kv/server.ts')
  const ask = async (message: KvMessage): Promise<Operations> => {
    const answered = once(child, 'message')
    child.send(message)
    const [counts] = await answered
    return counts
  }
  const tell = async (message: KvMessage) => void (await ask(message))
  return {
    address,
    load: (entries) => tell({ ask: 'load', entries }),
    add: (entries) => tell({ ask: 'add', entries }),
    restore: () => tell({ ask: 'restore' }),
    startCounting: () => tell({ ask: 'startCounting' }),
    counts: () => ask({ ask: 'counts' }),
    stop: () => void child.kill(),
  }
}

/** A namespace that only takes down what the project's own code would write. */
export function entriesWriter(): { scores: KVNamespace; entries: (readonly [string, Entry])[] } {
  const entries: (readonly [string, Entry])[] = []
  const put = async (name: string, value: string, options?: KVNamespacePutOptions) => {
    const { metadata } = options ?? {}
    entries.push([name, { value, ...(metadata && { metadata: JSON.stringify(metadata) }) }])
  }
  return { scores: { put } as unknown as KVNamespace, entries }
}
