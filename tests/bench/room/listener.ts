/** A page that follows a lesson by a socket, as far as it is measured: what it is sent, and when. */
import { performance } from 'node:perf_hooks'
import { WebSocket } from 'ws'

export class Listener {
  /** What it was sent last. */
  html = ''
  readonly #socket: WebSocket
  readonly #waiting = new Set<(html: string, at: number) => void>()

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => {
      const at = performance.now()
      this.html = String(data)
      for (const hear of this.#waiting) hear(this.html, at)
    })
  }

  /** Opens the socket of a page, and waits for the first that it brings. */
  static async open(origin: string, path: string): Promise<Listener> {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}/socket`, { origin })
    const listener = new Listener(socket)
    await new Promise<void>((resolve, reject) => {
      socket.on('error', reject)
      socket.on('close', (code) => reject(new Error(`a socket was closed by ${code}`)))
      listener.hear(() => resolve())
    })
    return listener
  }

  /** @returns ends it */
  hear(listen: (html: string, at: number) => void): () => void {
    this.#waiting.add(listen)
    return () => this.#waiting.delete(listen)
  }

  /** When it was sent what is waited for, by the clock of this program. */
  whenSent(isIt: (html: string) => boolean): Promise<number> {
    return new Promise((resolve) => {
      const end = this.hear((html, at) => {
        if (!isIt(html)) return
        end()
        resolve(at)
      })
    })
  }

  close(): void {
    this.#socket.terminate()
  }
}
