/**
 * `npm run bench`: what the Worker costs, as it is deployed, in processor time, beside a bare route of the
 * same framework. Needs Linux, which counts the time of each process. Asserts nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, readArguments } from '../../src/node/terminal.ts'
import { countsCpu } from './cpu.ts'
import { measureAll } from './measure.ts'
import { type Baseline, baselineOf, type Run, ratiosIn } from './run.ts'
import { tableOf, verdictsOf } from './table.ts'
import { folder } from './workers.ts'

const usage = `npm run bench                          measures everything, in three to six minutes
npm run bench -- --only question       only what begins so: a row, or token, floor, tally, start-up
npm run bench -- --against <file>      says how each row changed since a saved run or its ratios
npm run bench -- --json <file>         saves the run there, and not in .build/bench.json
npm run bench -- --baseline <file>     saves the ratios alone
npm run bench -- --rounds 15           more rounds than 9`

const { values: options } = readArguments(usage, {
  options: {
    only: { type: 'string', default: '' },
    against: { type: 'string' },
    json: { type: 'string', default: join(folder, '../bench.json') },
    baseline: { type: 'string' },
    rounds: { type: 'string', default: '9' },
  },
})
const rounds = Number(options.rounds)
if (!Number.isInteger(rounds) || rounds < 1) fail(`“${options.rounds}” is no number of rounds.`)
if (!countsCpu()) {
  fail('Measuring needs Linux, which counts the processor time of each process in /proc.')
}

const against = options.against === undefined ? undefined : readSaved(options.against)
const run = await measureAll(options.only, rounds)
if (Object.keys(run.measures).length === 0) fail(`Nothing begins with “${options.only}”.`)

writeFileSync(options.json, `${JSON.stringify(run, null, 2)}\n`)
if (options.baseline !== undefined) {
  writeFileSync(options.baseline, `${JSON.stringify(baselineOf(run), null, 2)}\n`)
}
console.log(tableOf(run, against && ratiosIn(against)))
const bare = Object.entries(run.bare).map(([what, cpu]) => `${what} ${cpu.toFixed(3)} ms`)
if (bare.length > 0) console.log(`\nThe bare Worker: ${bare.join(', ')}.`)
console.log(`
Processor time of the whole process that runs the Worker; medians of ${run.rounds} rounds, ${run.connections} connections.
Only ratios carry to another machine. Goals in milliseconds are those of a machine where the bare Worker takes 0.09 ms for a request, 2.1 for its first, 26 to start.
${run.machine}, Node ${run.node}, workerd ${run.workerd}; ${run.seconds} s. As JSON: ${options.json}`)
if (against)
  console.log(`Changes are against ${options.against} of ${against.date}, ${against.machine}.`)
console.log(`\n${verdictsOf(run)}`)

function readSaved(file: string): Run | Baseline {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    fail(`Could not read ${file}: ${error instanceof Error ? error.message : error}`)
  }
}
