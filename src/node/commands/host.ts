/**
 * `npm run host`: the site for a classroom without internet. Serves the built Worker on the local
 * network, with scores and a random signing key kept in `.host/`, so that stopping and starting
 * again loses nothing. `--host` and `--port` say where.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { generate } from 'lean-qr'
import { Miniflare } from 'miniflare'
import { endWhenAsked } from '../ending.ts'
import { listenInFront } from '../host/front.ts'
import { guardRuntime } from '../host/runtime-guard.ts'
import { bundleWorker, localWorker } from '../programs/worker.ts'
import { fail, readArguments, readPort } from '../terminal.ts'

const usage = `npm run host                        the site at port 8788 of this computer's network
npm run host -- --port 9000         at another port
npm run host -- --host 192.168.1.5  at one address only
npm run host -- --store <folder>    scores and key are kept there, and not in .host/`

const { values: options } = readArguments(usage, {
  options: {
    host: { type: 'string', default: '0.0.0.0' },
    port: { type: 'string', default: '8788' },
    store: { type: 'string', default: join(import.meta.dirname, '../../../.host') },
  },
})
const port = readPort(options.port)

const compile = spawnSync(process.execPath, [join(import.meta.dirname, 'content.ts')], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (compile.status !== 0) process.exit(1)

const address = options.host === '0.0.0.0' ? (lanAddress() ?? '127.0.0.1') : options.host
const joinOrigin = `http://${address.includes(':') ? `[${address}]` : address}:${port}`

const { promise: workerPort, resolve: workerIsReady } = Promise.withResolvers<number>()
try {
  await listenInFront({ host: options.host, port }, workerPort)
} catch (error) {
  fail(`Could not serve on port ${port}: ${error instanceof Error ? error.message : error}
If another program has the port, take a different one: npm run host -- --port 9000`)
}

// It holds the names of learners, and the key.
mkdirSync(options.store, { recursive: true })
chmodSync(options.store, 0o700)
guardRuntime()
const miniflare = new Miniflare({
  host: '127.0.0.1',
  port: 0,
  // Nothing is looked up on the network; the time zone is that of this computer.
  cf: { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  resourcePersistencePath: join(options.store, 'kv'),
  workers: [
    localWorker(await bundleWorker(), join(import.meta.dirname, '../../../.build/assets'), {
      SIGNING_KEYS: { type: 'text', value: signingKey() },
      JOIN_ORIGIN: { type: 'text', value: joinOrigin },
    }),
  ],
})
workerIsReady(Number((await miniflare.ready).port))
console.log(
  `${terminalQr(joinOrigin)}\nOpen this address on every device of the room, this one too:\n${joinOrigin}\n`,
)
if (address === '127.0.0.1' && options.host !== address) {
  console.log('This computer is on no network, so only it can open that address.\n')
}
console.log(
  `Everything is kept in ${options.store} until you delete that folder. Stop with Ctrl+C.`,
)

endWhenAsked(() => miniflare.dispose())

/** A QR code in black on white, whatever the colours of the terminal, two modules to a character. */
function terminalQr(text: string): string {
  const code = generate(text)
  const quiet = 4
  const places = Array.from({ length: code.size + 2 * quiet }, (_, at) => at - quiet)
  const halves = [' ', '\u2580', '\u2584', '\u2588']
  const line = (y: number) =>
    places.map((x) => halves[Number(code.get(x, y)) + 2 * Number(code.get(x, y + 1))]).join('')
  return places
    .filter((_, at) => at % 2 === 0)
    .map((y) => `\u001B[30;107m${line(y)}\u001B[0m\n`)
    .join('')
}

/** The key that signs attempts here: made once, and known to nobody else. */
function signingKey(): string {
  const file = join(options.store, 'signing-key')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}

/** The address at which other devices of the network reach this one. */
function lanAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  // Home and school networks rather than those of virtual machines.
  const usual = addresses.find((entry) => /^(192\.168|10)\./.test(entry.address))
  return (usual ?? addresses[0])?.address
}
