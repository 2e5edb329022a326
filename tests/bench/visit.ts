/** One request as a browser would send it, and the answer that it must get. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import type { Fields } from '../support/answers.ts'

export interface Visit {
  method?: 'GET' | 'POST'
  /** Path and query. */
  path: string
  headers?: Readonly<Record<string, string>>
  /** Of a form, as it is sent. */
  body?: string
  status: number
}

/** A form that is sent, by the browser or by htmx. */
export function formVisit(
  path: string,
  fields: Fields,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Visit {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return { method: 'POST', path, headers: { ...type, ...headers }, body, status }
}

/** As many connections stay open, so that each carries many requests. */
export const connections = 8

export const openConnections = (): Agent => new Agent({ keepAlive: true, maxSockets: connections })

/** The same for every process, whatever its port: some answers depend on the whole address. */
const host = 'bench.example'

export interface Answer {
  headers: IncomingHttpHeaders
  /** Of the body. */
  bytes: number
}

/** @throws where the answer has another status than it must have */
export function send(origin: string, visit: Visit, agent?: Agent): Promise<Answer> {
  const { method = 'GET', path, headers = {}, body = '', status } = visit
  const length = method === 'POST' ? { 'Content-Length': String(Buffer.byteLength(body)) } : {}
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      {
        method,
        ...(agent && { agent }),
        headers: { Host: host, Accept: 'text/html', ...headers, ...length },
      },
      (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === status) resolve({ headers: response.headers, bytes })
          else reject(new Error(`${method} ${path}: ${response.statusCode}, not ${status}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
