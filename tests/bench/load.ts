/** A fixed number of requests over kept connections, and what they cost the process that answers. */
import type { Agent } from 'node:http'
import { connections, openConnections, send, type Visit } from './visit.ts'
import type { Served } from './workerd.ts'

export interface Load {
  /** Milliseconds of processor time for a request. */
  cpu: number
  /** Of the body, on average. */
  bytes: number
}

/** A Worker and the connections to it. */
export class Target {
  readonly served: Served
  readonly #agent: Agent = openConnections()

  constructor(served: Served) {
    this.served = served
  }

  /** @param visits taken in turn, from the first */
  async load(visits: readonly Visit[], requests: number): Promise<Load> {
    let sent = 0
    let bytes = 0
    const before = this.served.cpu()
    await Promise.all(
      Array.from({ length: Math.min(connections, requests) }, async () => {
        while (sent < requests) {
          const visit = visits[sent++ % visits.length] as Visit
          const answer = await send(this.served.origin, visit, this.#agent)
          bytes += answer.bytes
        }
      }),
    )
    return { cpu: (this.served.cpu() - before) / requests, bytes: bytes / requests }
  }

  async stop(): Promise<void> {
    this.#agent.destroy()
    await this.served.stop()
  }
}
