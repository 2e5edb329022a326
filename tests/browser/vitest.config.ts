import { defineConfig } from 'vitest/config'

const all = 'tests/browser/*.test.ts'
/** Measures time, of which another browser on the same cores would take its share. */
const measuring = 'tests/browser/embed-load.test.ts'

/** The site in a real browser; compile the content first. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  // Names of examples stand beside their markup.
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    testTimeout: 240_000,
    // On a busy machine a page may take seconds to come.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 30_000,
    maxWorkers: 2,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.build/browser-tests.json' }]]
      : ['default'],
    // One group after the other.
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: [all],
          exclude: [measuring],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'browser, alone', include: [measuring], sequence: { groupOrder: 0 } },
      },
    ],
  },
})
