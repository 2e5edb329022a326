/** What a screen reader says of a page: a virtual one, which runs in the page itself. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Virtual } from '@guidepup/virtual-screen-reader'
import type { Page } from 'playwright-core'

const program = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader')).replace(
  /[^/]+$/,
  'index.browser.js',
)
const address = '/_virtual-screen-reader.js'

type Read = { reader: Virtual }

export class ScreenReader {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  /** Listens to a page from now on. */
  static async startOn(page: Page): Promise<ScreenReader> {
    await page.route(`**${address}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: readFileSync(program, 'utf8') }),
    )
    // As text, since the test runner rewrites imports.
    await page.evaluate(`import('${address}').then(async ({ virtual }) => {
      await virtual.start({ container: document.body, window })
      window.reader = virtual
    })`)
    return new ScreenReader(page)
  }

  /** All that was said since it was asked last, in order. */
  async said(): Promise<string[]> {
    return this.#page.evaluate(async () => {
      const { reader } = window as unknown as Read
      const phrases = await reader.spokenPhraseLog()
      await reader.clearSpokenPhraseLog()
      return phrases
    })
  }

  /** What is said from here on until `quiet` milliseconds bring nothing more. */
  async listen(quiet = 700): Promise<string[]> {
    const phrases: string[] = []
    let since = Date.now()
    while (Date.now() - since < quiet) {
      const more = await this.said()
      if (more.length > 0) since = Date.now()
      phrases.push(...more)
      await this.#page.waitForTimeout(50)
    }
    return phrases
  }
}

/** How many of the phrases have these words. */
export const timesSaid = (phrases: readonly string[], words: string): number =>
  oncePerChange(phrases).filter((phrase) => phrase.includes(words)).length

/** Words of live regions that something else said too. */
export function repeatedIn(phrases: readonly string[]): string[] {
  const heard = oncePerChange(phrases)
  return heard
    .flatMap((phrase) => /^(?:polite|assertive): (.+)$/.exec(phrase)?.[1] ?? [])
    .filter((words) => timesSaid(heard, words) > 1)
}

/** The virtual reader tells a change of a region once for each node that changed. */
const oncePerChange = (phrases: readonly string[]): string[] =>
  phrases.filter((phrase, at) => phrase !== phrases[at - 1])
