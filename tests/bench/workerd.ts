/** The platform's runtime as a process, with one Worker in it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import { cpuOf } from './cpu.ts'

const require = createRequire(import.meta.url)

/** The version of the runtime. */
export const { version: workerdVersion } = require('workerd/package.json') as { version: string }

/** A Worker that is being served. */
export interface Served {
  origin: string
  /** Milliseconds of processor time since its process began. */
  cpu(): number
  stop(): Promise<void>
}

/** Serves on a free port of this machine. @throws with what workerd said, where it ends before it listens */
export async function serveWorker(config: string): Promise<Served> {
  const child = spawn(require('workerd').default, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let complained = ''
  child.stderr?.on('data', (text) => {
    complained += text
  })
  const ended = once(child, 'exit')
  const listening = new Promise<number>((resolve, reject) => {
    let told = ''
    ;(child.stdio[3] as Readable).on('data', (text) => {
      told += text
      const port = /"port":\s*(\d+)/.exec(told)?.[1]
      if (port) resolve(Number(port))
    })
    ended.then(() => reject(new Error(`workerd ended: ${complained}`)))
  })
  const port = await listening
  return {
    origin: `http://127.0.0.1:${port}`,
    cpu: () => cpuOf(child.pid ?? 0),
    async stop() {
      child.kill()
      await ended
    },
  }
}
