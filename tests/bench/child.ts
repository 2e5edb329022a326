/** Servers in processes of their own, so that what they use does not count as the Worker's. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

export interface Child {
  /** Host and port. */
  address: string
  process: ChildProcess
}

/** In the child: serves on a free port of this machine and tells the parent which. */
export function listen(server: Server): void {
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1', () => {
    process.send?.((server.address() as AddressInfo).port)
  })
  // The parent may end without a word.
  process.on('disconnect', () => process.exit())
}

/** In the parent. @param script a file of this folder that ends by `listen` */
export async function startChild(script: string, args: readonly string[] = []): Promise<Child> {
  const child = fork(join(import.meta.dirname, script), args)
  const [port] = await once(child, 'message')
  return { address: `127.0.0.1:${port}`, process: child }
}
