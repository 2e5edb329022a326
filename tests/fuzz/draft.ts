/** A request in the making: what a case changes, and what is sent in the end. */

import type { Known } from '../security/known.ts'
import type { Route } from '../security/routes.ts'

export interface Draft {
  route: Route
  method: string
  origin: string
  /** As they stand in the address, between slashes. */
  segments: string[]
  /** As they stand in the address. */
  query: [name: string, value: string][]
  headers: [name: string, value: string][]
  /** In plain text. */
  fields: [name: string, value: string][]
  /** How the fields are sent; a body of another kind in place of them. */
  body: 'form' | 'multipart' | string | Uint8Array<ArrayBuffer>
}

export function draftOf(route: Route, known: Known): Draft {
  const [path = '', query = ''] = route.example(known).split('?')
  return {
    route,
    method: route.route.split(' ')[0] ?? 'GET',
    origin: 'http://localhost',
    segments: path.split('/').slice(1),
    query: query
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split('=')
        return [name, value]
      }),
    headers: [],
    fields: (route.form?.(known) ?? []).map(([name, value]) => [name, value]),
    body: 'form',
  }
}

/** Places in the path that a pattern leaves open. */
export function openPlaces({ route, segments }: Draft): number[] {
  const pattern = route.route.slice(route.route.indexOf('/') + 1).split('/')
  return segments.flatMap((_, at) => {
    const isOpen = pattern[Math.min(at, pattern.length - 1)]?.startsWith(':')
    return isOpen ? at : []
  })
}

const boundary = 'fz7boundary'
const hasBody = ({ method }: Draft) => method !== 'GET' && method !== 'HEAD'

/** @throws where no client could send it */
export function toRequest(draft: Draft): Request {
  const { origin, segments, query, method } = draft
  const search = query.map(([name, value]) => `${name}=${value}`).join('&')
  const headers = new Headers()
  if (hasBody(draft)) headers.set('Content-Type', typeOf(draft))
  for (const [name, value] of draft.headers) headers.set(name, value)
  const isUnusual = ['TRACE', 'CONNECT', 'TRACK'].includes(method)
  const request = new Request(`${origin}/${segments.join('/')}${search && '?'}${search}`, {
    method: isUnusual ? 'POST' : method,
    headers,
    redirect: 'manual',
    ...(hasBody(draft) && { body: bodyOf(draft) }),
  })
  // `fetch` itself does not send these, but others do.
  if (isUnusual) Object.defineProperty(request, 'method', { value: method })
  return request
}

const typeOf = ({ body }: Draft) =>
  body === 'multipart'
    ? `multipart/form-data; boundary=${boundary}`
    : 'application/x-www-form-urlencoded'

function bodyOf({ body, fields }: Draft): BodyInit {
  if (body === 'multipart') return multipartOf(fields)
  if (body !== 'form') return body
  return fields
    .map((pair) => pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
    .join('&')
}

export const multipartOf = (fields: Draft['fields']): string =>
  fields
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')
    .concat(`--${boundary}--\r\n`)
