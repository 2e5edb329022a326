/** A store that lasts as long as the program: what is tried on an example leaves no trace in the real one. */

interface Entry {
  value: string
  metadata: unknown
}

/**
 * As much of Workers KV as `store/` uses.
 * @param refuses the keys that it does not take, as past the limit of a day
 */
export function memoryScores(refuses: (key: string) => boolean): KVNamespace {
  const entries = new Map<string, Entry>()
  const read = (name: string, type: unknown) => {
    const { value = null, metadata = null } = entries.get(name) ?? {}
    return { value: type === 'json' && value !== null ? JSON.parse(value) : value, metadata }
  }
  const scores = {
    get: async (name: string, type?: unknown) => read(name, type).value,
    getWithMetadata: async (name: string, type?: unknown) => read(name, type),
    put: async (name: string, value: string, { metadata = null }: KVNamespacePutOptions = {}) => {
      if (refuses(name)) throw new Error('KV put() limit exceeded for the day.')
      entries.set(name, { value, metadata })
    },
    delete: async (name: string) => {
      entries.delete(name)
    },
    list: async ({ prefix = '' }: KVNamespaceListOptions = {}) => {
      const names = [...entries.keys()].filter((name) => name.startsWith(prefix ?? '')).sort()
      const keys = names.map((name) => ({ name, metadata: entries.get(name)?.metadata }))
      return { keys, list_complete: true, cacheStatus: null }
    },
  }
  return scores as unknown as KVNamespace
}

type Operation = (first: string | KVNamespaceListOptions, ...rest: unknown[]) => unknown

/** A store of two: what examples are about is in `memory`, all else in `scores`. */
export function scoresApart(
  scores: KVNamespace,
  memory: KVNamespace,
  isExample: (key: string) => boolean,
): KVNamespace {
  const operations = (of: KVNamespace) => of as unknown as Record<string, Operation>
  return new Proxy(scores, {
    get:
      (_, name: string): Operation =>
      (first, ...rest) => {
        const key = typeof first === 'string' ? first : (first?.prefix ?? '')
        return operations(isExample(key) ? memory : scores)[name]?.(first, ...rest)
      },
  })
}
