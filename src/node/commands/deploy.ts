/**
 * `npm run deploy`: deploys to Cloudflare. The first time it makes the secret that signs attempts;
 * afterwards it leaves secrets alone. Further arguments go to `wrangler deploy`.
 */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wranglerScript } from '../programs/wrangler.ts'

const secretName = 'SIGNING_KEYS'

const secretsFolder = mkdtempSync(join(tmpdir(), 'secrets-'))
try {
  const args = ['deploy', ...process.argv.slice(2)]
  if (!hasSigningKey()) {
    const file = join(secretsFolder, 'secrets.json')
    const secrets = { [secretName]: randomBytes(32).toString('base64url') }
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
    args.push('--secrets-file', file)
    console.log(`A new ${secretName} is made with this deploy.`)
  }
  process.exitCode = runWrangler(args, { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(secretsFolder, { recursive: true })
}

/** Ends the run where it can't tell: a second key by mistake would void every attempt under way. */
function hasSigningKey(): boolean {
  const { status, stdout, stderr } = runWrangler(['secret', 'list', '--format', 'json'])
  if (status === 0) return stdout.includes(`"${secretName}"`)
  if (/Worker ".*" not found/.test(stdout + stderr)) return false
  console.error(stderr || stdout)
  throw new Error('Could not see which secrets there are; nothing was deployed.')
}

function runWrangler(args: string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [wranglerScript, ...args], options)
  return { status, stdout: String(stdout ?? ''), stderr: String(stderr ?? '') }
}
