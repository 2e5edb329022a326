/** `npm run fuzz -- --requests 20000 --seed 1`, or `--only 17` of that seed. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const { requests: REQUESTS, seed: SEED, only } = values
const projects = only === undefined ? '' : ' --project fuzz'
const { status } = spawnSync(`vitest run --config tests/fuzz/vitest.config.ts${projects}`, {
  shell: true,
  stdio: 'inherit',
  env: { ...process.env, REQUESTS, SEED, ...(only !== undefined && { ONLY: only }) },
})
process.exitCode = status ?? 1
