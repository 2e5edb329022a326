/** The tallies that runs leave in the store. */
import { env } from 'cloudflare:workers'
import type { AttemptRecord } from '../../src/domain/record.ts'
import { type RunningTally, totalOf } from '../../src/domain/running-tally.ts'
import { type Tally, tallyAttempts } from '../../src/domain/tally.ts'
import { quotaError } from './failing-scores.ts'
import { listedOf } from './simulated-attempts.ts'

/** The store, with every write counted, and cut off after some. */
export function watch(mostPuts = Number.POSITIVE_INFINITY) {
  const puts: string[] = []
  const scores = {
    get: env.SCORES.get.bind(env.SCORES),
    list: env.SCORES.list.bind(env.SCORES),
    put: async (...[key, ...rest]: Parameters<KVNamespace['put']>) => {
      if (puts.length >= mostPuts) throw quotaError()
      puts.push(key)
      return env.SCORES.put(key, ...rest)
    },
  } as unknown as KVNamespace
  return { scores, puts }
}

/** Every tally in the store, word for word. */
export async function storedTallies(): Promise<Record<string, string | null>> {
  const { keys } = await env.SCORES.list({ prefix: 'v1/tally/' })
  const entries = keys.map(async ({ name }) => [name, await env.SCORES.get(name)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

export const dayTally = (quiz: string, date: string) =>
  env.SCORES.get<Tally>(`v1/tally/${quiz}/${date}`, 'json')
export const total = async (quiz: string) => {
  const running = await env.SCORES.get<RunningTally>(`v1/tally/${quiz}/all`, 'json')
  return running && totalOf(running)
}
export const tallyOf = (records: readonly AttemptRecord[]) => tallyAttempts(records.map(listedOf))
