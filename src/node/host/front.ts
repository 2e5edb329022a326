/** What a host listens with: bytes go to the Worker and back as they are, once a connection began as one may. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Of what a connection begins with; no browser sends as much. */
const longestHead = 64 * 1024
const headEnd = '\r\n\r\n'
const refusal = 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'

/**
 * Listens for devices. The runtime takes an address that is none for an error of its own, so those who name one are refused here.
 * @param target the port of the Worker on this computer; what comes earlier waits for it
 * @throws where another program has the port
 */
export async function listenInFront(
  { host, port }: { host: string; port: number },
  target: Promise<number>,
): Promise<void> {
  // Whoever has sent all still waits for the answer.
  const server = createServer({ allowHalfOpen: true }, (device) => void passOn(device, target))
  server.listen(port, host)
  await once(server, 'listening')
}

async function passOn(device: Socket, target: Promise<number>): Promise<void> {
  device.on('error', () => device.destroy())
  const head = await readHead(device)
  if (head === undefined) return
  if (!namesHost(head.toString('latin1'))) {
    device.end(refusal)
    return
  }
  const worker = connect({ host: '127.0.0.1', port: await target, allowHalfOpen: true })
  worker.on('error', () => device.destroy())
  device.on('close', () => worker.destroy())
  worker.write(head)
  worker.pipe(device)
  device.pipe(worker)
}

/** @returns what came until the end of the first head; undefined where the device went away before it */
async function readHead(device: Socket): Promise<Buffer | undefined> {
  let head = Buffer.alloc(0)
  while (!head.includes(headEnd) && head.length < longestHead) {
    const chunk: Buffer | null = device.read()
    if (chunk) head = Buffer.concat([head, chunk])
    else if (device.destroyed || device.readableEnded) return undefined
    else await Promise.race(['readable', 'end', 'close'].map((event) => once(device, event)))
  }
  return head
}

/** Whether a head says which site is asked, in a way that an address can be made of. */
export function namesHost(head: string): boolean {
  const hosts = [...head.matchAll(/^host:[ \t]*(.*?)[ \t]*$/gim)].map(([, host = '']) => host)
  const [host = ''] = hosts
  return hosts.length === 1 && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`)
}
