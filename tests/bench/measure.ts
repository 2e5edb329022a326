/** A whole run: the parts that were asked for, one after the other. */
import { arch, availableParallelism, platform } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/host-process.ts'
import { startChild } from './child.ts'
import { measureCold } from './cold.ts'
import { measureGrowth } from './growth.ts'
import { startNamespace } from './kv/namespace.ts'
import { Target } from './load.ts'
import { measureRows, type PreparedRow } from './rounds.ts'
import { rows as allRows } from './rows/rows.ts'
import type { Run } from './run.ts'
import { setStage, signingKey } from './stage.ts'
import { medianOf } from './statistics.ts'
import { measureTally, withTallyAddress } from './tally.ts'
import { connections } from './visit.ts'
import { serveWorker, workerdVersion } from './workerd.ts'
import { bundleWorkers, install } from './workers.ts'

/** Fresh processes for each kind of first request. */
const coldPasses = 5

/** @param only what the names of rows and parts begin with; empty for all */
export async function measureAll(only: string, rounds: number): Promise<Run> {
  const begun = performance.now()
  const isWanted = (name: string) => name.toLowerCase().startsWith(only.toLowerCase())
  const run: Run = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores, ${arch()} ${platform()}`,
    node: process.versions.node,
    workerd: workerdVersion,
    seconds: 0,
    rounds,
    connections,
    bare: {},
    measures: {},
    sizes: {},
  }
  const say = (what: string) => console.error(`${what} …`)
  say('Bundling')
  const bundles = await bundleWorkers()
  const namespace = await startNamespace()
  const assets = await startChild('assets-server.ts', [join(root, '.build/assets')])
  const bindings = {
    texts: { SIGNING_KEYS: signingKey },
    scores: namespace.address,
    assets: assets.address,
  }
  const bareConfig = install('bare', bundles.bare, { texts: {} })
  const bare = new Target(await serveWorker(bareConfig))
  try {
    const rows = allRows.filter(({ name }) => isWanted(name))
    if (rows.length > 0) {
      const siteConfig = install('site', bundles.site, bindings)
      const site = new Target(await serveWorker(siteConfig))
      const stage = await setStage(site.served.origin, namespace)
      const prepared: PreparedRow[] = []
      for (const row of rows) prepared.push({ ...row, visits: await row.prepare(stage) })
      say('Warm requests')
      const warm = await measureRows(prepared, { site, bare, namespace }, rounds)
      await site.stop()
      say('First requests')
      const cold = await measureCold(
        prepared.filter(({ isWarmOnly }) => !isWarmOnly),
        siteConfig,
        bareConfig,
        coldPasses,
      )
      run.measures.warm = warm.measures
      run.measures['first request'] = cold.first
      Object.assign(run.bare, { warm: medianOf(warm.bareCpu), ...cold.bare })
    }
    if (isWanted('tally')) {
      say('Tally')
      const config = install('tally', withTallyAddress(bundles.site), bindings)
      const site = new Target(await serveWorker(config))
      run.measures.tally = await measureTally(site, bare, namespace, rounds)
      await site.stop()
    }
    if (isWanted('start-up')) {
      say('Start-up')
      const { measures, sizes } = await measureGrowth(bundles, bindings, bareConfig, rounds)
      run.measures['start-up'] = measures
      run.sizes = sizes
    }
  } finally {
    await bare.stop()
    namespace.stop()
    assets.process.kill()
  }
  run.seconds = Math.round((performance.now() - begun) / 1000)
  return run
}
