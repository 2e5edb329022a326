/** The site as `npm run host` serves it, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Browser, openBrowser } from './browser-without-scripts.ts'
import { programsBelow } from './programs.ts'

/** The folder of this project. */
export const root = join(import.meta.dirname, '../..')

export interface Host {
  origin: string
  /** All that it printed so far. */
  printed: () => string
  teacher: Browser
  process: ChildProcess
}

export interface HostOptions {
  /** Of the process, beside our own. */
  environment?: Readonly<Record<string, string>>
  /** A free one of this machine, unless given. */
  port?: number
}

/**
 * Compiles the content of a project and serves it on this machine.
 * @param project the folder of the project
 */
export async function runHost(
  project: string,
  store: string,
  { environment = {}, port: wanted }: HostOptions = {},
): Promise<Host> {
  const port = wanted ?? (await freePort())
  const child = spawn(
    join(root, 'node_modules/node/bin/node'),
    ['src/node/commands/host.ts', '--host', '127.0.0.1', '--port', String(port), '--store', store],
    { cwd: project, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let printed = ''
  let complained = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text
  })
  const origin = `http://127.0.0.1:${port}`
  const ready = new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error(`ended: ${complained}`)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (/^http:/m.test(printed)) resolve()
    })
  })
  const host: Host = {
    origin,
    printed: () => printed,
    teacher: openBrowser((request) => fetch(request), origin),
    process: child,
  }
  await ready
  if (complained) throw new Error(complained)
  return host
}

export async function stopHost(
  { process: child }: Host,
  signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL',
): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** The number of the runtime that a host started. */
export function runtimeOf({ process: { pid = 0 } }: Host): number {
  const runtime = programsBelow(pid).find(({ command }) => command.includes('workerd serve'))
  if (!runtime) throw new Error(`the host ${pid} has no runtime`)
  return runtime.pid
}

/** A port of this machine that no program has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
