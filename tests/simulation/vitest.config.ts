import { defineConfig } from 'vitest/config'
import { globalSetup, maxWorkers, reporting, simulation } from '../projects.ts'

/** Seeds are shared out, so that no processor is idle. */
const shards = Number(process.env.SEEDS ?? 2) > 1 ? maxWorkers : 1

export default defineConfig({
  test: {
    globalSetup,
    maxWorkers,
    ...reporting('simulation-tests'),
    projects: Array.from({ length: shards }, (_, shard) => simulation(shard, shards)),
  },
})
