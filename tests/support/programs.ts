/** Programs of this machine, by who started them. */
import { execFileSync } from 'node:child_process'

export interface Program {
  pid: number
  /** With its arguments. */
  command: string
}

/** All that a program started, and what those started. */
export function programsBelow(pid: number): Program[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' })
  const all = lines.split('\n').flatMap((line) => {
    const [, own, parent, command = ''] = /^ *(\d+) +(\d+) +(.*)$/.exec(line) ?? []
    return own ? [{ pid: Number(own), parent: Number(parent), command }] : []
  })
  const below = (of: number): Program[] =>
    all
      .filter(({ parent }) => parent === of)
      .flatMap(({ pid, command }) => [{ pid, command }, ...below(pid)])
  return below(pid)
}

/** Whether it has not ended. One that has and that nobody waited for is none. */
export function isRunning(pid: number): boolean {
  try {
    const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
    return !state.startsWith('Z')
  } catch {
    return false
  }
}
