/** The built site on a free port of this machine, with a store of its own that can be broken. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Miniflare, Response } from 'miniflare'
import { afterAll, beforeAll } from 'vitest'
import { bundleWorker, localWorker } from '../../src/build/local-worker.ts'
import './base64.ts'
import { answerOf } from './answers.ts'
import { openBrowser, takeQuiz } from './browser-without-scripts.ts'
import { sharedAddressIn } from './pages.ts'
import { addressOfAttempt } from './signed-attempt.ts'

const signingKey = 'a-key-for-tests-in-a-browser-of-32-or-more'
const root = join(import.meta.dirname, '../..')

/** The Worker itself; before each request it asks the test whether the store takes anything. */
const entry = `
  import { failToPut, quotaError } from './tests/support/failing-scores.ts'
  import site from './src/index.tsx'
  export default {
    async fetch(request, env, context) {
      const { ok } = await env.STORE.fetch('http://store')
      const SCORES = ok ? env.SCORES : failToPut(env.SCORES, quotaError).scores
      return site.fetch(request, { ...env, SCORES }, context)
    },
  }
`

/** The address of each state of an attempt, in order. */
export interface QuizTaken {
  questions: string[]
  /** Of every question but the last, which leads to the result. */
  feedback: string[]
  result: string
  /** The page to share. */
  shared: string
}

/** Right first, then wrong, and so on: both kinds of feedback come up. */
export const isRightInTurn = (index: number): boolean => index % 2 === 0

/** An answer to an item that is right, or one that is wrong. */
export const answerFor = (item: string, isRight: boolean): string =>
  answerOf(item, isRight ? 'right' : 'wrong')

export class SiteServer {
  origin = ''
  /** Off: every write fails, as it does past the daily limit. */
  takesWrites = true
  #miniflare: Miniflare | undefined
  #assets = ''

  async start(): Promise<void> {
    if (!existsSync(join(root, '.build/content.js'))) {
      throw new Error('Compile the content first: npm run content')
    }
    // A copy, since someone may build again while the tests run.
    this.#assets = mkdtempSync(join(tmpdir(), 'assets-'))
    cpSync(join(root, '.build/assets'), this.#assets, { recursive: true })
    this.#miniflare = new Miniflare({
      host: '127.0.0.1',
      port: 0,
      // Nothing is looked up on the network.
      cf: false,
      workers: [
        localWorker(await bundleWorker(entry), this.#assets, {
          SIGNING_KEYS: { type: 'text', value: signingKey },
          STORE: {
            type: 'fetcher',
            handler: () => new Response(null, { status: this.takesWrites ? 204 : 503 }),
          },
        }),
      ],
    })
    this.origin = (await this.#miniflare.ready).origin
  }

  async stop(): Promise<void> {
    await this.#miniflare?.dispose()
    rmSync(this.#assets, { recursive: true, force: true })
  }

  /** Names of the attempts in the store that belong to one attempt, or all of them. */
  async records(attemptId = ''): Promise<string[]> {
    const scores = await this.#miniflare?.getKVNamespace('SCORES')
    const { keys } = (await scores?.list({ prefix: `v1/attempt/${attemptId}` })) ?? { keys: [] }
    return keys.map(({ name }) => name)
  }

  /** Where an attempt at these items begins. */
  async attemptAt(...items: string[]): Promise<string> {
    return this.origin + (await addressOfAttempt(items, signingKey))
  }

  /**
   * Takes a quiz without a browser, so that a test can begin at any state of it. The answers are
   * right and wrong in turn.
   */
  async takeQuiz(quiz: string): Promise<QuizTaken> {
    const fetchPage = (request: Request) => fetch(request)
    const learner = openBrowser(fetchPage, this.origin)
    const first = await learner.start(quiz)
    const { pages, result } = await takeQuiz(learner, first, (item, index) =>
      answerFor(item, isRightInTurn(index)),
    )
    const addresses = pages.map(({ address }) => this.origin + address)
    return {
      questions: addresses.filter((_, index) => index % 2 === 0),
      feedback: addresses.filter((_, index) => index % 2 === 1).slice(0, -1),
      result: this.origin + result.address,
      shared: this.origin + sharedAddressIn(result.html),
    }
  }
}

/** The site for the tests of one file. */
export function serveSite(): SiteServer {
  const server = new SiteServer()
  beforeAll(() => server.start())
  afterAll(() => server.stop())
  return server
}
