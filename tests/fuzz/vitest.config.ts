import { defineConfig } from 'vitest/config'
import { fuzz, globalSetup, maxWorkers, reporting, sockets, worker } from '../projects.ts'

const { REQUESTS = 20_000, SEED = '1', ONLY } = process.env

export default defineConfig({
  test: {
    globalSetup,
    maxWorkers,
    ...reporting('fuzz-tests'),
    provide: {
      requests: Number(REQUESTS),
      seed: SEED,
      only: ONLY === undefined ? undefined : Number(ONLY),
    },
    projects: [fuzz, sockets, worker('fuzz-worker', ['tests/fuzz/workerd.test.ts'])],
  },
})
