import { existsSync, statfsSync } from 'node:fs'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

/** Signs in tests only. */
export const testKeys =
  'first-test-key-of-at-least-32-characters second-test-key-of-at-least-32-characters'

const root = new URL('..', import.meta.url).pathname
/** A folder in memory, where the system has one with room: on disk each write to the store waits. */
const memory = '/dev/shm'
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > 512 * 2 ** 20) process.env.TMPDIR = memory
}

const oxc = { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } as const

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: '.build/tests.json' }]]
      : ['default'],
    projects: [
      {
        // What needs no platform: rules, texts and formats. Nothing here keeps state between files.
        root,
        oxc,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        // What runs in the Worker, in the Worker's own runtime with a real KV.
        root,
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { SIGNING_KEYS: testKeys } },
          }),
        ],
        test: {
          name: 'worker',
          include: ['tests/{store,journeys,security}/**/*.test.{ts,tsx}'],
          isolate: false,
        },
      },
      {
        // What runs at build time, and the built site as a whole.
        root,
        oxc,
        test: { name: 'node', include: ['tests/{content,site}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
