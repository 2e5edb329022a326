/**
 * `npm start`: the site on this machine, for whoever writes it. Open pages reload after a change, and
 * say what is wrong with the content. Scores go to a local KV, and the signing key counts on loopback
 * only.
 */
import { join } from 'node:path'
import { endWhenAsked } from '../ending.ts'
import { guardRuntime } from '../host/runtime-guard.ts'
import type { Build } from '../preview/build.ts'
import { listenOnLoopback } from '../preview/loopback.ts'
import { Preview } from '../preview/preview.ts'
import { createPreviewServer } from '../preview/server.ts'
import { watchFolders } from '../preview/watch.ts'
import { fail, readArguments, readPort } from '../terminal.ts'

const usage = `npm start                        the site at http://localhost:8787
npm start -- --port 9000         at another port
npm start -- --test-scheduled    /__scheduled counts the attempts behind /stats, as the site does each hour`

const { values: options } = readArguments(usage, {
  options: {
    port: { type: 'string', default: '8787' },
    'test-scheduled': { type: 'boolean', default: false },
  },
})

guardRuntime()
const preview = new Preview()
const { port } = await listen(readPort(options.port))
const root = join(import.meta.dirname, '../../..')
const folders = ['content', 'src', 'static'].map((name) => join(root, name))
void watchFolders(folders, () => void preview.build())
endWhenAsked(() => preview.stop())

let saidBefore: Build = { mistakes: [], lines: [] }
preview.once('built', () => console.log(`http://localhost:${port}`))
preview.on('built', say)
await preview.build()

/** Says what it did not say of the build before. */
function say(build: Build): void {
  for (const line of build.lines) if (!saidBefore.lines.includes(line)) console.log(line)
  if (build.mistakes.length === 0 && saidBefore.mistakes.length > 0) console.log('In order again.')
  saidBefore = build
}

/** Claims the port before building, to fail early. */
async function listen(wanted: number) {
  try {
    return await listenOnLoopback(
      () => createPreviewServer(preview, options['test-scheduled']),
      wanted,
    )
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') fail(`Port ${wanted} can't be used: ${message}`)
    fail(
      `Another program has port ${wanted}, perhaps an earlier npm start. Stop it, or take another port:\nnpm start -- --port ${wanted === 9000 ? 9001 : 9000}`,
    )
  }
}
