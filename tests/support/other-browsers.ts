/** Browsers of other makers than Chromium's, where this machine has them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { freePort } from './host-process.ts'
import { WebDriverSession } from './webdriver.ts'

/** What every browser can do. */
export interface OtherBrowser {
  goto(address: string): Promise<unknown>
  /** What a script returns; it runs as the body of a function. */
  run(script: string): Promise<unknown>
  /** Presses the first element that a selector finds, as a mouse does. */
  click(selector: string): Promise<void>
  close(): Promise<void>
}

export interface BrowserProgram {
  name: string
  /** Debian's packages of it. */
  packages: string
  isThere: boolean
  open(): Promise<OtherBrowser>
}

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync)
const webkitDriver = ['/usr/bin/WebKitWebDriver'].find(existsSync)
const [miniBrowser] = globSync('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser')
const xvfb = ['/usr/bin/Xvfb'].find(existsSync)

export const otherBrowsers: readonly BrowserProgram[] = [
  {
    name: 'Firefox',
    packages: 'firefox-esr',
    isThere: firefox !== undefined,
    open: () => openFirefox(firefox ?? ''),
  },
  {
    name: 'WebKit',
    packages: 'webkit2gtk-driver xvfb',
    isThere: [webkitDriver, miniBrowser, xvfb].every((path) => path !== undefined),
    open: () => openWebKit(miniBrowser ?? ''),
  },
]

/** Debian's Firefox, by WebDriver BiDi. */
async function openFirefox(executablePath: string): Promise<OtherBrowser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, timeout: 60_000 })
  const page = await browser.newPage()
  return {
    goto: (address) => page.goto(address),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    click: (selector) => page.click(selector),
    close: () => browser.close(),
  }
}

/** Debian's WebKit, which has no mode without a screen: it gets one that nobody sees. */
async function openWebKit(binary: string): Promise<OtherBrowser> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${String(number).trim()}` },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  await untilAnswers(`${address}/status`)
  const session = await WebDriverSession.open(address, {
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  })
  return {
    goto: (to) => session.goto(to),
    run: (script) => session.run(script),
    click: (selector) => session.click(selector),
    async close() {
      await session.close()
      await end(driver)
      await end(screen)
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

/** Waits until a program that was just started listens. */
async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nothing answers at ${address}`)
}
