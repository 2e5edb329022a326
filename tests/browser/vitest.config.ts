import { defineConfig } from 'vitest/config'

/** The site in a real browser; compile the content first. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/browser/*.test.ts'],
    testTimeout: 240_000,
    // On a busy machine a page may take seconds to come.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 30_000,
    maxWorkers: 2,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.build/browser-tests.json' }]]
      : ['default'],
  },
})
