/** Classes of many learners, from seeds: whatever goes wrong, nothing that anyone was told is lost or untrue. */
import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'
import { Reached } from './states.ts'

const seeds = Number(process.env.SEEDS ?? 20)
const first = Number(process.env.SEED ?? 1)
const steps = Number(process.env.STEPS ?? 1000)

test(`${seeds} simulations of ${steps} steps`, async () => {
  const reached = new Reached()
  for (let seed = first; seed < first + seeds; seed++) {
    reached.add(await simulate(String(seed), steps))
  }
  expect(reached.missing()).toEqual([])
})
