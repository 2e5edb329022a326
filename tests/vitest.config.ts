import { defineConfig } from 'vitest/config'
import { globalSetup, node, reporting, unit, worker } from './projects.ts'

export default defineConfig({
  test: {
    globalSetup,
    ...reporting('tests'),
    projects: [
      unit,
      worker('worker', ['tests/{store,journeys,security}/**/*.test.{ts,tsx}']),
      node(),
    ],
  },
})
