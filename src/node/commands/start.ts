/**
 * `npm start`: the site on this machine, with a local KV and a signing key that counts on loopback
 * only. Further arguments go to `wrangler dev`, such as `--port 9000`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { developmentKey } from '../../http/development-key.ts'
import { wranglerScript } from '../programs/wrangler.ts'

const check = spawnSync(process.execPath, [join(import.meta.dirname, 'content.ts')], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (check.status !== 0) process.exit(1)

const args = [
  'dev',
  '--var',
  `SIGNING_KEYS:${developmentKey}`,
  '--show-interactive-dev-session=false',
]
const wrangler = spawn(process.execPath, [wranglerScript, ...args, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    // Nothing is looked up or sent: the site needs no network.
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))
wrangler.on('exit', (code) => process.exit(code ?? 0))
