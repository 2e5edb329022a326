/** A real browser for the tests of one file, and an eye on what its pages may never do. */
import { existsSync } from 'node:fs'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** @throws where there is none, with what to do about it */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH
  const path = given
    ? [given].find(existsSync)
    : [chromium.executablePath(), ...systemPaths].find(existsSync)
  if (path) return path
  throw new Error(
    given
      ? `There is no browser at CHROMIUM_PATH (${given}).`
      : 'These tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH to one.',
  )
}

interface Visit extends BrowserContextOptions {
  /** Errors in the console that the test brings about on purpose. */
  expects?: RegExp
}

export class Chromium {
  #browser: Browser | undefined

  async start(): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: findChromium(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Whatever a page asks for elsewhere is not found, and reported below.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    })
  }

  async stop(): Promise<void> {
    await this.#browser?.close()
  }

  /**
   * Opens an address as a new visitor would, with nothing kept from before. The test fails if any
   * page of this visit asks another host for something, breaks the content security policy, logs
   * an error, or misses a file.
   */
  async visit(address: string, { expects, ...options }: Visit = {}): Promise<Page> {
    if (!this.#browser) throw new Error('the browser has not started')
    const context = await this.#browser.newContext(options)
    const complaints: string[] = []
    await watch(context, new URL(address).origin, complaints)
    onTestFinished(async () => {
      await context.close()
      expect(complaints.filter((complaint) => !expects?.test(complaint))).toEqual([])
    })
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
}

/** A browser for the tests of one file. */
export function useChromium(): Chromium {
  const browser = new Chromium()
  beforeAll(() => browser.start())
  afterAll(() => browser.stop())
  return browser
}

const fileTypes = ['stylesheet', 'script', 'image', 'font']

async function watch(context: BrowserContext, origin: string, complaints: string[]): Promise<void> {
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) {
      complaints.push(`asked another host: ${request.url()}`)
    }
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && fileTypes.includes(response.request().resourceType())) {
      complaints.push(`missed a file: ${response.status()} ${response.url()}`)
    }
  })
  context.on('console', (message) => {
    // Chromium logs every answer of 400 and above; the tests look at those themselves.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`logged: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => complaints.push(`threw: ${error.error().message}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`broke the policy: ${violatedDirective} ${blockedURI}`)
    })
  })
}

/** A part of the page that asks, tells or ends: what an attempt shows. */
export interface View {
  path: string
  phase: 'question' | 'feedback' | 'result' | 'other'
  title: string
  heading: string
  /** What has the focus: `heading`, `alert`, or the tag and id of an element. */
  focus: string
  /** What the live region last said. */
  announcement: string
  /** The item asked about. */
  item: string
  /** The choice taken. */
  chosen: string
  /** All words of the main part. */
  words: string
}

/** What a page shows now. Reads it in one go, so that no swap falls in between. */
export function look(page: Page): Promise<View> {
  return page.evaluate(() => {
    const find = <E extends Element>(selector: string) => document.querySelector<E>(selector)
    const wordsOf = (element: Element | null) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const phase = find('form[action$="/responses"]')
      ? 'question'
      : find('a[rel="next"]')
        ? 'feedback'
        : location.pathname.includes('/attempts/')
          ? 'result'
          : 'other'
    const active = document.activeElement
    const focus = active?.matches('main h1')
      ? 'heading'
      : active?.matches('[role="alert"]')
        ? 'alert'
        : `${active?.tagName.toLowerCase()}${active?.id ? `#${active.id}` : ''}`
    return {
      path: location.pathname,
      phase,
      title: document.title,
      heading: wordsOf(find('main h1')),
      focus,
      announcement: find('#announcement')?.textContent?.trim() ?? '',
      item: find<HTMLInputElement>('input[name="item"]')?.value ?? '',
      chosen: find<HTMLInputElement>('input[name="response"]:checked')?.value ?? '',
      // Without the live region, which says more after a swap than on a page that was loaded.
      words: [...document.querySelectorAll('main > :not([role="status"])')].map(wordsOf).join(' '),
    } as const
  })
}

/** Addresses of the pages that search engines may list, one fact standing for all facts. */
export async function listPages(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  const fact = paths.find((path) => path.startsWith('/facts/'))
  return paths
    .filter((path) => path === fact || !path.startsWith('/facts/'))
    .map((path) => origin + path)
}

/** Waits until the page shows what is expected. */
export async function waitForView(page: Page, expected: Partial<View>): Promise<View> {
  let view: View | undefined
  await expect
    .poll(
      async () => {
        // Between two documents there is nothing to look at.
        view = await look(page).catch(() => undefined)
        return view
      },
      { timeout: 5000, interval: 20 },
    )
    .toMatchObject(expected)
  return view as View
}

/** Takes a choice of the question with the mouse, and sends it. */
export async function respond(page: Page, choice: string): Promise<void> {
  await page.locator(`label[for="choice-${choice}"]`).click()
  await send(page)
}

/** Presses the button of the question. */
export const send = (page: Page): Promise<void> =>
  page.locator('form[action$="/responses"] button[type="submit"]').click()

/** Presses a key until the focus is on what is looked for. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    )
    if (isThere) return
  }
  throw new Error(`the Tab key does not lead to ${selector}`)
}
