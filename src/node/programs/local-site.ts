/** The compiled site with its examples, on a free port of this machine, for as long as a command runs. */
import { join } from 'node:path'
import { Miniflare } from 'miniflare'
import { bundleWorker, localWorker } from './worker.ts'

const root = join(import.meta.dirname, '../../..')

/** The Worker that makes its pages itself, with the examples beside it. */
export const entryWithExamples = `
  import site from './src/whole.ts'
  export { RoomObject } from './src/whole.ts'
  import { withExamples } from './src/examples/with-examples.tsx'
  export default { ...site, fetch: withExamples(site.fetch) }
`

export interface LocalSite {
  origin: string
  stop(): Promise<void>
}

/**
 * Serves what was compiled last, with an empty store.
 * @param now where the clock of the site stands still, in milliseconds since 1970; unless given, it goes
 */
export async function serveLocally(now?: number): Promise<LocalSite> {
  const entry = entryWithExamples + (now === undefined ? '' : `Date.now = () => ${now}`)
  const miniflare = new Miniflare({
    host: '127.0.0.1',
    port: 0,
    // Nothing is looked up on the network.
    cf: false,
    workers: [
      localWorker(await bundleWorker({ entry }), join(root, '.build/assets'), {
        SIGNING_KEYS: { type: 'text', value: 'a-key-of-at-least-32-characters-to-measure' },
      }),
    ],
  })
  const { origin } = await miniflare.ready
  return { origin, stop: () => miniflare.dispose() }
}
