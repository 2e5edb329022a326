/** Workers KV on a bad day, as the platform's own messages tell it. */

/** Past the daily limit of the free plan. */
export const quotaError = () => new Error('KV put() limit exceeded for the day. (code: 10048)')
/** More than one write a second to a key. */
export const tooManyRequests = () => new Error('KV PUT failed: 429 Too Many Requests')
export const networkError = () => new TypeError('Network connection lost.')

export interface FailingScores {
  scores: KVNamespace
  /** Writes tried so far. */
  puts(): number
}

/**
 * A namespace whose writes fail.
 * @param working the namespace that the others reach
 * @param error what a write fails with
 * @param times how many writes fail before they work again; all, unless given
 */
export function failToPut(
  working: KVNamespace,
  error: () => Error,
  times = Number.POSITIVE_INFINITY,
): FailingScores {
  let puts = 0
  const put = async (...args: Parameters<KVNamespace['put']>) => {
    puts++
    if (puts <= times) throw error()
    return working.put(...args)
  }
  return { scores: replaceMethods(working, { put }), puts: () => puts }
}

/** A namespace that does not answer reads or lists. */
export function failToRead(working: KVNamespace, error: () => Error): KVNamespace {
  const fail = async () => {
    throw error()
  }
  return replaceMethods(working, { get: fail, getWithMetadata: fail, list: fail })
}

function replaceMethods(working: KVNamespace, methods: Record<string, unknown>): KVNamespace {
  return new Proxy(working, {
    get(target, name) {
      if (typeof name === 'string' && name in methods) return methods[name]
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
