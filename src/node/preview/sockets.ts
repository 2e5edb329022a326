/** WebSockets of a preview: their bytes go to the Worker and back as they are. */
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Preview } from './preview.ts'

/** Passes a request for a socket on to the Worker, and all that follows it either way. */
export async function passSocketOn(
  preview: Preview,
  { method, url, rawHeaders }: IncomingMessage,
  socket: Duplex,
): Promise<void> {
  try {
    const { hostname, port } = await preview.origin
    const worker = connect(Number(port), hostname)
    for (const end of [worker, socket]) end.on('error', () => end.destroy())
    const lines = rawHeaders.flatMap((name, at) =>
      at % 2 ? [] : [`${name}: ${rawHeaders[at + 1]}`],
    )
    worker.write([`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
    worker.pipe(socket).pipe(worker)
  } catch {
    // There is no Worker to answer yet; the page tries again.
    socket.destroy()
  }
}
