/** Classes of many learners, from seeds: whatever goes wrong, nothing that anyone was told is lost or untrue. */
import { expect, test } from 'vitest'
import { shorten } from './shorten.ts'
import { Failure, simulate } from './simulate.ts'
import { Reached } from './states.ts'

const { SEEDS = 40, SEED = 1, STEPS = 1000, SHARD = 0, SHARDS = 1, ONLY } = process.env
const steps = ONLY
  ? ONLY.split(',').map(Number)
  : Array.from({ length: Number(STEPS) }, (_, step) => step)
const seeds = Array.from({ length: Number(SEEDS) }, (_, at) => Number(SEED) + at).filter(
  (seed) => seed % Number(SHARDS) === Number(SHARD),
)
/** So many runs reach every rare state. */
const enough = 100

test(`${seeds.length} simulations of ${steps.length} steps`, async () => {
  const reached = new Reached()
  for (const seed of seeds) reached.add(await run(String(seed)))
  if (seeds.length >= enough && !ONLY) expect(reached.missing()).toEqual([])
})

test.runIf(Number(SHARD) === 0)('a seed replays what happened, to the last call', async () => {
  const [first, again] = [await run('1'), await run('1')]
  expect(again.times()).toEqual(first.times())
})

/** A run that fails says how to see it again, and what is left of it when all is left out that it does not need. */
async function run(seed: string): Promise<Reached> {
  try {
    return await simulate(seed, steps)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { step, kind } = error
    const before = steps.slice(0, steps.indexOf(step) + 1)
    const short = await shorten(before, async (some) => {
      const other = await simulate(seed, some).catch((failure: unknown) => failure)
      return other instanceof Failure && other.kind === kind
    })
    const again = await simulate(seed, short).catch((failure: unknown) => failure)
    const { tale = [] } = again instanceof Failure ? again : {}
    const replay = `npm run simulate -- --seed ${seed} --seeds 1`
    throw new Error(
      [
        error.message,
        `Again: ${replay} --steps ${steps.length}`,
        `In ${short.length} of ${before.length} steps: ${replay} --only ${short.join()}`,
        ...tale,
      ].join('\n'),
      { cause: error },
    )
  }
}
