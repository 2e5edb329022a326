/** Reads from the headers of an answer who may keep it, what it may load, who may frame and read it. */
import type { Manner } from './routes.ts'

const own = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]
const policies: Readonly<Record<Manner['policy'], string>> = {
  page: [...own, "frame-ancestors 'none'"].join('; '),
  framed: [...own, 'frame-ancestors *'].join('; '),
  preview: [...own, "frame-ancestors 'none'", "frame-src 'self'"].join('; '),
}
const caches: Readonly<Record<Manner['cache'], string>> = {
  revalidated: 'public, max-age=0, must-revalidate',
  back: 'private, no-cache',
  never: 'no-store',
}

/** What the headers of an answer amount to; what amounts to nothing that we know is told as it stands. */
export interface Read extends Record<keyof Manner, unknown> {
  /** Whether all is there that every answer has, and nothing that none has. */
  isSecured: unknown
}

export function headersOf({ headers }: Pick<Response, 'headers'>): Read {
  const policy = headers.get('Content-Security-Policy')
  const cache = headers.get('Cache-Control')
  return {
    cache: keyOf(caches, cache) ?? cache,
    policy: keyOf(policies, policy) ?? policy,
    isOpen: headers.get('Access-Control-Allow-Origin') === '*',
    isListed: !headers.get('X-Robots-Tag')?.includes('noindex'),
    isSecured: faultsIn(headers).length === 0 || faultsIn(headers),
  }
}

const keyOf = <Key extends string>(texts: Readonly<Record<Key, string>>, text: string | null) =>
  (Object.keys(texts) as Key[]).find((key) => texts[key] === text)

/** What is wrong with the headers of any answer of ours, whatever was asked for. */
export function faultsIn(headers: Headers): string[] {
  const framed = headers.get('Content-Security-Policy') === policies.framed
  const isOpen = headers.has('Access-Control-Allow-Origin')
  const isKept = headers.get('Cache-Control') === caches.revalidated
  const wanted: [name: string, value: RegExp | null][] = [
    ['X-Content-Type-Options', /^nosniff$/],
    ['Permissions-Policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/],
    ['Strict-Transport-Security', /^max-age=\d{8,}/],
    ['Cross-Origin-Opener-Policy', /^same-origin$/],
    ['Cross-Origin-Resource-Policy', framed || isOpen ? /^cross-origin$/ : /^same-origin$/],
    ['Cross-Origin-Embedder-Policy', framed ? /^require-corp$/ : null],
    ['Access-Control-Allow-Origin', isOpen ? /^\*$/ : null],
    ['Access-Control-Allow-Credentials', null],
    ['Referrer-Policy', framed || isKept || isOpen ? /^same-origin$/ : /^no-referrer$/],
    ['ETag', isKept ? /^W\/"[^"]+"$/ : null],
    ['Set-Cookie', null],
    ['X-Powered-By', null],
    ['X-Frame-Options', null],
  ]
  return wanted.flatMap(([name, value]) => {
    const given = headers.get(name)
    const isRight = value === null ? given === null : given !== null && value.test(given)
    return isRight ? [] : `${name}: ${given}`
  })
}
