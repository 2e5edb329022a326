/** The guard itself: reads the numbers of programs, and ends those programs once nobody is left who could write. */
import { createInterface } from 'node:readline'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

const started: number[] = []
for await (const line of createInterface({ input: process.stdin })) started.push(Number(line))
for (const pid of started) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}
