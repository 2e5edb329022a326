/**
 * `npm run deploy`: deploys to Cloudflare. The first time it makes the secret that signs attempts;
 * afterwards it leaves secrets alone. Further arguments go to `wrangler deploy`.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
  process.exitCode = spawnSync('wrangler', args, { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(secretsFolder, { recursive: true })
}

/** Ends the run where it can't tell: a second key by mistake would void every attempt under way. */
function hasSigningKey(): boolean {
  const { status, stdout, stderr } = spawnSync('wrangler', ['secret', 'list', '--format', 'json'], {
    encoding: 'utf8',
  })
  if (status === 0) return stdout.includes(`"${secretName}"`)
  if (/not found/.test(stdout + stderr)) return false
  console.error(stderr || stdout)
  console.error('Could not see which secrets there are; nothing was deployed.')
  process.exit(1)
}
