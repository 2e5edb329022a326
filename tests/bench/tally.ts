/** The tally, as the clock starts it: a run over attempts of one day, and one when nothing changed since. */
import { simulateRecords, storeRecords } from '../support/simulated-attempts.ts'
import type { Bundle } from './bundle.ts'
import { verdictOnQuietTally } from './goals.ts'
import { entriesWriter, type Namespace } from './kv/namespace.ts'
import type { Target } from './load.ts'
import { bareVisit } from './rounds.ts'
import type { Measure } from './run.ts'
import { quartilesOf } from './statistics.ts'

export const tallySizes = [30, 100, 300, 1000, 3000, 10_000] as const

const path = '/run-tally'
const quiet = 'quiet tally'

/** Lets a request start what the clock starts on the platform. */
const wrapper = `import site from './index.js'
export { RoomObject } from './index.js'
export default {
  async fetch(request, env, context) {
    const url = new URL(request.url)
    if (url.pathname !== '${path}') return site.fetch(request, env, context)
    const later = []
    const scheduledTime = Number(url.searchParams.get('time')) * 1000
    await site.scheduled({ scheduledTime, cron: '', noRetry() {} }, env, {
      waitUntil: (work) => later.push(work),
      passThroughOnException() {},
    })
    await Promise.all(later)
    return new Response()
  },
}
`

/** The same Worker with an address that runs the tally. */
export const withTallyAddress = ({ modules, compatibility }: Bundle): Bundle => ({
  modules: [{ name: 'run-tally.js', type: 'esModule', contents: Buffer.from(wrapper) }, ...modules],
  compatibility,
})

/** 23 November 2026, an hour before its end in UTC: the run is one of the hourly ones. */
const midnight = Date.UTC(2026, 10, 23) / 1000
const visit = { path: `${path}?time=${midnight + 23 * 3600}`, status: 200 }

/** @param site a Worker `withTallyAddress`, in front of the namespace */
export async function measureTally(
  site: Target,
  bare: Target,
  namespace: Namespace,
  rounds: number,
): Promise<Record<string, Measure>> {
  const measures: Record<string, Measure> = {}
  for (const size of tallySizes) {
    const { scores, entries } = entriesWriter()
    const records = simulateRecords({ seed: 'bench', count: size, from: midnight, isPlain: true })
    await storeRecords(scores, records)
    await namespace.load(entries)
    await site.load([visit, visit], 2)
    const runs = { tally: emptyRuns(), [quiet]: emptyRuns() }
    for (let round = 0; round < rounds; round++) {
      await namespace.restore()
      const base = await bare.load([bareVisit], 200)
      for (const each of Object.values(runs)) {
        await namespace.startCounting()
        const { cpu } = await site.load([visit], 1)
        each.cpus.push(cpu)
        each.ratios.push(base.cpu / cpu)
        each.operations = await namespace.counts()
      }
    }
    for (const [name, { cpus, ratios, operations }] of Object.entries(runs)) {
      const isQuiet = name === quiet
      measures[`${name} of ${size}`] = {
        cpu: quartilesOf(cpus),
        ratio: quartilesOf(ratios),
        ...(operations && { operations }),
        ...(operations && isQuiet && { verdict: verdictOnQuietTally(operations) }),
      }
    }
  }
  return measures
}

type Runs = { cpus: number[]; ratios: number[] } & Pick<Measure, 'operations'>

const emptyRuns = (): Runs => ({ cpus: [], ratios: [] })
