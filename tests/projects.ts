/** The kinds of tests, by what they run in and on. */
import { existsSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import type { TestProjectConfiguration } from 'vitest/config'
import type { InlineConfig } from 'vitest/node'

const root = new URL('..', import.meta.url).pathname
const oxc = { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } } as const

/** Signs in tests only. */
const testKeys =
  'first-test-key-of-at-least-32-characters second-test-key-of-at-least-32-characters'

/** A folder in memory, where the system has one with room: on disk each write to the store waits. */
const memory = '/dev/shm'
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > 512 * 2 ** 20) process.env.TMPDIR = memory
}

/** Slow machines are no failures: what hangs is seen all the same. In milliseconds. */
const testTimeout = 30_000

/** Both of two cores; vitest itself would leave one to the machine. */
export const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Compiles the fixed site on which mechanics are tested, whatever stands in `content/`. */
export const globalSetup = `${root}tests/support/compile-fixture.ts`
const onFixture = {
  alias: [{ find: /^.*\/\.build\/content\.js$/, replacement: `${root}.build/fixture/content.js` }],
}

/**
 * What `tests/topic` is about, by a file that only this topic has: a copy of the site keeps it, whatever
 * its address. Another topic has no use for those tests.
 */
const topic = 'facts/patriot.yaml'
const isThisTopic = existsSync(`${root}content/${topic}`)

/** Rules, texts and formats, which need no platform and keep no state between files; and the fixed site, hosted. */
export const unit: TestProjectConfiguration = {
  root,
  oxc,
  resolve: onFixture,
  test: {
    name: 'unit',
    include: ['tests/{unit,second-topic}/**/*.test.{ts,tsx}'],
    isolate: false,
    testTimeout,
  },
}

/** The whole app over a store and rooms of our own, in Node. */
const inNode = (test: {
  name: string
  include: string[]
  env?: Record<string, string>
}): TestProjectConfiguration => ({
  root,
  oxc,
  resolve: {
    alias: [
      ...onFixture.alias,
      { find: 'cloudflare:workers', replacement: `${root}tests/simulation/workers-module.ts` },
    ],
  },
  test: { ...test, testTimeout: 600_000 },
})

/** Whole classes: see `tests/simulation`. One of several shares of the seeds. */
export const simulation = (shard: number, shards: number): TestProjectConfiguration =>
  inNode({
    name: `simulation ${shard + 1}/${shards}`,
    include: ['tests/simulation/**/*.test.ts'],
    env: { SHARD: String(shard), SHARDS: String(shards) },
  })

/** Hostile requests: see `tests/fuzz`. */
export const fuzz = inNode({ name: 'fuzz', include: ['tests/fuzz/*-half.test.ts'] })

/** Garbage by the sockets of a site that is served. */
export const sockets: TestProjectConfiguration = {
  root,
  oxc,
  test: { name: 'fuzz-sockets', include: ['tests/fuzz/sockets.test.ts'], testTimeout: 60_000 },
}

/** What runs in the Worker, in the Worker's own runtime with a real KV; the runtime is kept between files. */
export const worker = (name: string, include: string[]): TestProjectConfiguration => ({
  root,
  oxc,
  resolve: onFixture,
  plugins: [
    cloudflareTest({
      main: `${root}tests/support/worker.ts`,
      wrangler: { configPath: './wrangler.toml' },
      miniflare: { bindings: { SIGNING_KEYS: testKeys } },
    }),
  ],
  test: { name, include, isolate: false, testTimeout },
})

/** What runs at build time, and what holds for any content, on that which stands in `content/`. */
export function node(): TestProjectConfiguration {
  const folders = ['content', 'site']
  if (isThisTopic) folders.push('topic')
  else console.log(`tests/topic is left out: there is no content/${topic}.`)
  return {
    root,
    oxc,
    test: {
      name: 'node',
      include: [`tests/{${folders.join()}}/**/*.test.{ts,tsx}`],
      isolate: false,
      testTimeout,
    },
  }
}

/** Prints what happens; for CI also as JSON, by this name. */
export const reporting = (name: string): Pick<InlineConfig, 'reporters' | 'outputFile'> =>
  process.env.CI
    ? { reporters: ['default', 'json'], outputFile: `${root}.build/${name}.json` }
    : { reporters: ['default'] }
