/** The first request of a fresh process, and its start: what the platform does when an isolate is new. */
import { verdictOnFirst } from './goals.ts'
import type { PreparedRow } from './rounds.ts'
import { bareVisit } from './rounds.ts'
import type { Measure } from './run.ts'
import { medianOf, quartilesOf } from './statistics.ts'
import { openConnections, send, type Visit } from './visit.ts'
import { type Served, serveWorker } from './workerd.ts'

/** Milliseconds of processor time. */
interface Fresh {
  /** From the beginning of the process until it is at rest, listening. */
  start: number
  /** From then until the first request is answered. */
  first: number
}

export interface Cold {
  /** First requests by the name of their row. */
  first: Record<string, Measure>
  /** Medians of the bare Worker. */
  bare: Fresh
}

/**
 * Starts processes one at a time, the bare Worker's in turn with the site's.
 * @param site,bare files to serve by
 */
export async function measureCold(
  rows: readonly PreparedRow[],
  site: string,
  bare: string,
  passes: number,
): Promise<Cold> {
  const bares: Fresh[] = []
  const fresh = new Map<string, Fresh[]>()
  for (let pass = 0; pass < passes; pass++) {
    for (const [index, { name, visits }] of rows.entries()) {
      // One bare process for a handful of rows says enough of the machine.
      if (index % 6 === 0) bares.push(await startFresh(bare, bareVisit))
      const [visit = bareVisit] = visits
      fresh.set(name, [...(fresh.get(name) ?? []), await startFresh(site, visit)])
    }
  }
  const medians = {
    start: medianOf(bares.map(({ start }) => start)),
    first: medianOf(bares.map(({ first }) => first)),
  }
  const first = rows.map(({ name, isOfBuild = false }): [string, Measure] => {
    const measure = measureOf(fresh.get(name) ?? [], 'first', medians.first)
    return [name, { ...measure, verdict: verdictOnFirst(isOfBuild, measure.cpu, medians.first) }]
  })
  return { first: Object.fromEntries(first), bare: medians }
}

/**
 * Starts alone, of several Workers in turn with the bare one.
 * @param configs files to serve by, with their names
 * @returns measures by these names, and the bare Worker's median in milliseconds
 */
export async function measureStarts(
  configs: Readonly<Record<string, string>>,
  bare: string,
  passes: number,
): Promise<{ starts: Record<string, Measure>; bareStart: number }> {
  const bares: Fresh[] = []
  const fresh = Object.entries(configs).map(([name, config]) => ({
    name,
    config,
    each: [] as Fresh[],
  }))
  for (let pass = 0; pass < passes; pass++) {
    bares.push(await startFresh(bare, bareVisit))
    for (const { config, each } of fresh) each.push(await startFresh(config, lightVisit))
  }
  const bareStart = medianOf(bares.map(({ start }) => start))
  const starts = fresh.map(({ name, each }) => [name, measureOf(each, 'start', bareStart)])
  return { starts: Object.fromEntries(starts), bareStart }
}

/** An address of the site that costs little. */
const lightVisit: Visit = { path: '/robots.txt', status: 200 }

function measureOf(each: readonly Fresh[], what: keyof Fresh, bare: number): Measure {
  const cpus = each.map((one) => one[what])
  return { cpu: quartilesOf(cpus), ratio: quartilesOf(cpus.map((cpu) => bare / cpu)) }
}

async function startFresh(config: string, visit: Visit): Promise<Fresh> {
  const served = await serveWorker(config)
  const agent = openConnections()
  try {
    const start = await cpuAtRest(served)
    await send(served.origin, visit, agent)
    return { start, first: (await cpuAtRest(served)) - start }
  } finally {
    agent.destroy()
    await served.stop()
  }
}

/** Waits until a process has nothing more to do: threads of its own may still compile. */
async function cpuAtRest({ cpu }: Served): Promise<number> {
  for (let before = cpu(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 15))
    const now = cpu()
    if (now - before < 0.05) return now
    before = now
  }
}
