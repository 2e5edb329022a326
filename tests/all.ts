/**
 * What `npm test` asks for once the content is compiled: types, lint and tests, at the same time,
 * since each by itself leaves a processor idle.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a command of a package or a script of ours.
 * @param output where what it prints goes: as it comes, or in one piece at its end
 * @returns whether it went well
 */
async function run(command: string, output: 'inherit' | 'pipe'): Promise<boolean> {
  // A shell finds commands on every system.
  const child = spawn(command, { shell: true, stdio: ['ignore', output, output] })
  const printed: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => printed.push(chunk))
  }
  const [code] = await once(child, 'close')
  process.stdout.write(Buffer.concat(printed))
  if (code !== 0) console.error(`\nFailed: ${command}\n`)
  return code === 0
}

const results = await Promise.all([
  run('vitest run --config tests/vitest.config.ts', 'inherit'),
  run('npm run --silent types', 'pipe'),
  run('npm run --silent lint', 'pipe'),
])
process.exitCode = results.every(Boolean) ? 0 : 1
