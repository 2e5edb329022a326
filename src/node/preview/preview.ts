/**
 * The site as its author sees it: built again after each change, and its mistakes while it has any.
 *
 * It runs the bundle in miniflare, as `npm run host` does, rather than in `wrangler dev`: only what
 * builds the site knows when a page is out of date and what is wrong with the content; wrangler
 * keeps both to itself, and stops watching a folder that was replaced.
 */
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { Miniflare, type MiniflareOptions } from 'miniflare'
import { developmentKey } from '../../http/development-key.ts'
import { localWorker } from '../programs/worker.ts'
import { type Build, buildSite, failed, type Mistake } from './build.ts'

const root = join(import.meta.dirname, '../../..')

/** Emits `built` after each build, and `change` where open pages are out of date. */
export class Preview extends EventEmitter<{ built: [Build]; change: [] }> {
  /** Of what is shown now: a page of another one is out of date. */
  version = ''
  mistakes: readonly Mistake[] = []
  /** Settles with the first build. */
  readonly isBuilt = once(this, 'built')
  #shown = ''
  #isStale = false
  #building: Promise<void> | undefined
  #miniflare: Miniflare | undefined
  #origin: Promise<URL> | undefined

  /** Builds, once however many changes come while it does. */
  build(): Promise<void> {
    this.#isStale = true
    this.#building ??= this.#buildWhileStale().finally(() => {
      this.#building = undefined
    })
    return this.#building
  }

  /** Where the Worker answers. @throws before the first build without a mistake */
  get origin(): Promise<URL> {
    if (!this.#origin) throw new Error('nothing was built yet')
    return this.#origin
  }

  /** Does what the cron trigger does. */
  async runScheduled(cron: string): Promise<void> {
    await this.origin
    await (await this.#miniflare?.getWorker())?.scheduled({ cron })
  }

  async stop(): Promise<void> {
    await this.#miniflare?.dispose()
  }

  async #buildWhileStale(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false
      const build = await buildSite()
      // What was read while a folder was being replaced says nothing.
      if (this.#isStale) continue
      await this.#show(build).catch(({ message }) =>
        this.#show(failed({ file: 'src', message }, build.lines)),
      )
    }
  }

  async #show(build: Build): Promise<void> {
    const shown = build.script ?? JSON.stringify(build.mistakes)
    if (shown !== this.#shown) {
      if (build.script) await this.#serve(build.script)
      this.#shown = shown
      this.mistakes = build.mistakes
      this.version = String(Date.now())
      this.emit('change')
    }
    this.emit('built', build)
  }

  async #serve(script: string): Promise<void> {
    const options = optionsFor(script)
    const running = this.#miniflare
    if (running) this.#origin = running.setOptions(options).then(() => running.ready)
    else {
      this.#miniflare = new Miniflare(options)
      this.#origin = this.#miniflare.ready
    }
    await this.#origin
  }
}

/** Scores stand where `npx wrangler kv key list --local` looks for them. */
const optionsFor = (script: string): MiniflareOptions => ({
  host: '127.0.0.1',
  port: 0,
  // Nothing is looked up on the network; the time zone is that of this computer.
  cf: { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  resourcePersistencePath: join(root, '.wrangler/state/v3'),
  workers: [
    localWorker(script, join(root, '.build/assets'), {
      SCORES: { type: 'kv', id: 'SCORES' },
      SIGNING_KEYS: { type: 'text', value: developmentKey },
    }),
  ],
})
