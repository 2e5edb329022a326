/** The processor time that a process has used, as Linux counts it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Whether this system counts it: other systems have no such files. */
export const countsCpu = (): boolean => existsSync('/proc/self/schedstat')

/** Milliseconds used so far by all threads of a process; exact while it waits for work. */
export function cpuOf(pid: number): number {
  const tasks = `/proc/${pid}/task`
  const nanoseconds = readdirSync(tasks).map((task) => {
    try {
      return Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // The thread ended since it was listed.
      return 0
    }
  })
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6
}
