import { defineConfig } from 'vitest/config'
import { globalSetup, maxWorkers, reporting, simulation } from '../projects.ts'

export default defineConfig({
  test: { globalSetup, maxWorkers, ...reporting('simulation-tests'), projects: [simulation] },
})
