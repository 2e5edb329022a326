/** The built site on a free port of this machine, with a store of its own that can be broken. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Miniflare, Response } from 'miniflare'
import { afterAll, beforeAll } from 'vitest'
import { attemptId } from '../../src/domain/attempt.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { bundleWorker, localWorker } from '../../src/node/programs/worker.ts'
import type { RoomObject } from '../../src/room/room-object.ts'
import './base64.ts'
import { answerOf } from './answers.ts'
import { type Browser, openBrowser, takeQuiz } from './browser-without-scripts.ts'
import {
  answerAll,
  joinClassroom,
  learnerNameAt,
  type OpenClassroom,
  openClassroom,
} from './classroom.ts'
import { type ClassroomPage, makeClassroomPages } from './classroom-pages.ts'
import { firstQuiz } from './content.ts'
import { type Page, sharedAddressIn } from './pages.ts'
import { addressOfAttempt } from './signed-attempt.ts'

const signingKey = 'a-key-for-tests-in-a-browser-of-32-or-more'
const root = join(import.meta.dirname, '../..')

/**
 * The Worker itself; before each request it asks the test what the store and the rooms do, and what time
 * it is. What it draws by chance (questions, names, codes) comes from a fixed seed, so that each run sees
 * the same. Below `/_rooms` the test asks the rooms as the site does.
 */
const entry = `
  import { failToAnswer } from './tests/support/failing-rooms.ts'
  import { failToPut, failToRead, networkError, quotaError } from './tests/support/failing-scores.ts'
  import site from './src/whole.ts'
  import { withExamples } from './src/examples/with-examples.tsx'
  export { RoomObject } from './src/whole.ts'
  const answer = withExamples(site.fetch)
  const clock = Date.now.bind(Date)
  let ahead = 0
  Date.now = () => clock() + ahead
  let drawn = 0
  crypto.getRandomValues = (numbers) => {
    for (const at of numbers.keys()) {
      drawn = (drawn * 1664525 + 1013904223) % 2 ** 32
      // The lower bits of this series repeat soon.
      numbers[at] = drawn >>> 16
    }
    return numbers
  }
  // Joining goes on: by the room here, as by the copy of a class elsewhere.
  const changes = ['open', 'complete', 'takeReceipts', 'change', 'remove']
  export default {
    async fetch(asked, env, context) {
      const request = new Request(asked)
      const [, folder, code, method] = new URL(request.url).pathname.split('/')
      if (folder === '_rooms') {
        return Response.json((await env.ROOMS.getByName(code)[method](...(await request.json()))) ?? null)
      }
      const store = await (await env.STORE.fetch('http://store')).json()
      ahead = store.secondsPassed * 1000
      let { SCORES, ROOMS } = env
      if (!store.takesWrites) {
        SCORES = failToPut(SCORES, quotaError).scores
        ROOMS = failToAnswer(ROOMS, ...changes)
      }
      if (!store.answersReads) {
        SCORES = failToRead(SCORES, networkError)
        ROOMS = failToAnswer(ROOMS)
      }
      const LOOKUPS = { limit: async () => ({ success: store.takesGuesses }) }
      // Every visitor comes from one network.
      request.headers.set('CF-Connecting-IP', '203.0.113.1')
      return answer(request, { ...env, SCORES, ROOMS, LOOKUPS }, context)
    },
  }
`

type RoomMethods = Pick<RoomObject, 'read' | 'open' | 'join' | 'change'>

/** The address of each state of an attempt, in order. */
export interface QuizTaken {
  questions: string[]
  /** Of every question but the last, which leads to the result. */
  feedback: string[]
  result: string
  /** The page to share. */
  shared: string
}

/** A learner of a class who finished its quiz; addresses are complete. */
export interface FinishedInClassroom {
  /** Such as `calm-otter-42`. */
  name: string
  /** Of the first question. */
  first: string
  /** Of the result, or of what stands in its place. */
  result: string
  /** The page at that address. */
  last: Page
}

/** Right first, then wrong, and so on: both kinds of feedback come up. */
export const isRightInTurn = (index: number): boolean => index % 2 === 0

/** An answer to an item that is right, or one that is wrong. */
export const answerFor = (item: string, isRight: boolean): string =>
  answerOf(item, isRight ? 'right' : 'wrong')

export class SiteServer {
  origin = ''
  /** Off: every write and every change of a class but joining fails, as past a daily limit. */
  takesWrites = true
  /** Off: it does not answer, as when the network behind it is away. */
  answersReads = true
  /** Off: too many unknown codes were asked for. */
  takesGuesses = true
  /** By how much the clock of the site is ahead of the true one. */
  secondsPassed = 0
  #miniflare: Miniflare | undefined
  #assets = ''
  #codes = 0

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
        localWorker(await bundleWorker({ entry }), this.#assets, {
          SIGNING_KEYS: { type: 'text', value: signingKey },
          STORE: {
            type: 'fetcher',
            handler: () => {
              const { takesWrites, answersReads, takesGuesses, secondsPassed } = this
              return Response.json({ takesWrites, answersReads, takesGuesses, secondsPassed })
            },
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
    return this.#keys(`v1/attempt/${attemptId}`)
  }

  /** Ids of the completed attempts of a class. */
  async classroomRecords(code: string): Promise<string[]> {
    const { listed } = await this.#ask(code, 'read')
    return listed?.attempts.map(({ id }) => id) ?? []
  }

  async #keys(prefix: string): Promise<string[]> {
    if (!this.#miniflare) throw new Error('the site has not started')
    const scores = await this.#miniflare.getKVNamespace('SCORES')
    return (await scores.list({ prefix })).keys.map(({ name }) => name)
  }

  /** Asks the room of a class, as the site does. */
  async #ask<Method extends keyof RoomMethods>(
    code: string,
    method: Method,
    ...given: Parameters<RoomMethods[Method]>
  ): Promise<Awaited<ReturnType<RoomMethods[Method]>>> {
    const body = JSON.stringify(given)
    const answer = await fetch(`${this.origin}/_rooms/${code}/${method}`, { method: 'POST', body })
    return (await answer.json()) as Awaited<ReturnType<RoomMethods[Method]>>
  }

  /** Where an attempt at these items begins. */
  async attemptAt(...items: string[]): Promise<string> {
    return this.origin + (await addressOfAttempt(items, signingKey))
  }

  /** Where a test of these items begins. */
  async testAt(...items: string[]): Promise<string> {
    const random = items.join('').replaceAll('-', '').padEnd(10, '0').slice(0, 10)
    const id = attemptId(Math.floor(Date.now() / 1000), random, firstQuiz.id)
    return this.origin + (await addressOfAttempt(items, signingKey, { id, mode: 'test' }))
  }

  /** Where the feedback on an answer to an item is, in an attempt that goes on with another. */
  async feedbackOn(item: string, answer: string, next: string): Promise<string> {
    const responses = [{ response: answer, seconds: 5 }, undefined]
    return this.origin + (await addressOfAttempt([item, next], signingKey, { responses }))
  }

  /** Someone who looks at the site without scripts. */
  visitor(): Browser {
    return openBrowser((request) => fetch(request), this.origin)
  }

  /** Opens a class, without a browser. Arguments as those of `openClassroom`. */
  async openClassroom(
    chosen?: Readonly<Record<string, string>>,
    teach?: string,
  ): Promise<OpenClassroom> {
    return openClassroom(this.visitor(), chosen, teach)
  }

  /** Every kind of page around a class. */
  classroomPages(): Promise<ClassroomPage[]> {
    return makeClassroomPages(this.visitor(), signingKey)
  }

  /** Joins a class and finishes its quiz, right and wrong in turn, without a browser. */
  async finishInClassroom(
    code: string,
    chosen: Readonly<Record<string, string>> = {},
  ): Promise<FinishedInClassroom> {
    const learner = this.visitor()
    const { name, page } = await joinClassroom(learner, code, chosen)
    const { last } = await answerAll(learner, page, (item, index) =>
      answerFor(item, isRightInTurn(index)),
    )
    return { name, first: this.origin + page.address, result: this.origin + last.address, last }
  }

  /** Learners who have not finished join a class. @param from how many were put there before */
  async addLearners(code: string, count: number, from = 0): Promise<void> {
    for (let index = 0; index < count; index++) {
      await this.#ask(code, 'join', { name: learnerNameAt(from + index) })
    }
  }

  /** Ends a class, and lets so many seconds pass. */
  async endClassroom(code: string, seconds: number): Promise<void> {
    const { settings } = await this.#ask(code, 'read')
    if (!settings) throw new Error(`no class ${code}`)
    await this.#ask(code, 'change', { action: 'close', keyVersion: settings.keyVersion })
    this.secondsPassed += seconds
  }

  /**
   * A code before there is a class of it.
   * @returns what opens the class
   */
  async codeBeforeItsClassroom(): Promise<{ code: string; open: () => Promise<void> }> {
    const { code: other } = await this.openClassroom()
    const { settings } = await this.#ask(other, 'read')
    if (!settings) throw new Error(`no class ${other}`)
    const { count, below } = joinCodeChance
    const code = joinCode(Array.from({ length: count }, (_, at) => (at + ++this.#codes) % below))
    return { code, open: async () => void (await this.#ask(code, 'open', settings)) }
  }

  /**
   * Takes a quiz without a browser, so that a test can begin at any state of it. The answers are
   * right and wrong in turn.
   */
  async takeQuiz(quiz: string): Promise<QuizTaken> {
    const learner = this.visitor()
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
