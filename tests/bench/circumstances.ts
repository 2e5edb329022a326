/** Where and on what a run measures. */
import { arch, availableParallelism, platform } from 'node:os'
import type { Circumstances } from './run.ts'
import { workerdVersion } from './workerd.ts'

export const circumstances = (): Circumstances => ({
  date: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} cores, ${arch()} ${platform()}`,
  node: process.versions.node,
  workerd: workerdVersion,
})
