/** `npm start` on a copy of this repository with another content: what an author sees while writing. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CompiledContent } from '../../src/content/library.ts'
import { contentSecurityPolicy } from '../../src/http/security.ts'
import { simulatedAnswer } from '../../src/node/demo/simulated-answer.ts'
import { newTopic } from '../../src/node/new/topic.ts'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { nextIn, questionIn } from '../support/pages.ts'
import { isRunning, programsBelow } from '../support/programs.ts'

const root = join(import.meta.dirname, '../..')
/** Builds take longer where other tests run beside this one. */
const patience = { timeout: 60_000, interval: 50 }

const copy = mkdtempSync(join(tmpdir(), 'start-'))
const glossary = join(copy, 'content/en/glossary.yaml')
let running: ChildProcess
let output = ''
let origin = ''
/** The versions of which the site told an open page, the first of them its own. */
const versions: string[] = []
const stopListening = new AbortController()

beforeAll(async () => {
  for (const name of ['src', 'static', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  newTopic(join(copy, 'content'), '2026-11-23').save()
  const options = ['--port', '0', '--test-scheduled']
  running = spawn('npm', ['start', '--silent', '--', ...options], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.stdout?.on('data', (chunk) => {
    output += chunk
  })
  await vi.waitUntil(() => output.includes('to fill in'), patience)
  origin = output.split('\n')[0] ?? ''
  void listen()
}, patience.timeout)

afterAll(async () => {
  stopListening.abort()
  // What is sent to npm ends all that it started, the runtime too: npm itself passes nothing on.
  const started = programsBelow(running.pid ?? 0)
  running.kill('SIGTERM')
  await vi.waitUntil(() => !started.some(({ pid }) => isRunning(pid)), patience)
  expect(started.some(({ command }) => command.includes('workerd serve'))).toBe(true)
  rmSync(copy, { recursive: true, force: true })
})

function run(command: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [join(copy, 'src/node/commands', command), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Takes the first quiz of the content to its end. */
async function takeQuiz(): Promise<void> {
  const { content } = (await import(join(copy, '.build/content.js'))) as {
    content: CompiledContent
  }
  const [library] = content.libraries
  const browser = openBrowser((request) => fetch(request), origin)
  let shown = await browser.start(library?.quizzes[0]?.id ?? '')
  for (;;) {
    const item = library?.items[questionIn(shown.html)?.item ?? '']
    if (item) {
      const fields = Object.entries(simulatedAnswer(item, 1)).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value] as const),
      )
      shown = await browser.submit(shown, fields)
    } else if (nextIn(shown.html)) shown = await browser.goOn(shown)
    else return
  }
}

/** Does what the script in an open page does. */
async function listen(): Promise<void> {
  const { body } = await fetch(`${origin}/__preview/changes`, { signal: stopListening.signal })
  const decoder = new TextDecoder()
  try {
    for await (const chunk of body ?? []) {
      const text = decoder.decode(chunk)
      versions.push(...[...text.matchAll(/^data: (.*)$/gm)].map(([, version]) => version ?? ''))
    }
  } catch (error) {
    if (!stopListening.signal.aborted) throw error
  }
}

/** Does something to the files, and waits until an open page would reload. */
async function changing(change: () => void): Promise<void> {
  const { length } = versions
  change()
  await vi.waitUntil(() => versions.length > length, patience)
}

const page = async (path = '/') => {
  const response = await fetch(origin + path)
  return { status: response.status, headers: response.headers, html: await response.text() }
}

describe('npm start', { timeout: patience.timeout }, () => {
  it('prints one address, and what the content wants of its author', async () => {
    expect(origin).toMatch(/^http:\/\/localhost:\d+$/)
    // What is printed comes in pieces.
    await vi.waitUntil(() => output.includes('!  content/en/facts.yaml'), patience)
  })

  it('serves pages with the policy of the deployed site, and a script of its own origin that reloads them', async () => {
    const { status, headers, html } = await page()
    expect(status).toBe(200)
    expect(headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
    expect(html).toContain(`<script src="/__preview/reload.js" data-version="${versions[0]}">`)
    const script = await page('/__preview/reload.js')
    expect(script.headers.get('Content-Type')).toBe('text/javascript')
    expect(script.html).toContain('/__preview/changes')
  })

  it('shows a mistake at every address and in the terminal, and reloads the open page once for it and once when it is mended', async () => {
    const sound = readFileSync(glossary, 'utf8')
    const before = versions.length
    await changing(() => writeFileSync(glossary, sound.replace('  definition:', '  defintion:')))
    for (const path of ['/', '/explainers/basics', '/facts/F-BAS-01.json']) {
      const { status, html } = await page(path)
      expect([path, status]).toEqual([path, 500])
      expect(html).toContain('<b>content/en/glossary.yaml</b>, line <b>5</b>')
      expect(html).toContain('<code>some-term.defintion</code>')
      expect(html).toContain('is not a field of this file')
    }
    expect(output).toMatch(/✗ {2}content\/en\/glossary.yaml:5 {2}some-term.defintion {2}is not a f/)

    await changing(() => writeFileSync(glossary, sound))
    expect((await page()).status).toBe(200)
    expect(output).toMatch(/In order again\.\n$/)
    expect(versions).toHaveLength(before + 2)
  })

  it('goes on where the whole content folder is replaced, and sees what changes in it afterwards', async () => {
    const home = 'content/en/pages/home.md'
    await changing(() => {
      renameSync(join(copy, 'content'), join(copy, 'before'))
      cpSync(join(copy, 'before'), join(copy, 'content'), { recursive: true })
      const text = readFileSync(join(copy, home), 'utf8')
      writeFileSync(join(copy, home), text.replace('the event in one line', 'another event'))
    })
    expect((await page()).html).toContain('another event')

    // As editors do that write a new file and put it in the place of the old one.
    await changing(() => {
      const text = readFileSync(join(copy, home), 'utf8')
      writeFileSync(join(copy, 'new.md'), text.replace('another event', 'a third event'))
      renameSync(join(copy, 'new.md'), join(copy, home))
    })
    expect((await page()).html).toContain('a third event')
  })

  it('has a class to show after npm run demo, which takes the first quiz of any content', async () => {
    const demo = run('demo.ts', '--origin', origin, '--learners', '3')
    const report = await text(demo.stdout as NodeJS.ReadableStream)
    expect(report).toMatch(/^3 learners took the quiz. The report:\nhttp:/)
    const { html } = await page(new URL(report.split('\n')[1] ?? '').pathname)
    expect(html).toContain('Replace this: the name of the quiz')
  })

  it('says plainly that another program has the port', async () => {
    const second = run('start.ts', '--port', new URL(origin).port)
    let errors = ''
    second.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    const [code] = await once(second, 'close')
    expect(code).toBe(1)
    expect(errors).toMatch(/^Another program has port \d+.*\nnpm start -- --port 9000\n$/)
  })

  it('counts attempts on request, in the store where wrangler looks for it', async () => {
    await takeQuiz()
    expect((await page('/__scheduled')).html).toBe('Ran scheduled event')
    expect(existsSync(join(copy, '.wrangler/state/v3/kv/SCORES'))).toBe(true)
  })
})
