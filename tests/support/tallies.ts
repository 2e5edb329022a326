/** The tallies that runs leave in the store. */
import { env } from 'cloudflare:workers'
import type { AttemptRecord } from '../../src/domain/record.ts'
import { type RunningTally, totalOf } from '../../src/domain/running-tally.ts'
import { type Tally, tallyAttempts } from '../../src/domain/tally.ts'
import { quotaError } from './failing-scores.ts'
import { listedOf } from './simulated-attempts.ts'

/** The store, with every write counted, and cut off after some. */
export function watch(mostPuts = Number.POSITIVE_INFINITY, watched = env.SCORES) {
  const puts: string[] = []
  const scores = {
    get: watched.get.bind(watched),
    list: watched.list.bind(watched),
    put: async (...[key, ...rest]: Parameters<KVNamespace['put']>) => {
      if (puts.length >= mostPuts) throw quotaError()
      puts.push(key)
      return watched.put(key, ...rest)
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

export const dayTally = (quiz: string, date: string, scores = env.SCORES) =>
  scores.get<Tally>(`v1/tally/${quiz}/${date}`, 'json')
export const total = async (quiz: string, scores = env.SCORES) => {
  const running = await scores.get<RunningTally>(`v1/tally/${quiz}/all`, 'json')
  return running && totalOf(running)
}
export const tallyOf = (records: readonly AttemptRecord[]) => tallyAttempts(records.map(listedOf))
