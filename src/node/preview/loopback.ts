/** Listens where this machine alone can reach it. */
import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'

/** What `localhost` may stand for: which of them a program tries first differs. */
const addresses = ['127.0.0.1', '::1']

/**
 * @param createServer makes one for each address
 * @param port `0` lets the system choose
 * @returns the port, and the servers
 * @throws where another program has the port
 */
export async function listenOnLoopback(
  createServer: () => Server,
  port: number,
): Promise<{ port: number; servers: Server[] }> {
  const servers: Server[] = []
  for (const host of addresses) {
    const server = createServer().listen(port, host)
    try {
      await once(server, 'listening')
    } catch (error) {
      // A machine may do without IPv6.
      if (host === '::1' && (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') continue
      throw error
    }
    servers.push(server)
    port ||= (server.address() as AddressInfo).port
  }
  return { port, servers }
}
