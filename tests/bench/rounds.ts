/** Rows in turn with the bare route, round by round, so that what else the machine does meets both alike. */
import type { SigningKeys } from '../../src/http/mac.ts'
import { freshVisits } from './fresh-tokens.ts'
import { verdictOnRatio } from './goals.ts'
import type { Operations } from './kv/memory.ts'
import type { Namespace } from './kv/namespace.ts'
import type { Target } from './load.ts'
import type { Row } from './row.ts'
import type { Measure } from './run.ts'
import { quartilesOf } from './statistics.ts'
import type { Visit } from './visit.ts'

export const bareVisit: Visit = { path: '/', status: 200 }

/** Enough that what a request costs stands out from the ticks of the machine. */
const bareRequests = 300

export interface PreparedRow extends Omit<Row, 'prepare'> {
  visits: readonly Visit[]
}

export interface Targets {
  site: Target
  bare: Target
  namespace: Namespace
  /** That the site signs with. */
  keys: SigningKeys
}

/** Each row in each round. @returns measures by the name of the row, and the bare route's milliseconds */
export async function measureRows(
  rows: readonly PreparedRow[],
  { site, bare, namespace, keys }: Targets,
  rounds: number,
): Promise<{ measures: Record<string, Measure>; bareCpu: number[] }> {
  const taken = new Map(rows.map(({ name }) => [name, emptyTaken()]))
  const bareCpu: number[] = []
  await bare.load([bareVisit], 2 * bareRequests)
  for (const { visits, requests } of rows) {
    await site.load(await freshVisits(visits, requests, keys), requests)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, visits, requests } of rows) {
      const base = await bare.load([bareVisit], bareRequests)
      const before = Math.ceil(requests / 10)
      // Signed before anything is measured.
      const fresh = await freshVisits(visits, before + requests, keys)
      // Clears away what the row before left.
      await site.load(fresh.slice(0, before), before)
      await namespace.startCounting()
      const { cpu, bytes } = await site.load(fresh.slice(before), requests)
      const counts = await namespace.counts()
      bareCpu.push(base.cpu)
      const row = taken.get(name) as Taken
      row.cpus.push(cpu)
      row.ratios.push(base.cpu / cpu)
      row.bytes = bytes
      row.operations = perRequest(counts, requests)
    }
  }
  const measures = rows.map(({ name, goal }): [string, Measure] => {
    const { cpus, ratios, bytes, operations } = taken.get(name) as Taken
    const ratio = quartilesOf(ratios)
    return [
      name,
      {
        cpu: quartilesOf(cpus),
        ratio,
        bytes: Math.round(bytes),
        ...(operations && { operations }),
        ...(goal && { verdict: verdictOnRatio(goal, ratio) }),
      },
    ]
  })
  return { measures: Object.fromEntries(measures), bareCpu }
}

/** What was taken down of a row, round by round. */
interface Taken {
  cpus: number[]
  ratios: number[]
  bytes: number
  operations?: Operations
}

const emptyTaken = (): Taken => ({ cpus: [], ratios: [], bytes: 0 })

const perRequest = (
  { reads, writes, lists, deletes }: Operations,
  requests: number,
): Operations => ({
  reads: reads / requests,
  writes: writes / requests,
  lists: lists / requests,
  deletes: deletes / requests,
})
