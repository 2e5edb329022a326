import { defineConfig } from 'vitest/config'
import { globalSetup, maxWorkers, reporting, worker } from '../projects.ts'

/** Size: a thousand learners, ten thousand attempts. Takes minutes. */
export default defineConfig({
  test: {
    globalSetup,
    maxWorkers,
    ...reporting('scale-tests'),
    projects: [worker('scale', ['tests/scale/*.test.ts'])],
  },
})
