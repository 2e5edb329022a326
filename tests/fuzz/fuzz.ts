/** Runs cases and says which of them go wrong. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Case, caseOf } from './cases.ts'
import { FuzzWorld } from './fuzz-world.ts'
import { faultsOf } from './invariants.ts'
import { namesMissing, noteNames } from './names-asked.ts'
import { secretsIn } from './secrets.ts'
import { Watchdog } from './watchdog.ts'

/** Cases that share a world: what one does, the next one meets. */
const casesInWorld = 250
/** Of processor time, in milliseconds: far more than any answer needs, for a machine that is busy with others. */
const longest = 500
/** Of anything, in milliseconds. */
const patience = 20_000
const mostFailures = 20

export interface Failure {
  number: number
  request: string
  faults: readonly string[]
}

export interface Run {
  failures: Failure[]
  /** Answers by status. */
  statuses: Map<number, number>
  /** Names of queries and fields that the site asked for and the table of routes does not have. */
  namesMissing: readonly string[]
  /** Bytes in use after a quarter of the cases and at the end. */
  memory: readonly number[]
}

/** @param numbers of the cases to run, in order */
export async function fuzz(seed: string, numbers: readonly number[]): Promise<Run> {
  noteNames()
  const run: Run = { failures: [], statuses: new Map(), namesMissing: [], memory: [] }
  const watchdog = new Watchdog(seed)
  const memory: number[] = []
  try {
    for (let from = 0; from < numbers.length; from += casesInWorld) {
      const world = await new FuzzWorld(seed, from / casesInWorld).open()
      for (const number of numbers.slice(from, from + casesInWorld)) {
        watchdog.watch(number)
        await runCase(world, run, seed, number)
      }
      run.namesMissing = namesMissing(world.known)
      world.close()
      memory.push(memoryInUse())
      if (run.failures.length >= mostFailures) break
    }
  } finally {
    await watchdog.stop()
  }
  return { ...run, memory: [memory[Math.floor(memory.length / 4)] ?? 0, memory.at(-1) ?? 0] }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function memoryInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

async function runCase(world: FuzzWorld, run: Run, seed: string, number: number): Promise<void> {
  const each = caseOf(world.known, `${seed}.${number}`)
  if (!each) return
  const { request } = each
  // What was sent is gone once it is read.
  const told = `${request.method} ${request.url} ${JSON.stringify([...request.headers])}`
  const { faults, status } = await faultsWith(world, each, `${seed}.${number}.drawn`)
  if (status !== undefined) run.statuses.set(status, (run.statuses.get(status) ?? 0) + 1)
  if (faults.length > 0) run.failures.push({ number, request: told.slice(0, 1500), faults })
}

async function faultsWith(
  world: FuzzWorld,
  { request, outage }: Case,
  seed: string,
): Promise<{ faults: string[]; status?: number }> {
  const before = process.cpuUsage()
  const answered = await withinPatience(
    world.answer(request, seed, outage).then(async (response) => {
      const body = await response.text()
      return { request, response, body, isOutage: outage !== 'nothing' || world.isUsedUp }
    }),
  ).catch((error: Error) => error)
  const { user, system } = process.cpuUsage(before)
  const took = (user + system) / 1000
  const secrets = secretsIn(world.printed.join('\n'), world.known)
  const faults = [
    ...(took > longest ? [`took ${took} ms`] : []),
    ...secrets.map((secret) => `prints ${secret}`),
  ]
  if (answered === undefined) return { faults: [...faults, 'hangs'] }
  if (answered instanceof Error) return { faults: [...faults, `throws ${answered.stack}`] }
  const { status } = answered.response
  if (status >= 500 && status !== 503) faults.push(...world.printed)
  return { faults: [...faults, ...faultsOf(answered)], status }
}

/** @returns undefined where it takes too long */
async function withinPatience<Value>(work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const gaveUp = new Promise<undefined>((give) => {
    timer = setTimeout(give, patience, undefined)
  })
  try {
    return await Promise.race([work, gaveUp])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether a failure shows in a world of its own: then one number replays it. */
export async function replayLine(seed: string, { number, faults }: Failure): Promise<string> {
  const alone = await fuzz(seed, [number])
  return alone.failures[0]?.faults.length === faults.length
    ? `npm run fuzz -- --seed ${seed} --only ${number}`
    : `npm run fuzz -- --seed ${seed} --requests ${number + 1}`
}
