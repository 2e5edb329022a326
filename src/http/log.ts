/** What goes into the log: which route failed, how and where in the code. */
import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** Places in the code that are told. */
const mostPlaces = 8

/** Of a request: never its address, which may be a capability, and no message, which may repeat what was sent. */
export function logFailure(c: Context, error: unknown): void {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  logError(route ? `${route.method} ${route.path}` : 'no route', error)
}

/** @param where in words of our own */
export function logError(where: string, error: unknown): void {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {}
  const places = stack.split('\n').filter((line) => placeRe.test(line))
  console.error([`${name} in ${where}`, ...places.slice(0, mostPlaces)].join('\n'))
}

/** A line of a stack: a message that looks like one has no place in it. */
const placeRe = /^\s+at (?:async )?(?:[\w.<>#$ [\]]+ \()?(?:file:\/\/|\/)?[\w./@:-]+:\d+:\d+\)?$/
