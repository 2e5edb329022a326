/** What a namespace of Workers KV holds, in memory, and how often it was asked for what. */

export interface Entry {
  value: string
  /** JSON. */
  metadata?: string
}

/** Operations as the platform bills them. */
export interface Operations {
  reads: number
  writes: number
  lists: number
  deletes: number
}

export const noOperations = (): Operations => ({ reads: 0, writes: 0, lists: 0, deletes: 0 })

export interface Page {
  keys: { name: string; metadata?: string }[]
  /** Where the next page begins; undefined after the last. */
  cursor: string | undefined
}

export class Memory {
  counts = noOperations()
  #loaded: readonly (readonly [string, Entry])[] = []
  #entries = new Map<string, Entry>()
  /** Names in order; undefined after a change, until they are listed again. */
  #names: string[] | undefined

  /** Puts entries in place of everything. */
  load(entries: readonly (readonly [string, Entry])[]): void {
    this.#loaded = entries
    this.restore()
  }

  /** Adds to what is there, and to what `restore` brings back. */
  add(entries: readonly (readonly [string, Entry])[]): void {
    this.#loaded = [...this.#loaded, ...entries]
    for (const [name, entry] of entries) this.#entries.set(name, entry)
    this.#names = undefined
  }

  /** Takes back every change since entries were loaded. */
  restore(): void {
    this.#entries = new Map(this.#loaded)
    this.#names = undefined
  }

  get(name: string): Entry | undefined {
    this.counts.reads++
    return this.#entries.get(name)
  }

  put(name: string, entry: Entry): void {
    this.counts.writes++
    if (!this.#entries.has(name)) this.#names = undefined
    this.#entries.set(name, entry)
  }

  delete(name: string): void {
    this.counts.deletes++
    if (this.#entries.delete(name)) this.#names = undefined
  }

  /** @param cursor the last name of the page before */
  list(prefix: string, cursor: string | undefined, limit: number): Page {
    this.counts.lists++
    this.#names ??= [...this.#entries.keys()].sort()
    const names = this.#names
    const start = cursor === undefined ? firstFrom(names, prefix) : firstFrom(names, cursor) + 1
    let end = start
    while (end - start < limit && names[end]?.startsWith(prefix)) end++
    const listed = names.slice(start, end)
    const isLast = !names[end]?.startsWith(prefix)
    return {
      keys: listed.map((name) => {
        const metadata = this.#entries.get(name)?.metadata
        return { name, ...(metadata !== undefined && { metadata }) }
      }),
      cursor: isLast ? undefined : listed.at(-1),
    }
  }
}

/** Where the first name stands that does not come before `name`. */
function firstFrom(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle] as string) < name) low = middle + 1
    else high = middle
  }
  return low
}
