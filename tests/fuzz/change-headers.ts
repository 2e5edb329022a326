/** What a case says in headers that is not so. */
import type { Chance } from '../simulation/chance.ts'
import type { Draft } from './draft.ts'
import { hostileText } from './hostile-texts.ts'

/** Names with what each may be made to say; a hostile text besides. */
const lies: Readonly<Record<string, readonly string[]>> = {
  'HX-Request': ['true', 'false'],
  'HX-Request-Type': ['partial', 'full', 'PARTIAL'],
  'HX-History-Restore-Request': ['true'],
  'HX-Target': ['div#attempt', '__proto__'],
  'HX-Current-URL': ['https://evil.example/'],
  'HX-PTag': ['.', 'a.b', 'a.b.c.d', '__proto__.constructor'],
  'HX-Boosted': ['true'],
  'HX-Trigger': ['x'],
  Range: ['bytes=0-10', 'bytes=-1', 'bytes=9-1,0-', 'lines=1'],
  'If-Range': ['"x"'],
  'If-None-Match': ['*', '"', 'W/"', 'W/""', '"a", W/"b",,,', 'W/"x"'.repeat(500)],
  'If-Match': ['*', '"x"'],
  'If-Modified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday'],
  Accept: ['application/json', 'image/*;q=nonsense', '*/*;q=-1', ','],
  'Accept-Language': ['de-CH', 'x'.repeat(3000), 'en;q=1e9', '-', 'de-'.repeat(1000), '*'],
  'Accept-Encoding': ['gzip;q=0', 'nonsense'],
  'X-Forwarded-For': ['127.0.0.1', '<fz7>'],
  'X-Forwarded-Host': ['evil.example', '<fz7>'],
  'X-Forwarded-Proto': ['gopher'],
  Forwarded: ['for=<fz7>;host=evil.example'],
  Host: ['evil.example'],
  Origin: ['https://evil.example', 'null', 'http://localhost', 'http://localhost.evil.example', ''],
  'Sec-Fetch-Site': ['cross-site', 'same-site', 'same-origin', 'none', 'nonsense'],
  'Sec-Fetch-Mode': ['no-cors', 'navigate'],
  Referer: ['https://evil.example/<fz7>'],
  Cookie: ['session=1; __proto__=2'],
  Authorization: ['Basic Zm86YmFy'],
  'CF-Connecting-IP': ['1.2.3.4', '::', '2001:db8::1', ':::::::::', '1.2.3.4, 5.6.7.8', 'x'],
  'Content-Type': [
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=fz7boundary',
    'application/x-www-form-urlencoded; charset=utf-16',
    'application/x-www-form-urlencoded; charset=nonsense',
    'nonsense',
    'text/html; charset="',
  ],
  'Content-Length': ['0', '-1', '1e3', 'NaN', '99999999999999999999', '5, 6', '0x10'],
  'Content-Encoding': ['gzip', 'br', 'nonsense'],
  'Transfer-Encoding': ['chunked', 'gzip, chunked'],
  'X-HTTP-Method-Override': ['DELETE'],
  // There are no sockets yet: asked for one, an address answers as ever.
  Upgrade: ['websocket', 'h2c'],
  Connection: ['Upgrade'],
  'Sec-WebSocket-Key': ['dGhlIHNhbXBsZSBub25jZQ==', 'x'],
  'Sec-WebSocket-Version': ['13', '99'],
}
const lieNames = Object.keys(lies)

/** As clients may write a header. */
const asHeader = (text: string) => text.replaceAll(/[^\t\u0020-\u007e]/g, '?').trim()

export function tellLie({ headers }: Draft, chance: Chance): void {
  const name = chance.one(lieNames) ?? ''
  const value = chance.isIn(0.85) ? chance.one(lies[name] ?? []) : asHeader(hostileText(chance))
  headers.push([name, value ?? ''])
}

const methods = ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'GET', 'POST', 'get', 'FZ7']

export function otherMethod(draft: Draft, chance: Chance): void {
  draft.method = chance.one(methods) ?? draft.method
}
