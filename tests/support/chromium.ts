/** A real browser for the tests of one file, and an eye on what its pages may never do. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type jsQr from 'jsqr'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { versionPath } from '../../src/content/explainer-versions.ts'
import { chromiumArguments, findChromium } from '../../src/node/programs/chromium.ts'
import { fieldsFor } from './answers.ts'
import type { ClassroomPage } from './classroom-pages.ts'
import { library } from './content.ts'
import { addressesIn } from './xml.ts'

interface Visit extends BrowserContextOptions {
  /** Errors in the console that the test brings about on purpose. */
  expects?: RegExp
  /** The page's clock is ours: it goes on as usual until `stopClock`. */
  hasOwnClock?: boolean
  /** As where a network lets none through. */
  withoutSockets?: boolean
}

/** What htmx logs where there are no sockets. */
const socketError = /htmx:ws:error/

export class Chromium {
  #browser: Browser | undefined

  async start(): Promise<void> {
    this.#browser = await chromium.launch({
      executablePath: findChromium(),
      args: chromiumArguments,
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
  async visit(
    address: string,
    { expects, hasOwnClock, withoutSockets, ...options }: Visit = {},
  ): Promise<Page> {
    if (!this.#browser) throw new Error('the browser has not started')
    const context = await this.#browser.newContext(options)
    const complaints: string[] = []
    await watch(context, new URL(address).origin, complaints)
    if (options.javaScriptEnabled !== false) context.on('page', waitForScripts)
    onTestFinished(async () => {
      await context.close()
      const isExpected = (complaint: string) =>
        expects?.test(complaint) || (withoutSockets && socketError.test(complaint))
      expect(complaints.filter((complaint) => !isExpected(complaint))).toEqual([])
    })
    if (withoutSockets) await context.addInitScript('delete window.WebSocket')
    if (hasOwnClock) await context.clock.install()
    const page = await context.newPage()
    await page.goto(address)
    return page
  }

  /** What a QR code says that is to be seen on a picture (PNG); undefined where none is found. */
  async readQrCode(picture: Buffer): Promise<string | undefined> {
    if (!this.#browser) throw new Error('the browser has not started')
    const page = await this.#browser.newPage()
    try {
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8'))
      return await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const { width, height } = bitmap
        const canvas = new OffscreenCanvas(width, height).getContext('2d')
        canvas?.drawImage(bitmap, 0, 0)
        const pixels = canvas?.getImageData(0, 0, width, height).data
        const { jsQR: read } = window as unknown as { jsQR: typeof jsQr }
        return pixels && read(pixels, width, height)?.data
      }, picture.toString('base64'))
    } finally {
      await page.close()
    }
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

/** Some scripts come once a page is painted: a page is open when they are there too. */
function waitForScripts(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = async (...address) => {
    const response = await goto(...address)
    await page.locator('script[data-scripts]').waitFor({ state: 'detached' })
    return response
  }
}

/** A part of the page that asks, tells or ends: what an attempt shows. */
export interface View {
  path: string
  /** `loading` while the page is still coming in: what it shows says nothing yet. */
  phase: 'loading' | 'question' | 'feedback' | 'result' | 'other'
  title: string
  heading: string
  /** What has the focus: `heading`, `mistakes` (the list of them), or the tag and id of an element. */
  focus: string
  /** What the live region last said. */
  announcement: string
  /** The item asked about. */
  item: string
  /** What would be sent as the answer, as `enteredAs` writes it. */
  entered: string
  /** All words of the main part. */
  words: string
}

/** What a page shows now. Reads it in one go, so that no swap falls in between. */
export function look(page: Page): Promise<View> {
  return page.evaluate(() => {
    const find = <E extends Element>(selector: string) => document.querySelector<E>(selector)
    const wordsOf = (element: Element | null) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const asked = find<HTMLFormElement>('form[action$="/responses"]')
    const isLoading = document.readyState === 'loading' || Boolean(find('script[data-scripts]'))
    const phase = isLoading
      ? 'loading'
      : asked
        ? 'question'
        : find('a[rel="next"]')
          ? 'feedback'
          : location.pathname.includes('/attempts/')
            ? 'result'
            : 'other'
    const active = document.activeElement
    const focus = active?.matches('main h1')
      ? 'heading'
      : active?.matches('section:has(h2)')
        ? 'mistakes'
        : `${active?.tagName.toLowerCase()}${active?.id ? `#${active.id}` : ''}`
    return {
      path: location.pathname,
      phase,
      title: document.title,
      heading: wordsOf(find('main h1')),
      focus,
      announcement: find('#announcement')?.textContent?.trim() ?? '',
      item: find<HTMLInputElement>('input[name="item"]')?.value ?? '',
      entered: [...(asked ? new FormData(asked) : [])]
        .filter(([name, value]) => name !== 'item' && name !== 'shown' && value !== '')
        .map(([name, value]) => `${name}=${value}`)
        .toSorted()
        .join('&'),
      // Without the live region, which says more after a swap than on a page that was loaded, and what is for pages alone.
      words: [...document.querySelectorAll('main > :not([role="status"], .without-scripts)')]
        .map(wordsOf)
        .join(' '),
    } as const
  })
}

/** Stops the clock of a page that has its own: from here on it moves as `page.clock` is told. */
export async function stopClock(page: Page): Promise<void> {
  const soon = (await page.evaluate(() => Date.now())) + 500
  await page.clock.pauseAt(soon)
}

/** Opens a page around a class, and sends the form on it where it is the answer to one. */
export async function showClassroomPage(
  page: Page,
  origin: string,
  { name, status, address, form }: ClassroomPage,
): Promise<void> {
  let response = await page.goto(origin + address)
  if (form) {
    // What is folded away can't be filled in.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const control = (field: string) => `[name="${field}"]:not([type="hidden"])`
    const has = form.fields.map(([field]) => `:has(${control(field)})`).join('')
    const ends = ['', '?', '#'].map((end) => `[action${end ? '*' : '$'}="${form.to}${end}"]`)
    const found = page.locator(`form:is(${ends})${has}`)
    for (const [field, value] of form.fields) await found.locator(control(field)).fill(value)
    const answer = page.waitForResponse((one) => one.request().method() === 'POST')
    await found.locator('button[type="submit"]').click()
    response = await answer
    await page.waitForLoadState()
  }
  expect([name, response?.status()]).toEqual([name, status])
}

/** Addresses of the pages that search engines may list, one fact standing for all facts, and of plain versions. */
export async function listPages(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
  const paths = addressesIn(sitemap).map((address) => new URL(address).pathname)
  // Their ids are in capitals, the names of the topics are not.
  const isFact = (path: string) => /^\/facts\/[A-Z]/.test(path)
  const fact = paths.find(isFact)
  const plain = library.explainers.filter((explainer) => explainer.plain)
  return [
    ...paths.filter((path) => path === fact || !isFact(path)),
    ...plain.map(({ slug }) => versionPath(slug, 'plain')),
  ].map((path) => origin + path)
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

/** How `View.entered` shows an answer. */
export const enteredAs = (item: string, answer: string): string =>
  fieldsFor(item, answer)
    .map((field) => field.join('='))
    .toSorted()
    .join('&')

/** Fills in an answer to the question with the mouse; what was entered before is put right. */
export async function enter(page: Page, answer: string): Promise<void> {
  const { item } = await look(page)
  if (await hasMoves(page)) {
    return moveInto(page, answer, (button) => page.locator(button).click())
  }
  const fields = fieldsFor(item, answer)
  const controls = page.locator(
    'form[action$="/responses"] :is(input:not([type="hidden"]), select)',
  )
  for (const control of await controls.all()) {
    const [name, type, value, id] = await control.evaluate((element) => {
      const { name, type, value, id } = element as HTMLInputElement | HTMLSelectElement
      return [name, type, value, id] as const
    })
    const wanted = fields.filter((field) => field[0] === name).map((field) => field[1])
    if (type === 'radio' || type === 'checkbox') {
      const isToChange = (await control.isChecked()) !== wanted.includes(value)
      // Of radio buttons the one that is wanted takes the place of another.
      if (isToChange && (type === 'checkbox' || wanted.includes(value))) {
        await page.locator(`label[for="${id}"]`).click()
      }
    } else if (type === 'text') await control.fill(wanted[0] ?? '')
    else await control.selectOption(wanted[0] ?? '')
  }
}

/** Fills in an answer to the question with the mouse, and sends it. */
export async function respond(page: Page, answer: string): Promise<void> {
  await enter(page, answer)
  await send(page)
}

/** Whether things are put in order by buttons: without scripts a list of numbers stands in their place. */
const hasMoves = (page: Page): Promise<boolean> =>
  page.locator('button[name="move"]').first().isVisible()

/**
 * Puts things in order as one sorts cards: each in turn goes up until the one above it is right.
 * @param press presses the button of that selector
 */
export async function moveInto(
  page: Page,
  answer: string,
  press: (button: string) => Promise<void>,
): Promise<void> {
  const shown = () =>
    page
      .locator('form[action$="/responses"] select')
      .evaluateAll((selects) => selects.map(({ id }) => id.replace('place-', '')))
  for (const [place, choice] of [...answer].entries()) {
    for (let order = await shown(); order.indexOf(choice) > place; ) {
      const at = order.indexOf(choice)
      await press(`button[name="move"][value="${choice}:up"]`)
      order = order.with(at, order[at - 1] ?? '').with(at - 1, choice)
      await expect.poll(() => shown().catch(() => [])).toEqual(order)
    }
  }
}

/** Fills in an answer with Tab, Space, the arrow keys and letters alone. */
export async function enterByKeyboard(page: Page, answer: string): Promise<void> {
  const { item } = await look(page)
  if (await hasMoves(page)) {
    return moveInto(page, answer, async (button) => {
      await tabTo(page, button)
      await page.keyboard.press('Enter')
    })
  }
  const names = new Set(fieldsFor(item, answer).map(([name]) => name))
  const inOrder = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('form[action$="/responses"] [name]')].map(
      ({ name, type, value }) => ({ name, type, value }),
    ),
  )
  const wanted = new Map(fieldsFor(item, answer))
  const isWanted = (name: string, value: string) =>
    fieldsFor(item, answer).some((field) => field[0] === name && field[1] === value)
  const sentFor = (name: string) =>
    page.evaluate((wantedName) => {
      const form = document.querySelector<HTMLFormElement>('form[action$="/responses"]')
      return form ? String(new FormData(form).get(wantedName) ?? '') : ''
    }, name)
  for (const { name, type, value } of inOrder) {
    if (type === 'checkbox' && isWanted(name, value)) {
      await tabTo(page, `[name="${name}"][value="${value}"]`)
      await page.keyboard.press('Space')
    } else if (names.has(name) && type !== 'checkbox') {
      names.delete(name)
      await tabTo(page, `[name="${name}"]`)
      if (type === 'text') await page.keyboard.type(wanted.get(name) ?? '')
      else {
        await page.keyboard.press(type === 'radio' ? 'Space' : 'Home')
        for (let steps = 0; (await sentFor(name)) !== wanted.get(name); steps++) {
          if (steps > 10) throw new Error(`the arrow keys do not reach ${wanted.get(name)}`)
          await page.keyboard.press('ArrowDown')
        }
      }
    }
  }
}

/** Presses the button of the question that sends the answer. */
export const send = (page: Page): Promise<void> => page.locator(sendButton).click()
export const sendButton = 'form[action$="/responses"] button[type="submit"]:not([name])'

/** Presses Tab until the focus is on what is looked for. @returns how often */
export async function tabTo(page: Page, selector: string): Promise<number> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    )
    if (isThere) return presses + 1
  }
  throw new Error(`the Tab key does not lead to ${selector}`)
}
