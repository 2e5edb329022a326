/** A page of somebody else, on another origin: what our snippets are put into. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

interface File {
  type: string
  body: string | Buffer
  headers: Record<string, string>
}

const javascript = 'text/javascript; charset=utf-8'

export class HostServer {
  origin = ''
  #server: Server | undefined
  readonly #files = new Map<string, File>()

  async start(): Promise<void> {
    const server = createServer(({ url = '' }, response) => {
      const file = this.#files.get(url)
      response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type, ...file?.headers })
      response.end(file?.body)
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    this.#files.set('/favicon.ico', { type: 'image/x-icon', body: '', headers: {} })
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  /** Puts a script on this host. @returns its path */
  addScript(body: string | Buffer): string {
    return this.#add('.js', { type: javascript, body, headers: {} })
  }

  /**
   * Puts a page on this host.
   * @param body markup of the body
   * @returns its address
   */
  addPage(body: string, headers: Record<string, string> = {}): string {
    const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A host</title></head><body>${body}</body></html>`
    const file = { type: 'text/html; charset=utf-8', body: html, headers }
    return this.origin + this.#add('.html', file)
  }

  #add(extension: string, file: File): string {
    const path = `/${this.#files.size}${extension}`
    this.#files.set(path, file)
    return path
  }
}

/** A host for the tests of one file. */
export function serveHost(): HostServer {
  const server = new HostServer()
  beforeAll(() => server.start())
  afterAll(() => server.stop())
  return server
}
