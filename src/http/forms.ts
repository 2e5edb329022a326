/** What a form sent. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppEnv } from '../env.ts'

/** The fields of a form, as they were sent. */
export interface Form {
  /** The first value of a field; undefined where there is none. */
  one(name: string): string | undefined
  /** All values of a field. */
  all(name: string): string[]
  /** All values of a field, separated by commas; undefined where nothing was entered. */
  list(name: string): string | undefined
}

/** The form of a request; a body that is no form reads as an empty one. */
export async function readForm(c: Context): Promise<Form> {
  const data = await c.req.formData().catch(() => new FormData())
  const all = (name: string) => data.getAll(name).map(String)
  return {
    one: (name) => all(name)[0],
    all,
    list: (name) => all(name).join(',') || undefined,
  }
}

/** The most that a form may send, in bytes: no form of this site comes near it. */
const maxSize = 16 * 1024
/** Hundreds of receipts may be pasted at a time. */
const maxReceiptsSize = 512 * 1024
const receiptsRe = /\/receipts$/

/** Keeps every form within its size. @param onError answers one that is too large */
export function limitBodies(onError: (c: Context<AppEnv>) => Response): MiddlewareHandler<AppEnv> {
  const usual = bodyLimit({ maxSize, onError })
  const receipts = bodyLimit({ maxSize: maxReceiptsSize, onError })
  return (c, next) => {
    if (c.req.method !== 'POST') return next()
    return (receiptsRe.test(c.req.path) ? receipts : usual)(c, next)
  }
}
