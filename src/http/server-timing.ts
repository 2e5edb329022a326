/** `Server-Timing`: what a page that is made for one request took. */
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../env.ts'
import { htmlType } from './replies.ts'

/**
 * Adds the milliseconds that were spent waiting for the store, and all others, to pages that the build
 * does not make. The platform's clock stands still but for input and output, so there `render` is
 * mostly 0, and neither number tells how long a key or a token took to compare. What is streamed is made
 * after its head was sent, so it is in neither.
 */
export const timePages: MiddlewareHandler<AppEnv> = async (c, next) => {
  const start = Date.now()
  const store = new Stopwatch()
  const { env } = c
  c.env = {
    ...env,
    get SCORES() {
      return watched(env.SCORES, store)
    },
  }
  await next()
  const { headers } = c.res
  // An entity tag is what marks an answer of the build.
  if (headers.has('ETag') || headers.get('Content-Type') !== htmlType) return
  const rest = Date.now() - start - store.elapsed
  headers.set('Server-Timing', `store;dur=${store.elapsed}, render;dur=${rest}`)
}

/** Counts the milliseconds in which anything is awaited; what is awaited at the same time counts once. */
class Stopwatch {
  elapsed = 0
  #awaited = 0
  #since = 0

  async during<Value>(promise: Promise<Value>): Promise<Value> {
    if (this.#awaited++ === 0) this.#since = Date.now()
    try {
      return await promise
    } finally {
      if (--this.#awaited === 0) this.elapsed += Date.now() - this.#since
    }
  }
}

/** The same store, with every call on the stopwatch: all of its methods answer with a promise. */
const watched = (scores: KVNamespace, store: Stopwatch): KVNamespace =>
  new Proxy(scores, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => store.during(method.apply(target, args))
    },
  })
