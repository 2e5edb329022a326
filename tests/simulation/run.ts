/** `npm run simulate -- --seeds N --seed S --steps N --only 3,9`: each is left to its usual value where it is not given. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { seeds: text, seed: text, steps: text, only: text } })
const env = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name.toUpperCase(), value]),
)
const { status } = spawnSync('vitest run --config tests/simulation/vitest.config.ts', {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, ...env },
})
process.exitCode = status ?? 1
