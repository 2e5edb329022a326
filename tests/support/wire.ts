/** A server between browser and site that notes what goes over the wire. */
import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll } from 'vitest'
import type { SiteServer } from './site-server.ts'

/** One request and its answer. */
export interface Transfer {
  path: string
  status: number
  /** Head and body of the answer, as HTTP/1.1 writes them; HTTP/2 makes heads smaller. */
  bytes: number
}

/** What servers compress on the way; pictures are compressed already. */
const textRe = /^(text\/|application\/(json|javascript|xml)|image\/svg)/

export class Wire {
  origin = ''
  #transfers: Transfer[] = []
  readonly #site: SiteServer
  readonly #server: Server

  constructor(site: SiteServer) {
    this.#site = site
    this.#server = createServer((request, response) => {
      const { url: path = '/', method, headers } = request
      const passed = ask(this.#site.origin + path, { method, headers }, async (answer) => {
        const body = await buffer(answer)
        const status = answer.statusCode ?? 0
        this.#transfers.push({ path, status, bytes: headSize(answer) + bodySize(answer, body) })
        response.writeHead(status, answer.rawHeaders).end(body)
      })
      passed.on('error', () => response.destroy())
      request.pipe(passed)
    })
  }

  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening))
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  /** What went over the wire since it was last asked, in the order in which it was answered. */
  take(): Transfer[] {
    const taken = this.#transfers
    this.#transfers = []
    return taken
  }
}

export const weightOf = (transfers: readonly Transfer[]): number =>
  transfers.reduce((sum, { bytes }) => sum + bytes, 0)

const headSize = ({ statusCode, statusMessage, rawHeaders }: IncomingMessage): number =>
  `HTTP/1.1 ${statusCode} ${statusMessage}\r\n\r\n`.length +
  rawHeaders.reduce((sum, part) => sum + part.length + 2, 0)

/** Level 5 is about what servers use for what they make on the way. */
function bodySize({ headers }: IncomingMessage, body: Buffer): number {
  if (!textRe.test(headers['content-type'] ?? '')) return body.length
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

/** The wire to the site for the tests of one file. */
export function tapWire(site: SiteServer): Wire {
  const wire = new Wire(site)
  beforeAll(() => wire.start())
  afterAll(() => wire.stop())
  return wire
}
