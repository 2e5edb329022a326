/**
 * `npm run bench:room`: how long a class waits in a live lesson, on the site as `npm run host` serves it, with a
 * socket for every device. Asserts nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, readArguments } from '../../../src/node/terminal.ts'
import { root, runHost, stopHost } from '../../support/host-process.ts'
import { circumstances } from '../circumstances.ts'
import { type LessonTimes, measureLesson } from './measure.ts'
import { tableOf } from './table.ts'

const usage = `npm run bench:room                       lessons with 200 and with 1,000 learners, in about two minutes
npm run bench:room -- --learners 30      one with so many
npm run bench:room -- --json <file>      saves the run there, and not in .build/bench-room.json`

const { values: options } = readArguments(usage, {
  options: {
    learners: { type: 'string', default: '200,1000' },
    json: { type: 'string', default: join(root, '.build/bench-room.json') },
  },
})
const sizes = options.learners.split(',').map(Number)
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  fail(`“${options.learners}” is no number of learners: take a whole number, such as 30.`)
}

/** By then something hangs. */
setTimeout(() => fail('It took more than five minutes, and was ended.'), 5 * 60_000).unref()
const store = mkdtempSync(join(tmpdir(), 'bench-room-'))
const host = await runHost(root, store)
process.on('exit', () => {
  host.process.kill('SIGKILL')
  rmSync(store, { recursive: true, force: true })
})
const lessons: LessonTimes[] = []
for (const learners of sizes) lessons.push(await measureLesson(host, learners))
await stopHost(host, 'SIGTERM')

const where = circumstances()
writeFileSync(options.json, `${JSON.stringify({ ...where, lessons }, null, 2)}\n`)
console.log(`${tableOf(lessons)}

Learners vote within five seconds, three times. They, the host and this program share the processors; the way through the air is not in it.
${where.machine}, Node ${where.node}, workerd ${where.workerd}. As JSON: ${options.json}`)
