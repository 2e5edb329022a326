/** What a form sent. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { mostOwnBytes } from '../domain/own/own-item.ts'
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
/** Own questions come along when a class is opened, and before that to be shown; a form writes most bytes of them as three characters. */
const maxOpeningSize = maxSize + 3 * mostOwnBytes
const openingRe = /\/(?:classrooms|teach\/questions)$/

/** Keeps every form within its size. @param onError answers one that is too large */
export function limitBodies(onError: (c: Context<AppEnv>) => Response): MiddlewareHandler<AppEnv> {
  const usual = limitBody(maxSize, onError)
  const receipts = limitBody(maxReceiptsSize, onError)
  const opening = limitBody(maxOpeningSize, onError)
  return (c, next) => {
    const { method, path } = c.req
    if (method !== 'POST') return next()
    if (receiptsRe.test(path)) return receipts(c, next)
    return (openingRe.test(path) ? opening : usual)(c, next)
  }
}

/** @param maxSize in bytes */
function limitBody(
  maxSize: number,
  onError: (c: Context<AppEnv>) => Response,
): MiddlewareHandler<AppEnv> {
  const counting = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const length = c.req.header('Content-Length')
    // Even to look whether there is a body makes a stream of it: a tenth of an answer's cost.
    if (length === undefined || c.req.header('Transfer-Encoding')) return counting(c, next)
    return Number(length) > maxSize ? onError(c) : next()
  }
}
