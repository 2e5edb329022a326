/** Ends the process where an answer takes for ever: what computes can't look at the clock itself. */
import { Worker } from 'node:worker_threads'

/** In milliseconds, on however slow a machine. */
const longest = 90_000

const script = `
  const { workerData: { shared, seed, longest } } = require('node:worker_threads')
  let [last, since] = [-1, Date.now()]
  setInterval(() => {
    const number = Atomics.load(shared, 0)
    if (number !== last || number < 0) [last, since] = [number, Date.now()]
    if (Date.now() - since < longest) return
    require('node:fs').writeSync(2, 'hangs: npm run fuzz -- --seed ' + seed + ' --only ' + number + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }, 1000)
`

export class Watchdog {
  readonly #shared = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
  readonly #worker: Worker

  constructor(seed: string) {
    const workerData = { shared: this.#shared, seed, longest }
    this.#worker = new Worker(script, { eval: true, workerData })
    this.#worker.unref()
  }

  /** @param number of the case that begins */
  watch(number: number): void {
    Atomics.store(this.#shared, 0, number)
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}
