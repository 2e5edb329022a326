/** A whole run: the parts that were asked for, one after the other. */
import { circumstances } from './circumstances.ts'
import { measureCold } from './cold.ts'
import { floorRows, measureFloor } from './floor.ts'
import { type Lab, withLab, withTarget } from './lab.ts'
import { measureRows, type PreparedRow } from './rounds.ts'
import type { Row } from './row.ts'
import { rowGroups } from './rows/rows.ts'
import type { Measure, Run } from './run.ts'
import { classroomsIn, type Stage, setStage } from './stage.ts'
import { measureStartUp } from './start-up.ts'
import { medianOf } from './statistics.ts'
import { measureTally, withTallyAddress } from './tally.ts'
import { measureToken } from './token.ts'
import { connections } from './visit.ts'
import { install } from './workers.ts'

/** Fresh processes for each kind of first request. */
const coldPasses = 5

/** @param only what the names of rows and parts begin with; empty for all */
export async function measureAll(only: string, rounds: number): Promise<Run> {
  const begun = performance.now()
  const isWanted = (name: string) => name.toLowerCase().startsWith(only.toLowerCase())
  const run = emptyRun(rounds)
  const groups = rowGroups
    .map((rows) => rows.filter(({ name }) => isWanted(name)))
    .filter((rows) => rows.length > 0)
  say('Bundling')
  await withLab(async (lab) => {
    if (groups.length > 0) await measureRequests(run, lab, groups)
    if (isWanted('token')) {
      say('Token')
      run.measures.token = { 'token: verify, decode, sign': await measureToken(lab, rounds) }
    }
    const floor = floorRows.filter(({ name }) => isWanted(name))
    if (floor.length > 0) {
      say('Floor')
      run.measures.floor = await measureFloor(floor, lab, rounds)
    }
    if (isWanted('tally') || isWanted('quiet tally')) {
      say('Tally')
      const config = install('tally', withTallyAddress(lab.bundles.site), lab.bindings)
      run.measures.tally = await withTarget(config, (site) =>
        measureTally(site, lab.bare, lab.namespace, rounds),
      )
    }
    if (isWanted('start-up')) {
      say('Start-up')
      Object.assign(run, await measureStartUp(run, lab))
    }
  })
  return { ...run, seconds: Math.round((performance.now() - begun) / 1000) }
}

const emptyRun = (rounds: number): Run => ({
  ...circumstances(),
  seconds: 0,
  rounds,
  connections,
  bare: {},
  measures: {},
  sizes: {},
})

/** What is under way, beside the table that others may read. */
const say = (what: string): void => console.error(`${what} …`)

/** Warm requests, then first ones. @param groups each has a process of its own */
async function measureRequests(
  run: Run,
  lab: Lab,
  groups: readonly (readonly Row[])[],
): Promise<void> {
  const config = install('site', lab.bundles.site, lab.bindings)
  const classroom = classroomsIn(lab.namespace, lab.keys)
  const prepared: PreparedRow[] = []
  const warm: Record<string, Measure> = {}
  const bareCpu: number[] = []
  say('Warm requests')
  for (const group of groups) {
    await withTarget(config, async (site) => {
      const rows = await prepareRows(group, setStage(site.served.origin, classroom))
      const measured = await measureRows(rows, { ...lab, site }, run.rounds)
      prepared.push(...rows)
      Object.assign(warm, measured.measures)
      bareCpu.push(...measured.bareCpu)
    })
  }
  say('First requests')
  const toBegin = prepared.filter(({ isWarmOnly }) => !isWarmOnly)
  const cold = await measureCold(toBegin, config, lab.bareConfig, coldPasses)
  Object.assign(run.measures, { warm, 'first request': cold.first })
  Object.assign(run.bare, { warm: medianOf(bareCpu), ...cold.bare })
}

async function prepareRows(rows: readonly Row[], stage: Stage): Promise<PreparedRow[]> {
  const prepared: PreparedRow[] = []
  // One after the other: a class is stored only once.
  for (const row of rows) prepared.push({ ...row, visits: await row.prepare(stage) })
  return prepared
}
