import { defineConfig } from 'vitest/config'
import { globalSetup, maxWorkers, node, reporting, unit, worker } from './projects.ts'

export default defineConfig({
  test: {
    globalSetup,
    maxWorkers,
    ...reporting('tests'),
    projects: [
      unit,
      worker('worker', ['tests/{store,journeys,security}/**/*.test.{ts,tsx}']),
      node(),
    ],
  },
})
