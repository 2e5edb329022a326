/** A token by itself: verified and decoded, and the attempt signed again, as every response does. */
import type { SigningKeys } from '../../src/http/mac.ts'
import { signAttempt } from '../../src/http/tokens.ts'
import { answerOf } from '../support/answers.ts'
import { firstQuiz, library } from '../support/content.ts'
import { sampleAttempt } from '../support/sample-attempt.ts'
import { anotherAttempt } from './fresh-tokens.ts'
import { verdictOnPart } from './goals.ts'
import { type Lab, withTarget } from './lab.ts'
import type { Target } from './load.ts'
import { bareVisit } from './rounds.ts'
import type { Measure } from './run.ts'
import { medianOf, quartilesOf } from './statistics.ts'
import type { Visit } from './visit.ts'
import { install } from './workers.ts'

/** In one request, one after the other: a request by itself costs more than a token. */
const tokens = 200
const goal = 50

const measured: Visit = { path: '/', status: 200 }
const empty: Visit = { path: '/', status: 204 }

/** Beside the bare route, round by round. */
export async function measureToken(lab: Lab, rounds: number): Promise<Measure> {
  const config = install('token', lab.bundles.token, { texts: lab.bindings.texts })
  const cpus: number[] = []
  const bareCpus: number[] = []
  await withTarget(config, async (worker) => {
    // Until the runtime has compiled what it runs often.
    for (let times = 0; times < 20; times++) await costOfToken(worker, lab.keys)
    for (let round = 0; round < rounds; round++) {
      const { cpu } = await lab.bare.load([bareVisit], 300)
      const costs: number[] = []
      for (let times = 0; times < 5; times++) costs.push(await costOfToken(worker, lab.keys))
      bareCpus.push(cpu)
      cpus.push(medianOf(costs))
    }
  })
  const cpu = quartilesOf(cpus)
  const ratio = quartilesOf(cpus.map((each, round) => (bareCpus[round] ?? 0) / each))
  return { cpu, ratio, isPart: true, verdict: verdictOnPart(goal, cpu, medianOf(bareCpus)) }
}

/** @returns milliseconds */
async function costOfToken(worker: Target, keys: SigningKeys): Promise<number> {
  const body = (await freshTokens(keys)).join('\n')
  await worker.load([{ method: 'POST', path: '/', body, status: 200 }], 1)
  const full = await worker.load([measured], 1)
  const { cpu } = await worker.load([empty], 50)
  return (full.cpu - cpu) / tokens
}

const freshTokens = (keys: SigningKeys): Promise<string[]> =>
  Promise.all(Array.from({ length: tokens }, () => signAttempt(anotherAttempt(halfDone), keys)))

const items = Object.keys(library.items).slice(0, firstQuiz.length)
const halfDone = sampleAttempt({
  items,
  at: items.length >> 1,
  responses: items.map((id, index) =>
    index < items.length >> 1 ? { response: answerOf(id, 'right'), seconds: 20 } : undefined,
  ),
})
