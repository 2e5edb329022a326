/** Stands before the site as the platform's edge does: what it sends on is compressed. */
import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, constants } from 'node:zlib'

/** Pictures and fonts are compressed already. */
const textRe = /^(text\/|application\/(json|javascript|xml)|image\/svg)/
/** About what servers use for what they compress on the way. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }

export interface Edge {
  origin: string
  stop(): void
}

/** @param origin of the site itself */
export async function openEdge(origin: string): Promise<Edge> {
  const server = createServer((incoming, response) => {
    const { url = '/', method } = incoming
    const { 'accept-encoding': _, ...headers } = incoming.headers
    const passed = ask(origin + url, { method, headers }, async (answer) => {
      const body = await buffer(answer)
      const isText = textRe.test(answer.headers['content-type'] ?? '') && body.length > 0
      const { 'content-length': _, ...kept } = answer.headers
      const added = isText ? { 'content-encoding': 'br' } : {}
      response.writeHead(answer.statusCode ?? 500, { ...kept, ...added })
      response.end(isText ? brotliCompressSync(body, { params }) : body)
    })
    passed.on('error', () => response.destroy())
    incoming.pipe(passed)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
