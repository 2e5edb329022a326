/**
 * The runtime of a Worker is a program of its own, which would go on without the one that started it: it would keep the
 * port, and be a second writer beside the next. So a guard, one more program, ends it once this one is gone, however it went.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { join } from 'node:path'

/** To be called before the runtime is started. */
export function guardRuntime(): void {
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts')], {
    // What ends a group of programs, such as Ctrl+C, leaves it alone.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  // Of every program that is started from now on.
  subscribe('child_process', (message) => {
    const { process: started } = message as { process: ChildProcess }
    started.once('spawn', () => {
      if (/workerd[^/\\]*$/.test(started.spawnfile)) guard.stdin.write(`${started.pid}\n`)
    })
  })
}
