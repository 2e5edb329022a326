/** How much slower than this machine a phone is. */
import { run } from './run.ts'

/** Lighthouse's own factor, for a fast desktop. */
const usual = 4
/** The `benchmarkIndex` of one: the middle of what its documentation gives a high-end desktop. */
const fastDesktop = 1750
/** The index jumps where the machine does other things too. */
const samples = 7

/**
 * Finds what Lighthouse asks to be told where the machine is no fast desktop:
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown
 * @param address of any page
 * @param port at which the browser can be told what to do
 * @returns how many times slower the phone is: 4 at most, 1 at least
 */
export async function findSlowdown(address: string, port: number): Promise<number> {
  const powers: number[] = []
  for (let at = 0; at < samples; at++) {
    const { environment } = await run(address, { port, onlyCategories: ['seo'], slowdown: usual })
    powers.push(environment.benchmarkIndex)
  }
  const median = powers.toSorted((one, other) => one - other)[(samples - 1) / 2] ?? fastDesktop
  return Math.min(usual, Math.max(1, (usual * median) / fastDesktop))
}
