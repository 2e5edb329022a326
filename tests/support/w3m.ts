/** w3m, a browser of text alone, in a terminal of its own: pressed by keys, read by what stands on its screen. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export const hasW3m = ['/usr/bin/w3m', '/usr/bin/tmux'].every(existsSync)

/** High enough for a page of a quiz to stand on the screen whole. */
const [columns, rows] = [100, 400]

export class TextBrowser {
  readonly #terminal: string

  private constructor(terminal: string) {
    this.#terminal = terminal
  }

  /** Opens an address. */
  static open(address: string): TextBrowser {
    const browser = new TextBrowser(`w3m-${process.pid}-${performance.now()}`)
    const size = ['-x', String(columns), '-y', String(rows)]
    const settings = ['confirm_qq=0', 'use_mouse=0'].flatMap((one) => ['-o', one])
    browser.#tmux('new-session', '-d', ...size, 'w3m', ...settings, address)
    return browser
  }

  /** Ends the terminal, and w3m with it. */
  close(): void {
    this.#tmux('kill-server')
  }

  /** The lines on the screen; the last is w3m's own. */
  lines(): string[] {
    return this.#tmux('capture-pane', '-p').split('\n').slice(0, rows)
  }

  /** All words of the page, however its lines are broken. */
  words(): string {
    return this.lines().slice(0, -1).join(' ').replace(/\s+/g, ' ')
  }

  /** Waits for words on the page. @throws with what stands there instead */
  async waitFor(words: string): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (this.words().includes(words)) return
      await wait(100)
    }
    throw new Error(`w3m does not show “${words}” but “${this.words()}”`)
  }

  /** Goes to the first link or control whose line begins with, or has, these words, and presses Enter. */
  async press(words: string): Promise<void> {
    const line = this.lines().findIndex((one) => one.includes(words))
    if (line === -1) throw new Error(`w3m does not show “${words}” but “${this.words()}”`)
    for (let presses = 0; presses < 60; presses++) {
      await this.#send('Tab')
      const [row] = this.#tmux('display-message', '-p', '#{cursor_y}').split('\n')
      if (Number(row) === line) return this.#send('Enter')
    }
    throw new Error(`the Tab key does not lead to “${words}”`)
  }

  /** Types a line where w3m asks for one. */
  async type(text: string): Promise<void> {
    await this.#send('-l', text)
    await this.#send('Enter')
  }

  async #send(...keys: string[]): Promise<void> {
    this.#tmux('send-keys', ...keys)
    await wait(100)
  }

  #tmux(...words: string[]): string {
    const own = ['-L', this.#terminal, '-f', '/dev/null']
    const env = { ...process.env, LANG: 'C.UTF-8', TERM: 'screen' }
    return execFileSync('tmux', [...own, ...words], { encoding: 'utf8', env })
  }
}
