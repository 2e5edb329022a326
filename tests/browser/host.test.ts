/** The site as a classroom without internet serves it: it keeps what it was told when it starts again. */
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import jsQr from 'jsqr'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { plainText } from '../../src/content/plain-text.ts'
import {
  answerAll,
  comeBack,
  joinClassroom,
  openClassroom,
  readReport,
} from '../support/classroom.ts'
import { library, t } from '../support/content.ts'

import {
  freePort,
  type Host,
  type HostOptions,
  root,
  runHost,
  stopHost,
} from '../support/host-process.ts'
import { tagsIn, textOf, titleOf } from '../support/pages.ts'
import { answerFor, isRightInTurn } from '../support/site-server.ts'

/** Starting compiles the content and bundles the Worker. */
const startTime = 60_000
const stores: string[] = []
let started: Host[] = []

async function startHost(store: string, options?: HostOptions) {
  const host = await runHost(root, store, options)
  started.push(host)
  return host
}

function makeStore(): string {
  const store = mkdtempSync(join(tmpdir(), 'host-'))
  stores.push(store)
  return store
}

/** Ends what a test that failed has left running. */
async function endAll(): Promise<void> {
  for (const host of started) {
    const { exitCode, signalCode } = host.process
    if (exitCode === null && signalCode === null) await stopHost(host, 'SIGTERM')
  }
  started = []
}

afterAll(() => {
  for (const store of stores) rmSync(store, { recursive: true, force: true })
})

/** Not the one that the form begins with. */
const quiz = library.quizzes.at(-1) as (typeof library.quizzes)[number]
const choose = (item: string, index: number) => answerFor(item, isRightInTurn(index))

describe('a host', () => {
  let host: Host
  const store = join(makeStore(), 'of', 'this class')

  beforeAll(async () => {
    host = await startHost(store, { environment: { TZ: 'Asia/Tokyo' } })
  }, startTime)
  afterAll(endAll)

  test('prints the address to open, and as a QR code that leads to it', () => {
    expect(host.printed()).toContain(host.origin)
    expect(terminalQr(host.printed())).toBe(host.origin)
  })

  test('serves pages with their styles and scripts', async () => {
    const { page } = await openClassroom(host.teacher)
    const files = tagsIn(page.html).flatMap(({ name, attributes: { href, src } }) =>
      name === 'link' && href?.startsWith('/') ? href : name === 'script' ? (src ?? []) : [],
    )
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const path of files) {
      const response = await fetch(host.origin + path)
      expect([path, response.status]).toEqual([path, 200])
      expect(response.headers.get('Content-Type')).toMatch(/css|javascript|svg/)
    }
  })

  test('tells times as the computer’s own clock does', async () => {
    const { page } = await openClassroom(host.teacher)
    expect(textOf(page.html)).toContain('GMT+9')
  })

  test('keeps names and key where no other user of the computer reads them', () => {
    expect((statSync(store).mode & 0o777).toString(8)).toBe('700')
  })

  test.each(['', ':', '[::1', '%zz', 'a b:c', '127.0.0.1:99999', 'x"y', 'a/b', '<x>', undefined])(
    'refuses a request to “%s”, which is no site, and goes on',
    async (name) => {
      expect(await answerTo(host, name)).toMatch(/^HTTP\/1\.1 400 /)
      expect(await answerTo(host, new URL(host.origin).host)).toMatch(/^HTTP\/1\.1 200 /)
    },
  )

  test('can be filled with simulated learners, and the report shows how they did', async () => {
    const { stdout } = await promisify(execFile)(
      join(root, 'node_modules/node/bin/node'),
      ['src/node/commands/demo.ts', '--origin', host.origin, '--learners', '3', '--quiz', quiz.id],
      { cwd: root },
    )
    const [address = ''] = /http:\/\/\S+/.exec(stdout) ?? []
    expect(address.startsWith(`${host.origin}/classrooms/`)).toBe(true)
    const report = await host.teacher.open(address)
    expect(textOf(report.html)).toContain(t('report.counts', { joined: 3, finished: 3 }))
    expect(readReport(report).rows).toHaveLength(3)
    expect(titleOf(report.html)).toContain(plainText(quiz.title))
  })
})

describe('a host that is stopped and started again', () => {
  afterEach(endAll)

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s keeps the class, its results and every address',
    async (signal) => {
      const store = makeStore()
      const before = await startHost(store)
      const opened = await openClassroom(before.teacher, { quiz: quiz.id, questions: '3' })
      const ann = await joinClassroom(before.teacher, opened.code)
      const { last } = await answerAll(before.teacher, ann.page, choose)
      expect(textOf(last.html)).toContain(t('result.recorded'))
      const bea = await joinClassroom(before.teacher, opened.code)
      const half = await before.teacher.respond(bea.page, choose(itemOf(bea.page.html), 0))
      await stopHost(before, signal)
      await expect(fetch(before.origin)).rejects.toThrow()

      const { teacher } = await startHost(store)
      const report = readReport(await teacher.open(opened.report))
      expect([report.joined, report.finished]).toEqual([2, 1])
      expect(report.rows.map(({ name }) => name).toSorted()).toEqual(
        [ann.name, bea.name].toSorted(),
      )
      expect((await teacher.open(opened.board)).status).toBe(200)
      const result = await teacher.open(last.address)
      expect(textOf(result.html)).toContain(t('result.recorded'))
      // Goes on where the first one was stopped.
      const finished = await answerAll(
        teacher,
        await teacher.goOn(await teacher.open(half.address)),
        choose,
      )
      expect(textOf(finished.last.html)).toContain(t('result.recorded'))
      expect((await comeBack(teacher, opened.code, ann.name)).status).toBe(200)
      expect(readReport(await teacher.open(opened.report)).finished).toBe(2)
    },
    3 * startTime,
  )

  test(
    'ends with the npm that started it',
    async () => {
      const port = await freePort()
      const options = ['--host', '127.0.0.1', '--port', String(port), '--store', makeStore()]
      const npm = spawn('npm', ['run', '--silent', 'host', '--', ...options], { cwd: root })
      const origin = `http://127.0.0.1:${port}`
      await expect
        .poll(() => fetch(`${origin}/health`).catch(() => undefined), { timeout: startTime })
        .toBeDefined()
      npm.kill('SIGTERM')
      await expect.poll(() => fetch(origin).catch(() => 'away')).toBe('away')
    },
    2 * startTime,
  )

  test(
    'with a store of its own knows nothing of another, and takes none of its keys',
    async () => {
      const one = await startHost(makeStore())
      const opened = await openClassroom(one.teacher, { quiz: quiz.id, questions: '3' })
      const learner = await joinClassroom(one.teacher, opened.code)
      await stopHost(one, 'SIGTERM')

      const { teacher } = await startHost(makeStore())
      const statusOf = async (address: string) => (await teacher.open(address)).status
      const report = await teacher.open(opened.report)
      expect(report.status).toBe(404)
      expect(textOf(report.html)).toContain(t('problem.badKey.title'))
      expect(await statusOf(opened.board)).toBe(404)
      expect(await statusOf(`${opened.report}.csv`)).toBe(404)
      expect(await statusOf(learner.page.address)).toBe(400)
      const join = await teacher.open(`/join/${opened.code}`)
      expect(join.status).toBe(404)
      expect(textOf(join.html)).toContain(t('join.notSeen.title'))
    },
    3 * startTime,
  )
})

/** What comes back where a device names a site so; without a name, none is named. */
async function answerTo({ origin }: Host, name: string | undefined): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  const lines = ['GET /health HTTP/1.1', 'Connection: close']
  if (name !== undefined) lines.push(`Host: ${name}`)
  socket.write([...lines, '', ''].join('\r\n'))
  return (await socket.toArray()).join('')
}

const itemOf = (html: string): string =>
  tagsIn(html, 'input').find(({ attributes }) => attributes.name === 'item')?.attributes.value ?? ''

/** Reads the QR code that was printed: two modules to a character, dark ones drawn. */
function terminalQr(printed: string): string | undefined {
  const control = String.fromCharCode(27)
  const rows = printed
    .split('\n')
    .filter((line) => line.startsWith(`${control}[`))
    .flatMap((line) => {
      const halves = [...line.replaceAll(new RegExp(`${control}\\[[\\d;]*m`, 'g'), '')]
      return ['▀█', '▄█'].map((dark) => halves.map((half) => dark.includes(half)))
    })
  const scale = 4
  const width = (rows[0]?.length ?? 0) * scale
  const height = rows.length * scale
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isDark = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)]
      if (isDark) pixels.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3)
    }
  }
  return jsQr(pixels, width, height)?.data
}
