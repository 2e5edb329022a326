/** What stands between a browser and the site, and breaks what a test tells it to. */
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

/** Answers in place of the site. */
export type Break = (asked: IncomingMessage, answer: ServerResponse) => void

export class BrokenNetwork {
  origin = ''
  /** What is done with forms; they are passed on where it is undefined. */
  break: Break | undefined
  readonly #site: () => string
  #server: Server | undefined

  /** @param site its origin, once it has started */
  constructor(site: () => string) {
    this.#site = site
  }

  async start(): Promise<void> {
    const server = createServer((asked, answer) => {
      if (this.break && asked.method === 'POST') this.break(asked, answer)
      else this.#passOn(asked, answer)
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  /** The address of a page of the site, through this network. */
  through(address: string): string {
    return this.origin + address.slice(this.#site().length)
  }

  #passOn(asked: IncomingMessage, answer: ServerResponse): void {
    const { method, headers } = asked
    const { host } = new URL(this.origin)
    const onward = request(
      this.#site() + asked.url,
      { method, headers: { ...headers, host } },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }
}

/** The network for the tests of one file. @param site started before it */
export function breakNetwork(site: { readonly origin: string }): BrokenNetwork {
  const network = new BrokenNetwork(() => site.origin)
  beforeAll(() => network.start())
  afterAll(() => network.stop())
  return network
}
